import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchChromium, lendChineseFont } from './lib/chromium.mjs'
import { inRoot } from './lib/project.mjs'

const PORT = 8197
const BASE = `http://127.0.0.1:${PORT}`
const PASSWORD = 'waydesk-demo'
const pictures = inRoot('docs', 'pictures')
const talk = {
  'zh-CN': ['深圳寄北京，5公斤的衣服多少钱', 'SD2400112300018 到哪了'],
  'en-GB': ['How much is 5 kg of clothes from Shenzhen to Beijing?', 'Where is SD2400112300018?'],
}

await main()

/** Pictures for the README, taken from the running product on a fresh database. */
async function main() {
  mkdirSync(pictures, { recursive: true })
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-pictures-'))
  const server = spawn(process.execPath, [inRoot('dist', 'main.js')], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: home, DEMO_PASSWORD: PASSWORD },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const browser = await launchChromium()
  try {
    await untilReady()
    await takeWidget(browser, { name: 'widget-desktop-zh', width: 1280, height: 860, locale: 'zh-CN' })
    await takeWidget(browser, { name: 'widget-phone-en', width: 390, height: 844, locale: 'en-GB', isMobile: true })
    await takeConsoles(browser)
  } finally {
    await browser.close()
    await ended(server)
    rmSync(home, { recursive: true, force: true })
  }
}

async function takeWidget(browser, { name, ...screen }) {
  const page = await openPage(browser, screen)
  await page.goto(BASE)
  await page.locator('waydesk-widget .launcher').click()
  const chat = page.frameLocator('waydesk-widget iframe')
  await chat.locator('.welcome').waitFor()
  await shoot(page, `${name}-welcome`)
  for (const text of talk[screen.locale]) {
    const answers = await chat.locator('.theirs .bubble:not(.dots)').count()
    await chat.locator('textarea').fill(text)
    await chat.locator('textarea').press('Enter')
    await chat.locator('.theirs .bubble:not(.dots)').nth(answers).waitFor()
    await shoot(page, name)
  }
  await chat.locator('.human').click()
  await chat.locator('.banner-queue').waitFor()
  await page.context().close()
}

/** An agent with the waiting chat, and a supervisor who looks over all. */
async function takeConsoles(browser) {
  for (const [login, name] of [
    ['lin', 'console-agent'],
    ['gao', 'console-supervisor'],
  ]) {
    const page = await openPage(browser, { width: 1440, height: 900, locale: 'zh-CN' })
    await page.goto(`${BASE}/desk/`)
    await page.getByLabel('用户名').fill(login)
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.locator('nav.rail').waitFor()
    await page.waitForLoadState('networkidle')
    const chat = page.locator('.inbox-row').first()
    if (await chat.isVisible()) {
      await chat.click()
      await page.locator('.bubble').first().waitFor()
    }
    await shoot(page, name)
    await page.context().close()
  }
}

async function openPage(browser, { width, height, locale, isMobile = false }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isMobile ? 2 : 1,
    locale,
    isMobile,
    hasTouch: isMobile,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await lendChineseFont(context)
  return context.newPage()
}

async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(pictures, `${name}.png`) })
}

async function untilReady() {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${BASE}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The server did not become ready.')
}

function ended(server) {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', resolve)
    server.kill('SIGTERM')
  })
}
