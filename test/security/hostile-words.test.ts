import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personTopic } from '../../src/bots/ports.ts'
import { escapeText } from '../../src/bots/slack/send/escape-text.ts'
import { chatFrame, launchBrowser, openContext } from '../support/browser.ts'
import { builtWebRoot } from '../support/built-widget.ts'
import { deskConsole } from '../support/desk-console.ts'
import { startWebChat } from '../support/web-chat-server.ts'

/** Each would call `pwned` if any page took it for more than words. */
const HOSTILE = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload="window.pwned=1">',
  '</textarea><iframe srcdoc="<script>parent.pwned=1</script>">',
  `javascript:window.pwned=1//`,
  '{{constructor.constructor("window.pwned=1")()}}',
  '\u202egnp.exe.html',
] as const
const ALL = HOSTILE.join(' ')

/** Whether anything ran, in the page or any frame of it, or any element came of the words. */
async function harmIn(page: Page): Promise<readonly unknown[]> {
  const looks = page.frames().map((frame) =>
    frame.evaluate(() => {
      const found = document.querySelectorAll('img[src="x"], svg[onload], iframe[srcdoc], [onerror], a[href^="javascript:"]')
      return ['pwned' in window, found.length] as const
    }),
  )
  return (await Promise.all(looks)).filter(([ran, elements]) => ran || elements > 0)
}

describe('words that would be a page', () => {
  let browser: Browser
  let rooms: Awaited<ReturnType<typeof deskConsole>>
  beforeAll(async () => {
    browser = await launchBrowser()
    rooms = await deskConsole()
  })
  afterAll(async () => {
    await rooms.close()
    await browser.close()
  })

  it('stay words at the console: texts, names, file names and the audit log', async () => {
    const { page, desk, open } = await rooms.at('he')
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const spoil = async (route: Route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: spoiled(await response.text()) })
    }
    await page.route('**/conversations/c1', spoil)
    await page.route('**/conversations?*', spoil)
    await page.route('**/api/desk/audit**', (route) =>
      route.fulfill({
        json: { lines: [{ id: 'x', at: new Date().toISOString(), by: ALL, action: ALL, subject: ALL, detail: { a: ALL } }] },
      }),
    )
    desk.customerWrites('c1', ALL)
    await open('/chats/c1')
    await page.locator('.bubble', { hasText: HOSTILE[0] }).first().waitFor()
    expect(await harmIn(page)).toEqual([])
    await open('/supervise')
    await page.getByRole('row').nth(1).waitFor()
    expect(await harmIn(page)).toEqual([])
    await open('/audit')
    await page.getByRole('row', { name: /onerror/ }).waitFor()
    expect(await harmIn(page)).toEqual([])
    expect(dialogs).toEqual([])
  })

  it('stay words in the widget: texts, the names of people and of files, choices', async () => {
    const server = await startWebChat({ webRoot: await builtWebRoot() })
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    const context = await openContext(browser, { width: 1280, height: 860 })
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('waydesk-widget .launcher').click()
    const chat = chatFrame(page)
    await chat.locator('textarea').fill(ALL)
    await chat.locator('textarea').press('Enter')
    await chat.locator('.own .bubble', { hasText: HOSTILE[0] }).waitFor()
    const externalUser = server.chat.inbound[0]?.externalUser ?? ''
    const attachment = { key: 'k'.repeat(24), name: ALL, mime: 'text/html', bytes: 5, url: '/api/chat/files/none' }
    const { seq } = server.chat.say(externalUser, ALL, { choices: [ALL], attachment, authorName: ALL, author: 'agent' })
    server.hub.announce(personTopic({ channelAccount: 'web', externalUser }), { type: 'changed', seq })
    await chat.locator('.theirs .bubble', { hasText: HOSTILE[0] }).waitFor()
    expect(await harmIn(page)).toEqual([])
    await context.close()
    await server.close()
  })

  it('are escaped for Slack, so that nobody is called and nothing is linked', () => {
    const escaped = escapeText(`${ALL} <!channel> <@U1> <http://evil.example|bank>`)
    expect(escaped).not.toMatch(/[<>]/u)
    expect(escaped).toContain('&lt;!channel&gt;')
  })
})

/** Everything that a person can name is named like that. */
function spoiled(body: string): unknown {
  const named = new Set(['customerName', 'lastText', 'displayName', 'summary'])
  return JSON.parse(body, (key, value: unknown) => {
    if (named.has(key)) return ALL
    return key === 'attachment' && value === null ? { key: 'k1', name: ALL, mime: 'text/html', bytes: 3 } : value
  })
}
