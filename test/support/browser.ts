import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** A Chromium that came with npm: nothing on the machine is needed. */
export async function launchBrowser(): Promise<Browser> {
  // Where libnss3 is missing the package unpacks its own, but only if it believes it runs on a lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // The package's own arguments are for a lambda with one page: one process for all profiles, and no web security.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']
  return chromium.launch({ executablePath: await packaged.executablePath(), args, headless: true })
}

export interface Screen {
  readonly width: number
  readonly height: number
  readonly isPhone?: boolean
  readonly language?: 'zh-CN' | 'en-GB'
  readonly dark?: boolean
}

/** A fresh browser profile of that screen. */
export function openContext(browser: Browser, screen: Screen): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: 1,
    locale: screen.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: screen.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(screen.isPhone ? { isMobile: true, hasTouch: true } : {}),
  })
}

/** Chinese glyphs for pictures on a machine without a Chinese font; text assertions do not need them. Call it before navigating. */
export async function lendChineseFont(context: BrowserContext): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
  await context.route('**/__font/*', (route) => {
    const file = join(folder, 'files', new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    return existsSync(file)
      ? route.fulfill({ path: file, headers: { 'access-control-allow-origin': '*', 'content-type': 'font/woff2' } })
      : route.fulfill({ status: 404 })
  })
  const css = ['400', '600']
    .map((weight) => readFileSync(join(folder, `${weight === '600' ? '600' : weight}.css`), 'utf8'))
    .join('\n')
    .replaceAll(/url\(\.\/files\/([^)]+\.woff2)\)/g, 'url(/__font/$1)')
    .replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
  // A constructed sheet is not inline style: the pages' own policy stays in force.
  await context.addInitScript((text: string) => {
    const lend = () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }
    if (document.documentElement) lend()
    else document.addEventListener('readystatechange', lend, { once: true })
  }, css)
}

/** The chat's frame on a host page. */
export function chatFrame(page: Page) {
  return page.frameLocator('waydesk-widget iframe')
}
