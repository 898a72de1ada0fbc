import type { Browser, Page } from 'playwright-core'
import { chatFrame, openContext, type Screen } from './browser.ts'
import { composerOf, signIn } from './desk-console.ts'
import { DESK_PASSWORD } from './story-server.ts'

const DESKTOP: Screen = { width: 1280, height: 860 }
const PATIENCE_MS = 60_000

/** A customer who opens the chat on the company's site. */
export async function visitor(browser: Browser, address: string, screen = DESKTOP) {
  const context = await openContext(browser, screen)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(address)
  await page.locator('waydesk-widget .launcher').click()
  const chat = chatFrame(page)
  await chat.locator('.welcome').waitFor()
  const theirs = chat.locator('.theirs .bubble:not(.dots), .list .event')
  /** So much of the other side stood there when the customer last did something: none of it is an answer to that. */
  let before = 0

  /** Waits until the other side has said it since, and returns the whole bubble. */
  async function heard(words: string): Promise<string> {
    const last = performance.now() + PATIENCE_MS
    for (;;) {
      const said = (await theirs.allInnerTexts()).slice(before).findLast((text) => text.includes(words))
      if (said !== undefined) return said
      // What was said instead tells more than a time-out.
      if (performance.now() > last) throw new Error(`never heard: ${words}\n${await chat.locator('.list').innerText()}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async function act(work: () => Promise<void>): Promise<void> {
    before = await theirs.count()
    await work()
  }
  return {
    page,
    chat,
    context,
    faults,
    heard,
    write: (text: string) =>
      act(async () => {
        await chat.locator('textarea').fill(text)
        await chat.locator('textarea').press('Enter')
      }),
    tap: (choice: string) => act(() => chat.locator('.choices').getByRole('button', { name: choice, exact: true }).click()),
    askForPerson: () => act(() => chat.locator('.human').click()),
    /** Own words as the window shows them. */
    said: () => chat.locator('.own .bubble').allInnerTexts(),
    everything: () => chat.locator('.list').innerText(),
  }
}

/** Somebody of the company, signed in at the desk. */
export async function colleague(browser: Browser, address: string, login: string) {
  const context = await openContext(browser, { width: 1440, height: 900 })
  const page = await context.newPage()
  await page.goto(`${address}/desk/`)
  await signIn(page, login, DESK_PASSWORD)
  await page.locator('.live-dot.live').waitFor()
  return {
    page,
    go: (path: string) => page.goto(`${address}/desk${path}`),
    write: async (text: string) => {
      await composerOf(page).fill(text)
      await composerOf(page).press('Enter')
    },
    /** Opens the conversation whose row shows these words. */
    open: async (words: string) => {
      await page.getByRole('tab', { name: /全部/ }).click()
      await page.locator('.inbox-row', { hasText: words }).first().click()
      await page.locator('.talk-head').waitFor()
    },
    /** Opens the one conversation that the search finds. */
    find: async (words: string) => {
      await page.locator('.inbox-head input').fill(words)
      await page.locator('.inbox-row:only-child').click()
      await page.locator('.talk-head').waitFor()
    },
    take: () => page.locator('.talk-banner .ant-btn-primary').first().click(),
  }
}

export type Visitor = Awaited<ReturnType<typeof visitor>>
export type Colleague = Awaited<ReturnType<typeof colleague>>

/** Lets both click first, and only then lets either request go: nobody is faster than the server. */
export async function atOnce(pages: readonly [Page, Page], path: string, click: (page: Page) => Promise<void>): Promise<void> {
  let arrived = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  for (const page of pages) {
    await page.route(path, async (route) => {
      arrived += 1
      if (arrived === pages.length) open()
      await gate
      await route.continue()
    })
  }
  await Promise.all(pages.map(click))
  await gate
}
