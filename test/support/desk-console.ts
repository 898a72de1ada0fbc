import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { DeskDeps } from '../../src/desk/desk-deps.ts'
import { launchBrowser, openContext } from './browser.ts'
import { deskServer, PASSWORD } from './desk-server.ts'

/** The console built from the present source, served over the fake desk, in a real browser. */
export async function deskConsole(more: Partial<DeskDeps> = {}) {
  const consoleRoot = await mkdtemp(join(tmpdir(), 'waydesk-console-'))
  const configFile = fileURLToPath(new URL('../../src/web/console/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: consoleRoot } })
  const browser = await launchBrowser()
  const closing: (() => Promise<unknown>)[] = []

  /** A desk of one's own with a person signed in at it. */
  async function at(login: string, size = { width: 1280, height: 800 }) {
    const { app, desk } = await deskServer({ consoleRoot, ...more }, { ...systemClock })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const context = await openContext(browser, size)
    const page = await context.newPage()
    await page.goto(`${address}/desk/`)
    await signIn(page, login)
    closing.push(() => context.close().then(() => app.close()))
    /** Tears every live socket, as a restart of a proxy does. */
    const cut = (): void => {
      for (const socket of app.websocketServer.clients) socket.terminate()
    }
    return { page, desk, address, cut, open: (path: string) => page.goto(`${address}/desk${path}`) }
  }

  async function close(): Promise<void> {
    for (const end of closing) await end()
    await browser.close()
    await rm(consoleRoot, { recursive: true, force: true })
  }
  return { at, close }
}

/** The browser's clock is the machine's, so the desk's is too. */
const systemClock = { now: () => new Date(), advance: () => undefined }

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('nav.rail').waitFor()
}

export const composerOf = (page: Page) => page.locator('.composer textarea')
export const bubbleWith = (page: Page, text: string) => page.locator('.bubble', { hasText: text })
