import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/lib/chromium.mjs'
import { moveDate } from '../../scripts/lib/moved-date.mjs'

export { launchChromium as launchBrowser }

export interface Screen {
  readonly width: number
  readonly height: number
  readonly isPhone?: boolean
  readonly language?: 'zh-CN' | 'en-GB'
  readonly dark?: boolean
}

/** A fresh browser profile of that screen. */
export async function openContext(browser: Browser, screen: Screen): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: 1,
    locale: screen.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: screen.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(screen.isPhone ? { isMobile: true, hasTouch: true } : {}),
  })
  await context.addInitScript(`(${moveDate.toString()})(() => ${Number(process.env['WAYDESK_TEST_DAY_MS'] ?? 0)})`)
  // An emergency exit, no measure of speed.
  context.setDefaultTimeout(60_000)
  return context
}

/** The chat's frame on a host page. */
export function chatFrame(page: Page) {
  return page.frameLocator('waydesk-widget iframe')
}
