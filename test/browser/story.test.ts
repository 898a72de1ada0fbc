import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { bubbleWith, composerOf } from '../support/desk-console.ts'
import { atOnce, type Colleague, colleague, type Visitor, visitor } from '../support/story-people.ts'
import { storyServer } from '../support/story-server.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PARTIES = '寄件人王芳 13612345670 广东省深圳市南山区粤海街道科技园路8号\n收件人周敏 13612345671 北京市海淀区学院路20号'

let server: Awaited<ReturnType<typeof storyServer>>
let browser: Browser
let ann: Visitor
let bob: Visitor
let lin: Colleague
let wang: Colleague
/** What the story has brought so far. */
const book = { order: '', waybill: '', claim: '', complaint: '' }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([storyServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('one day at the desk', () => {
  it('quotes, takes the order at that price, and tells where it is', async () => {
    ann = await visitor(browser, server.address)
    await ann.write('深圳寄北京，5公斤的衣服多少钱')
    expect(await ann.heard('标准快递')).toContain('¥50.00')
    await ann.tap('下单')
    await ann.heard('寄件人的姓名')
    await ann.write(PARTIES)
    await ann.heard('运费谁付')
    await ann.tap('寄付')
    await ann.heard('需要保价吗')
    await ann.tap('不用保价')
    expect(await ann.heard('请核对')).toContain('¥50.00')
    await ann.tap('确认下单')
    const done = await ann.heard('下单成功')
    book.order = /DD\d{12}/.exec(done)?.[0] ?? ''
    book.waybill = /SD\d{13}/.exec(done)?.[0] ?? ''
    await ann.write(`${book.waybill}到哪了`)
    expect(await ann.heard('等待取件')).toContain(book.waybill)
  })

  it('lets the dispatcher send it on its way, and the customer hears the same', async () => {
    const chen = await colleague(browser, server.address, 'chen')
    const [toSend, toPickUp, underWay] = [0, 1, 2].map((lane) =>
      chen.page.locator('.lane').nth(lane).locator('article', { hasText: book.order }),
    )
    await toSend?.getByRole('button', { name: '派单' }).click()
    await chen.page.getByRole('dialog').getByRole('button', { name: '派单' }).click()
    await toPickUp?.getByRole('button', { name: '已揽收' }).click()
    await underWay?.waitFor()
    await ann.heard('已取件')
    await ann.write(`${book.waybill}现在到哪了`)
    expect(await ann.heard('正在运往北京')).toContain(book.waybill)
    await chen.page.context().close()
  })

  it('registers a complaint with a picture, and gives its number and time', async () => {
    await ann.write('我要投诉，SD2400112300018 破损了，碎了一套茶具，索赔380元')
    await ann.heard('请核对投诉内容')
    await ann.chat.locator('input[type=file]').setInputFiles({ name: '破损.png', mimeType: 'image/png', buffer: PNG })
    await ann.chat.locator('.own .picture img').waitFor()
    await ann.tap('提交')
    book.claim = /GD\d{12}/.exec(await ann.heard('已经登记'))?.[0] ?? ''
  })

  it('goes to a person: both see each other live, and notes stay inside', async () => {
    await ann.askForPerson()
    await ann.heard('编号')
    lin = await colleague(browser, server.address, 'lin')
    await lin.open('访客')
    await lin.take()
    await ann.heard('林小雨为您服务')
    await ann.chat.getByRole('heading', { name: '林小雨' }).waitFor()

    await composerOf(lin.page).fill('zai')
    await composerOf(lin.page).evaluate((box) =>
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })),
    )
    await lin.write('您好，破损的照片我看到了，马上帮您跟进')
    await ann.heard('破损的照片我看到了')
    await ann.write('谢谢，尽快处理')
    await bubbleWith(lin.page, '谢谢，尽快处理').waitFor()
    await lin.page.keyboard.press('Alt+p')
    await lin.write('老客户，语气要软一点')
    await bubbleWith(lin.page, '老客户，语气要软一点').waitFor()
    await lin.page.keyboard.press('Alt+l')
    await lin.write('还有别的可以帮您吗')
    await ann.heard('还有别的可以帮您吗')
    expect(await ann.everything()).not.toContain('语气要软')
    expect(await bubbleWith(lin.page, 'zai').count()).toBe(0)
  })

  it('keeps the words of a customer whose network is gone, and fetches exactly what was missed', async () => {
    const asked: string[] = []
    ann.page.on('request', (request) => request.url().includes('/messages?') && asked.push(new URL(request.url()).search))
    const before = await ann.chat.locator('.theirs .bubble:not(.dots)').count()
    await ann.context.setOffline(true)
    await ann.write('断网时写的话')
    await ann.chat.locator('.banner-offline').waitFor()
    await ann.chat.locator('.row.waiting', { hasText: '断网时写的话' }).waitFor()
    for (const words of ['您断网时的第一句', '您断网时的第二句']) {
      await lin.write(words)
      await bubbleWith(lin.page, words).waitFor()
    }
    asked.length = 0
    await ann.context.setOffline(false)
    await ann.heard('您断网时的第二句')
    await bubbleWith(lin.page, '断网时写的话').waitFor()
    expect((await ann.chat.locator('.theirs .bubble:not(.dots)').allInnerTexts()).slice(before)).toEqual([
      '您断网时的第一句',
      '您断网时的第二句',
    ])
    expect(asked[0]).toMatch(/^\?after=\d+$/)
    expect((await ann.said()).filter((text) => text === '断网时写的话')).toHaveLength(1)
  })

  it('loses and doubles nothing when the server is killed in the middle', async () => {
    await lin.write('重启之前的话')
    await ann.heard('重启之前的话')
    await server.kill()
    await ann.write('服务器不在时客户写的')
    await lin.write('服务器不在时坐席写的')
    await ann.chat.locator('.row.own.pending').waitFor()
    await lin.page.getByRole('button', { name: '重试' }).waitFor()
    await server.start()
    await bubbleWith(lin.page, '服务器不在时客户写的').waitFor()
    await lin.page.getByRole('button', { name: '重试' }).click()
    await ann.heard('服务器不在时坐席写的')
    const counts = async (words: string) => [
      (await ann.everything()).split(words).length - 1,
      await bubbleWith(lin.page, words).count(),
    ]
    for (const words of ['重启之前的话', '服务器不在时客户写的', '服务器不在时坐席写的']) {
      await expect.poll(() => counts(words)).toEqual([1, 1])
    }
  })

  it('ends with a summary, and the customer says how it was', async () => {
    await lin.page.keyboard.press('Alt+e')
    await lin.page.getByRole('dialog').getByRole('textbox').fill('已登记破损理赔并说明时限')
    await lin.page.getByRole('dialog').getByRole('button', { name: '解决' }).click()
    await ann.chat.locator('.survey .scores button').nth(4).click()
    await ann.heard('谢谢您的评价')
    await lin.page.locator('.talk-banner', { hasText: '机器人正在接待' }).waitFor()
    await lin.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('gives a chat to one of two who take it at once, and tells the other', async () => {
    bob = await visitor(browser, server.address, { width: 390, height: 844, isPhone: true })
    await bob.write('我要投诉，你们快递员态度恶劣，单号SD2400112300025，要求赔偿800元')
    await bob.heard('请核对投诉内容')
    await bob.tap('提交')
    book.complaint = /GD\d{12}/.exec(await bob.heard('已经登记'))?.[0] ?? ''
    expect(await bob.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

    wang = await colleague(browser, server.address, 'wang')
    for (const person of [lin, wang]) await person.find(book.complaint)
    await atOnce([lin.page, wang.page], '**/claim', (page) => page.locator('.talk-banner .ant-btn-primary').click())
    await bob.heard('为您服务')
    const told = async ({ page }: Colleague) => (await page.locator('.ant-message-error').count()) > 0
    await expect.poll(async () => [await told(lin), await told(wang)].filter(Boolean)).toHaveLength(1)
    expect((await bob.everything()).split('为您服务').length - 1).toBe(1)
  })

  it('decides a compensation within authority, and one beyond it goes up', async () => {
    await wang.go('/cases')
    await wang.page.locator('.ant-select').first().click()
    await wang.page.getByTitle('全部团队').last().click()
    await decide(wang, book.claim, '定赔偿')
    await ann.heard('¥380.00')
    await decide(wang, book.complaint, '提交审批')
    await wang.page.close()
    const gao = await colleague(browser, server.address, 'gao')
    await gao.go('/approvals')
    await gao.page.locator('.mini', { hasText: book.complaint }).getByRole('button', { name: '审批' }).click()
    await gao.page.getByRole('button', { name: '定赔偿' }).click()
    await bob.heard('¥800.00')
    await gao.page.context().close()
  })

  it('finds the conversation again by words, order and phone, with its case and all that happened', async () => {
    const gao = await colleague(browser, server.address, 'gao')
    for (const search of ['破损的照片我看到了', book.order, '13612345670']) {
      await gao.go(`/supervise?search=${encodeURIComponent(search)}`)
      await gao.page.locator('.ant-table-row').first().waitFor()
      expect(await gao.page.locator('.ant-table-row').count()).toBe(1)
    }
    await gao.page.locator('.ant-table-row').click()
    await bubbleWith(gao.page, '还有别的可以帮您吗').waitFor()
    await bubbleWith(gao.page, '语气要软一点').waitFor()
    await gao.page.locator('.event-line', { hasText: '林小雨 接入会话' }).waitFor()
    await gao.page.locator('.card', { hasText: book.claim }).waitFor()
    expect([ann.faults, bob.faults]).toEqual([[], []])
  })
})

/** What is decided, or waits for somebody else, leaves the list. */
async function decide({ page }: Colleague, number: string, button: string): Promise<void> {
  const row = page.locator('.ant-table-row', { hasText: number })
  await row.click()
  const box = page.locator('.ant-drawer-open')
  await box.getByRole('button', { name: '定赔偿' }).click()
  await box.getByRole('button', { name: button }).click()
  await row.waitFor({ state: 'detached' })
  await box.waitFor({ state: 'detached' })
}
