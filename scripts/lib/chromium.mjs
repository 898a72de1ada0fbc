import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'

/** A Chromium that came with npm: nothing on the machine is needed. */
export async function launchChromium() {
  // Where libnss3 is missing the package unpacks its own, but only if it believes it runs on a lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  packaged.setGraphicsMode = false
  // The package's own arguments are for a lambda with one page: one process for all profiles, and no web security.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']
  return chromium.launch({ executablePath: await packaged.executablePath(), args, headless: true })
}

/** Chinese glyphs for pictures on a machine without a Chinese font; text assertions do not need them. Call it before navigating. */
export async function lendChineseFont(context) {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
  await context.route('**/__font/*', (route) => {
    const file = path.join(folder, 'files', new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    return existsSync(file) ? route.fulfill({ path: file, contentType: 'font/woff2' }) : route.fulfill({ status: 404 })
  })
  const css = ['400', '600']
    .map((weight) => readFileSync(path.join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    .replaceAll(/url\(\.\/files\/([^)]+\.woff2)\)/g, 'url(/__font/$1)')
    .replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
  // A constructed sheet is not inline style: the pages' own policy stays in force.
  await context.addInitScript((text) => {
    const lend = () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }
    if (document.documentElement) lend()
    else document.addEventListener('readystatechange', lend, { once: true })
  }, css)
}
