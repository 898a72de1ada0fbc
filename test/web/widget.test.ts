import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { personTopic } from '../../src/bots/ports.ts'
import { chatFrame, launchBrowser, openContext } from '../support/browser.ts'
import { builtWebRoot } from '../support/built-widget.ts'
import { startWebChat, type WebChatUnderTest } from '../support/web-chat-server.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let browser: Browser
let webRoot: string
let server: WebChatUnderTest
let address: string
let context: BrowserContext
let page: Page
let chat: FrameLocator
const faults: string[] = []

beforeAll(async () => {
  webRoot = await builtWebRoot()
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  server = await startWebChat({ webRoot })
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  faults.length = 0
})
afterEach(async () => {
  await context.close()
  await server.close()
})

async function visit(screen: {
  readonly width: number
  readonly height: number
  readonly language?: 'zh-CN' | 'en-GB'
}): Promise<void> {
  context = await openContext(browser, { ...screen, isPhone: screen.width < 500 })
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  await page.goto(address)
  chat = chatFrame(page)
}

async function openChat(): Promise<void> {
  await page.locator('waydesk-widget .launcher').click()
  await chat.locator('.welcome, .row').first().waitFor()
}

async function write(text: string): Promise<void> {
  await chat.locator('textarea').fill(text)
  await chat.locator('textarea').press('Enter')
}

const visitor = () => server.chat.inbound[0]?.externalUser ?? ''

function answer(text: string, extra: Parameters<WebChatUnderTest['chat']['say']>[2] = {}): void {
  const { seq } = server.chat.say(visitor(), text, extra)
  server.hub.announce(personTopic({ channelAccount: 'web', externalUser: visitor() }), { type: 'changed', seq })
}

const desktop = { width: 1280, height: 860 }

