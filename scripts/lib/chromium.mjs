import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { inRoot } from './project.mjs'

/** A machine that is busy with other things starts a browser late. */
const LAUNCH_WITHIN_MS = 150_000

/** A Chromium that came with npm: nothing on the machine is needed. */
export async function launchChromium() {
  const home = unpacked()
  // The package's own arguments are for a lambda with one page: one process for all profiles, and no web security.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']
  // Where libnss3 is missing it has its own.
  const libraries = [path.join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: path.join(home, 'chromium'),
    args,
    headless: true,
    timeout: LAUNCH_WITHIN_MS,
    env: { FONTCONFIG_PATH: path.join(home, 'fonts'), ...process.env, LD_LIBRARY_PATH: libraries },
  })
}

/**
 * The folder of the unpacked browser. Made beside its place and moved in whole, by whoever comes first: the package by itself would let
 * a second one start the half of it that is written so far.
 */
function unpacked() {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'))
  // By number: in a container a user may have no name.
  const home = path.join(tmpdir(), `waydesk-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(home)) return home
  const draft = mkdtempSync(`${home}.new-`)
  const unpacking = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url))
  const done = spawnSync(process.execPath, [unpacking], { env: { ...process.env, TMPDIR: draft }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`)
  const fonts = path.join(draft, 'fonts', 'fonts.conf')
  // It says where they lie on a lambda.
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', path.join(home, 'fonts')))
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
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
