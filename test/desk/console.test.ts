import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bubbleWith, composerOf, deskConsole } from '../support/desk-console.ts'
import { PASSWORD } from '../support/desk-server.ts'
import { fromBase32, oneTimeCode } from '../support/one-time-code.ts'

let rooms: Awaited<ReturnType<typeof deskConsole>>
beforeAll(async () => {
  rooms = await deskConsole()
})
afterAll(() => rooms.close())

describe('the agent at the console', () => {
  it('takes a waiting chat, answers it, resolves it with a summary and goes on to the next, all by keys', async () => {
    const { page, desk } = await rooms.at('lin')
    await page.getByRole('tab', { name: /待接入/ }).click()
    await page.locator('.inbox-row', { hasText: '访客 7F2A' }).click()
    await page.getByRole('button', { name: '接入' }).waitFor()
    await page.keyboard.press('Alt+t')
    await composerOf(page).and(page.locator('.reply textarea:focus')).waitFor()
    await page.keyboard.type('您好，请问是想寄件还是查件？')
    await page.keyboard.press('Enter')
    await bubbleWith(page, '请问是想寄件').waitFor()
    expect(await composerOf(page).inputValue()).toBe('')

    desk.customerWrites('c4', '寄件，谢谢')
    await bubbleWith(page, '寄件，谢谢').waitFor()

    await page.keyboard.press('Alt+e')
    await page.getByRole('dialog').locator('textarea:focus').waitFor()
    await page.keyboard.type('告诉客户怎么下单')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForURL((url) => !url.pathname.endsWith('/c4'))
    await page.locator('.talk-head').waitFor()
    await page.keyboard.press('Alt+z')
    await page.waitForURL((url) => url.pathname.endsWith('/c4'))
    await page.locator('.talk-banner', { hasText: '机器人正在接待' }).waitFor()
    const { row } = await desk.views.conversation('lin', 'c4')
    expect(row.owner).toBe('bot')
  })

  it('keeps what is written while the chat is still being taken, and sends it after', async () => {
    const { page, desk, open } = await rooms.at('lin')
    await open('/chats/c4')
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/claim', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: '接入' }).click()
    await composerOf(page).fill('您好，我来帮您')
    await composerOf(page).press('Enter')
    await page.locator('.bubble.sending').waitFor()
    release()
    await page.locator('.bubble.agent', { hasText: '您好，我来帮您' }).waitFor()
    const { entries } = await desk.views.conversation('lin', 'c4')
    expect(entries.filter((entry) => entry.text === '您好，我来帮您').map((entry) => entry.kind)).toEqual(['message'])
  })

  it('does not send while the input method still has the Enter key', async () => {
    const { page, open } = await rooms.at('lin')
    await open('/chats/c1')
    await composerOf(page).fill('ni hao')
    await composerOf(page).evaluate((box) =>
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })),
    )
    await composerOf(page).press('Shift+Enter')
    expect(await composerOf(page).inputValue()).toBe('ni hao\n')
    expect(await bubbleWith(page, 'ni hao').count()).toBe(0)
  })

  it('shows a failed bubble, and a retry makes exactly one message of it', async () => {
    const { page, desk, open } = await rooms.at('lin')
    await open('/chats/c1')
    // The answer is lost on the way back: the message is stored, the console does not know.
    await page.route('**/reply', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await composerOf(page).fill('可以赔，我去申请')
    await composerOf(page).press('Enter')
    await page.getByRole('button', { name: '重试' }).waitFor()
    await page.unroute('**/reply')
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('.bubble.failed').waitFor({ state: 'detached' })
    await page.locator('.bubble.sending').waitFor({ state: 'detached' })
    expect(await bubbleWith(page, '可以赔，我去申请').count()).toBe(1)
    const { entries } = await desk.views.conversation('lin', 'c1')
    expect(entries.filter((entry) => entry.text === '可以赔，我去申请')).toHaveLength(1)
  })

  it('keeps a draft of each kind over a reload', async () => {
    const { page, open } = await rooms.at('lin')
    await open('/chats/c1')
    await composerOf(page).fill('还没写完')
    await page.keyboard.press('Alt+p')
    await composerOf(page).fill('先问主管')
    await page.reload()
    expect(await composerOf(page).inputValue()).toBe('还没写完')
    await page.keyboard.press('Alt+p')
    expect(await composerOf(page).inputValue()).toBe('先问主管')
  })

  it('lets nobody talk over the bot: a note only, until the chat is taken over', async () => {
    const { page, open } = await rooms.at('lin')
    await open('/chats/c6')
    expect(await page.locator('.composer').getAttribute('class')).toContain('note')
    await page.getByText('机器人正在接待，接管后才能回复').waitFor()
    await page.getByRole('button', { name: '接管' }).click()
    await page.locator('.composer.reply').waitFor()
  })

  it('offers ready-made replies behind a slash', async () => {
    const { page, open } = await rooms.at('lin')
    await open('/chats/c1')
    await composerOf(page).fill('/hel')
    await page.getByRole('option').first().waitFor()
    await composerOf(page).press('Enter')
    expect(await composerOf(page).inputValue()).toContain('我是林小雨')
    await page.keyboard.press('Control+z')
    expect(await composerOf(page).inputValue()).toBe('/hel')
  })

  it('shows the own limit, and beyond it submits for approval', async () => {
    const { page, open } = await rooms.at('lin')
    await open('/chats/c1')
    await page.getByRole('button', { name: '定赔偿' }).click()
    await page.getByText('您可定到 ¥500.00').waitFor()
    await page.getByRole('button', { name: '提交审批' }).click()
    await page.locator('.talk-banner', { hasText: '已提交审批' }).waitFor()
  })

  it('says how many replies the platform still takes, and closes the box when it takes none', async () => {
    const { page, open } = await rooms.at('lin')
    let replyWindow: object = { status: 'open', left: 3, closesAt: '2099-11-24T10:00:00+08:00' }
    await page.route('**/conversations/c1', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), replyWindow } })
    })
    await open('/chats/c1')
    await page.locator('.allowance', { hasText: '还可回复 3 条，至 11-24 10:00' }).waitFor()
    replyWindow = { status: 'closed' }
    await open('/chats/c4')
    await open('/chats/c1')
    await page.getByText('已过微信的回复时限').waitFor()
    await page.locator('.composer.note').waitFor()
  })

  it('says since when it is cut off, and catches up when it is back', async () => {
    const { page, desk, open, cut } = await rooms.at('lin')
    await open('/chats/c1')
    await page.locator('.live-dot.live').waitFor()
    await page.context().setOffline(true)
    cut()
    await page.locator('.offline-bar', { hasText: '与服务器断开' }).waitFor()
    desk.customerWrites('c1', '断线时写的')
    await page.context().setOffline(false)
    await bubbleWith(page, '断线时写的').waitFor()
    await page.locator('.live-dot.live').waitFor()
  })
})