describe('the widget on a host page', () => {
  it('opens, takes a message, and shows that it arrived and what was answered', async () => {
    await visit(desktop)
    await openChat()
    await write('深圳寄北京 5公斤')
    await chat.locator('.row.own .tick').waitFor()
    expect(server.chat.inbound.map(({ text }) => text)).toEqual(['深圳寄北京 5公斤'])
    answer('合计 ¥50.00，3 天送达。')
    await chat.getByText('合计 ¥50.00').waitFor()
    expect(faults).toEqual([])
  })

  it('offers only the last message’s choices, and says the one that is tapped as a choice', async () => {
    await visit(desktop)
    await openChat()
    await write('寄件')
    await chat.locator('.tick').waitFor()
    answer('寄到哪里？', { choices: ['北京', '上海'] })
    await chat.getByRole('button', { name: '北京' }).click()
    await expect.poll(() => server.chat.inbound.at(-1)).toMatchObject({ text: '北京', isChoice: true })
    await expect.poll(() => chat.locator('.choices button').count()).toBe(0)
  })

  it('does not send on the Enter that ends a Chinese composition, and breaks the line on Shift+Enter', async () => {
    await visit(desktop)
    await openChat()
    const field = chat.locator('textarea')
    await field.fill('shenzhen')
    for (const init of [
      { isComposing: true, keyCode: 13 },
      { isComposing: false, keyCode: 229 },
    ]) {
      await field.evaluate((element, given) => {
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...given }))
      }, init)
    }
    await field.press('Shift+Enter')
    expect(await field.inputValue()).toBe('shenzhen\n')
    await field.press('Enter')
    await expect.poll(() => server.chat.inbound.map(({ text }) => text)).toEqual(['shenzhen\n'])
  })

  it('keeps what is written while the line is down, and sends it in order when it is back', async () => {
    await visit(desktop)
    await openChat()
    await context.setOffline(true)
    await write('第一句')
    await write('第二句')
    await chat.locator('.banner-offline').waitFor()
    await chat.locator('.row.waiting').nth(1).waitFor()
    await context.setOffline(false)
    await expect.poll(() => server.chat.inbound.map(({ text }) => text)).toEqual(['第一句', '第二句'])
  })

  it('says wait while the database is away, and sends once it is back', async () => {
    await visit(desktop)
    await openChat()
    server.chat.away(true)
    await write('在吗')
    await chat.locator('.banner-busy').waitFor()
    expect(server.chat.inbound).toEqual([])
    server.chat.away(false)
    await expect.poll(() => server.chat.inbound.map(({ text }) => text)).toEqual(['在吗'])
  })

  it('shows a refused message as failed, with retry and delete', async () => {
    await visit(desktop)
    await openChat()
    const isFirst = { value: true }
    await page.route('**/api/chat/messages', (route) => {
      if (route.request().method() !== 'POST' || !isFirst.value) return route.fallback()
      isFirst.value = false
      return route.fulfill({ status: 400, json: { error: { code: 'chat.malformed', message: '消息格式有误，未被接收。' } } })
    })
    await write('你好')
    await chat.getByText('消息格式有误').waitFor()
    await chat.getByRole('button', { name: '重试' }).click()
    await chat.locator('.row.own .tick').waitFor()
    expect(server.chat.inbound.map(({ text }) => text)).toEqual(['你好'])
  })

  it('fetches exactly what was missed when it comes back', async () => {
    await visit(desktop)
    await openChat()
    await write('你好')
    await chat.locator('.tick').waitFor()
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/messages?') && asked.push(new URL(request.url()).search))
    await context.setOffline(true)
    for (const text of ['一', '二', '三']) server.chat.say(visitor(), `错过的${text}`)
    await context.setOffline(false)
    await chat.getByText('错过的三').waitFor()
    expect(await chat.locator('.row.theirs .bubble:not(.dots)').allTextContents()).toEqual(['错过的一', '错过的二', '错过的三'])
    expect(asked[0]).toBe('?after=1')
  })

  it('shows a badge and a preview while it is closed, and none once it was read', async () => {
    await visit(desktop)
    await openChat()
    await write('你好')
    await chat.locator('.tick').waitFor()
    await chat.locator('textarea').press('Escape')
    answer('有新消息啦')
    await page.locator('waydesk-widget .preview', { hasText: '有新消息啦' }).waitFor()
    expect(await page.locator('waydesk-widget .badge').textContent()).toBe('1')
    await page.locator('waydesk-widget .preview').click()
    await expect.poll(() => page.locator('waydesk-widget .badge').isHidden()).toBe(true)
  })

  it('sends a picture that is pasted, and refuses a program before it is uploaded', async () => {
    await visit(desktop)
    await openChat()
    const folder = mkdtempSync(join(tmpdir(), 'waydesk-pick-'))
    writeFileSync(join(folder, 'damage.png'), PNG)
    writeFileSync(join(folder, 'virus.exe'), 'MZ')
    await chat.locator('input[type=file]').setInputFiles(join(folder, 'virus.exe'))
    await chat.getByText('暂不支持这种文件').waitFor()
    await chat.locator('textarea').evaluate(
      (element, bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }))
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [...PNG],
    )
    await chat.locator('.picture img').waitFor()
    expect(server.chat.inbound).toMatchObject([{ kind: 'image', attachment: { name: 'pasted.png', mime: 'image/png' } }])
  })

  it('prints what the other side writes as text, and opens addresses without telling where from', async () => {
    await visit(desktop)
    await openChat()
    await write('你好')
    await chat.locator('.tick').waitFor()
    answer('<img src=x onerror=alert(1)> 见 https://example.com/a?b=1。')
    const link = chat.locator('.bubble a')
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('https://example.com/a?b=1')
    expect(await link.getAttribute('rel')).toContain('noopener')
    expect(await chat.locator('.bubble img').count()).toBe(0)
  })

  it('tells the place in the queue and who has come, and lets the visitor withdraw', async () => {
    await visit(desktop)
    await openChat()
    await chat.getByRole('button', { name: '转人工客服' }).click()
    await expect.poll(() => server.chat.inbound.at(-1)?.text).toBe('转人工')
    server.chat.standing = { owner: 'queue', agentName: null, queuePlace: 2, typing: false }
    answer('正在为您转接。')
    await chat.getByText('排在第 2 位').waitFor()
    await chat.getByRole('button', { name: '不用人工了' }).click()
    await expect.poll(() => server.chat.inbound.at(-1)?.text).toBe('不用人工了')
    server.chat.standing = { owner: 'agent', agentName: '林小雨', queuePlace: null, typing: false }
    answer('您好，我是林小雨。', { author: 'agent', authorName: '林小雨' })
    await chat.getByRole('heading', { name: '林小雨' }).waitFor()
  })

  it('fills a phone’s screen, speaks the browser’s language and the chosen one, and asks the bot to', async () => {
    await visit({ width: 390, height: 844, language: 'en-GB' })
    await openChat()
    const box = await page.locator('waydesk-widget iframe').boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    await chat.getByText('Get a quote').waitFor()
    await chat.locator('.language').click()
    await chat.getByText('查询物流').waitFor()
    expect(server.chat.inbound).toEqual([])
    await write('你好')
    await chat.locator('.tick').waitFor()
    await chat.locator('.language').click()
    await expect.poll(() => server.chat.inbound.at(-1)).toMatchObject({ text: 'English please', isChoice: true })
  })

  it('knows the customer whom the host site vouches for, and nobody after the sign-out', async () => {
    await visit(desktop)
    await page.locator('#sign-in').click()
    await openChat()
    await chat.locator('.verified', { hasText: '林美' }).waitFor()
    await write('我的快递')
    await expect.poll(() => server.chat.inbound.at(-1)).toMatchObject({ vouchedPhone: '13800138002' })
    await page.locator('#sign-in').click()
    await chat.locator('.welcome').waitFor()
    expect(await chat.locator('.row').count()).toBe(0)
  })

  it('says what a host’s button wants said, even when that is the first opening', async () => {
    await visit(desktop)
    await page.getByRole('button', { name: '立即报价' }).click()
    await expect.poll(() => server.chat.inbound.map(({ text, isChoice }) => [text, isChoice])).toEqual([['寄件多少钱', true]])
    await chat.locator('.row.own .tick').waitFor()
  })

  it('keeps the keyboard inside while it is open, and goes back to its button on Escape', async () => {
    await visit(desktop)
    await openChat()
    await chat.locator('textarea').fill('x')
    await chat.locator('.send').focus()
    await page.keyboard.press('Tab')
    expect(await chat.locator('.human').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    const focused = () => page.evaluate(() => document.querySelector('waydesk-widget')?.shadowRoot?.activeElement?.className)
    await expect.poll(focused).toBe('launcher')
  })
})