describe('the others', () => {
  it('gives the dispatcher the orders first, and moves one along', async () => {
    const { page } = await rooms.at('chen')
    const [toSend, toPickUp] = [page.locator('.lane').nth(0), page.locator('.lane').nth(1)]
    await toSend.locator('article', { hasText: 'DD202611220010' }).getByRole('button', { name: '派单' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '派单' }).click()
    await toPickUp.locator('article', { hasText: 'DD202611220010' }).waitFor()
  })

  it('takes the supervisor from a number on the wall to the conversations behind it', async () => {
    const { page } = await rooms.at('gao')
    await page.getByRole('button', { name: '看板' }).click()
    await page.locator('.tile', { hasText: '大客户' }).click()
    const row = page.getByRole('row', { name: /陈海/ })
    await row.waitFor()
    expect(await page.getByRole('row', { name: /访客 7F2A/ }).count()).toBe(0)
    await row.click()
    await bubbleWith(page, '成都那票派送失败了').waitFor()
  })

  it('lets the manager erase a customer after showing what stays and why, and find it in the audit log', async () => {
    const { page, open } = await rooms.at('he')
    await open('/chats/c1')
    await page.getByRole('button', { name: '应客户要求删除' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('DD202611220011').waitFor()
    await dialog.getByText('电子商务法').waitFor()
    await dialog.getByRole('button', { name: '确认删除' }).click()
    await dialog.getByText('已删除').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('nav.rail').getByRole('button', { name: '审计' }).click()
    await page.getByRole('row', { name: /何.*删除客户资料/ }).waitFor()
    await page.getByRole('button', { name: '更早的' }).click()
    await page.getByRole('button', { name: '回到最新' }).waitFor()
  })

  it('lets somebody switch on two-step sign-in, and come in by phone, with a screen as wide as one', async () => {
    const { page, open } = await rooms.at('he', { width: 390, height: 800 })
    await page.getByRole('button', { name: '何总' }).click()
    await page.getByRole('menuitem', { name: '两步验证' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('先输入您的密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '我已保存' }).waitFor()
    expect(await dialog.locator('.recovery-codes span').count()).toBe(10)
    await dialog.getByRole('button', { name: '我已保存' }).click()
    await dialog.getByLabel('6 位验证码').waitFor()
    const secret = fromBase32(((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', ''))
    // A step before and a step after are right as well: no test waits for the next one.
    await dialog.getByLabel('6 位验证码').fill(oneTimeCode(secret, Date.now()))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })

    await page.context().clearCookies()
    await open('/')
    await page.getByLabel('用户名').fill('he')
    await page.getByLabel('密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    const code = page.getByLabel('验证码')
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await code.fill('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('验证码不对').waitFor()
    await code.fill(oneTimeCode(secret, Date.now() + 30_000))
    await page.keyboard.press('Enter')
    await page.locator('nav.rail').waitFor()
    await open('/people')
    await page.getByRole('row', { name: /he.*已开启/ }).waitFor()
  })

  it('lets the supervisor export but not erase, and an agent neither', async () => {
    const supervisor = await rooms.at('gao')
    await supervisor.open('/chats/c1')
    await supervisor.page.getByRole('button', { name: '导出全部资料' }).waitFor()
    expect(await supervisor.page.getByRole('button', { name: '应客户要求删除' }).count()).toBe(0)
    const download = supervisor.page.waitForEvent('download')
    await supervisor.page.getByRole('button', { name: '导出全部资料' }).click()
    expect((await download).suggestedFilename()).toMatch(/^customer-.*\.json$/)
    const { page, open } = await rooms.at('lin')
    await open('/chats/c1')
    await page.locator('.section').first().waitFor()
    expect(await page.getByRole('button', { name: '导出全部资料' }).count()).toBe(0)
  })

  it('hides from an agent what only leaders may see', async () => {
    const { page } = await rooms.at('lin')
    expect(await page.locator('nav.rail').innerText()).not.toContain('审批')
  })
})
