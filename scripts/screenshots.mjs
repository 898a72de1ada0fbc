import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchChromium, lendChineseFont } from './lib/chromium.mjs'
import { moveDate } from './lib/moved-date.mjs'
import { customerOf, deskOf } from './lib/picture-people.mjs'
import { inRoot } from './lib/project.mjs'

const PORT = 8197
const BASE = `http://127.0.0.1:${PORT}`
const PASSWORD = 'waydesk-demo'
const pictures = inRoot('docs', 'pictures')
const DESK = { width: 1440, height: 900 }
/** The desk is open on the pictures, whenever they are taken. */
const movedByMs = Date.parse('2026-11-24T10:00:00+08:00') - Date.now()
const morning = {
  WAYDESK_TEST_DAY_MS: String(movedByMs),
  NODE_OPTIONS: `--import=${new URL('./lib/fixed-day.mjs', import.meta.url).href}`,
}

await main()

/** Pictures for the README, taken from the running product on a fresh database. */
async function main() {
  mkdirSync(pictures, { recursive: true })
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-pictures-'))
  const server = spawn(process.execPath, [inRoot('dist', 'main.js')], {
    env: { ...process.env, ...morning, PORT: String(PORT), DATA_DIR: home, DATABASE_URL: '', DEMO_PASSWORD: PASSWORD },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const browser = await launchChromium()
  try {
    await untilReady()
    await takeWidgets(browser)
    await takeDesk(browser)
  } finally {
    await browser.close()
    await ended(server)
    rmSync(home, { recursive: true, force: true })
  }
}

async function takeWidgets(browser) {
  const desktop = await openChat(browser, { width: 1280, height: 800 })
  await desktop.ask('深圳寄北京，5公斤的衣服多少钱')
  await shoot(desktop.page, 'widget-desktop-zh')
  const phone = await openChat(browser, { width: 390, height: 780, isMobile: true })
  await phone.ask('SD2400112300049 到哪了')
  await shoot(phone.page, 'widget-phone-zh')
  for (const { page } of [desktop, phone]) await page.context().close()
}

/** A morning at the desk: orders on their way, a claim, people who wait, and a gold customer with a person. */
async function takeDesk(browser) {
  const office = await deskOf(BASE, 'chen', PASSWORD)
  const orders = await takeOrders()
  for (const order of orders.slice(0, 2))
    await office.post(`/orders/${order}/dispatch`, { courier: { name: '刘师傅', phone: '13700137002' } })
  await office.post(`/orders/${orders[0]}/pick-up`)
  const claim = await customerOf(BASE)
  await claim.say('我要投诉，SD2400112300018 破损了，碎了一套茶具，索赔1200元')
  await claim.tap('提交')
  const waiting = await customerOf(BASE)
  await waiting.say('SD2400112300063 十天了还没到，到底丢没丢')
  await waiting.tap('转人工')
  await talkWithPerson(browser)
  await takePicture(browser, { login: 'chen', name: 'desk-dispatch', at: '/dispatch', ready: '.lane article' })
  await takePicture(browser, { login: 'gao', name: 'desk-supervisor', at: '/wall', ready: '.tile-number' })
}

async function takeOrders() {
  const orders = []
  for (const [goods, from, to] of [
    ['衣服5公斤', '王芳 13612345670 广东省深圳市南山区科技园路8号', '周敏 13612345671 北京市海淀区学院路20号'],
    ['书2公斤', '刘洋 13612345672 上海市徐汇区漕溪北路88号', '陈静 13612345673 杭州市西湖区文三路90号'],
    ['茶叶3公斤', '何静 13612345674 广东省广州市天河区体育西路101号', '马超 13612345675 四川省成都市武侯区人民南路四段3号'],
  ]) {
    const customer = await customerOf(BASE)
    await customer.say(`我要下单，寄件人${from}，收件人${to}，${goods}，寄付，不保价`)
    const done = await customer.tap('确认下单')
    orders.push(/DD\d{12}/.exec(done)?.[0])
  }
  return orders
}

async function talkWithPerson(browser) {
  const known = await customerOf(BASE, { isKnown: true })
  await known.say('广州天河寄上海徐汇，200公斤1立方的服装，走零担多少钱')
  await known.tap('不用了')
  await known.say('SD2400112300025 到哪了，能快点吗')
  await known.tap('转人工')
  const page = await signIn(browser, 'lin')
  await page.getByRole('tab', { name: /全部/ }).click()
  await page.locator('.inbox-row', { hasText: '林美' }).click()
  await page.locator('.talk-banner .ant-btn-primary').click()
  await page.locator('.bubble', { hasText: '为您服务' }).waitFor()
  await page.locator('.composer.reply textarea').fill('林总您好，这票刘师傅 08:40 已经在派送，我让他先送您这一家。')
  await page.keyboard.press('Enter')
  await stored(page, '我让他先送您这一家')
  await known.say('好的，下午三点前要用，麻烦了')
  await stored(page, '下午三点前要用')
  await page.keyboard.press('Alt+p')
  await page.locator('.composer.note textarea').fill('已电话刘师傅，答应 14:30 前送到')
  await page.keyboard.press('Enter')
  await stored(page, '答应 14:30 前送到')
  await page.keyboard.press('Alt+l')
  await page.locator('.composer.reply textarea').fill('已经和刘师傅说好，14:30 前送到。')
  await shoot(page, 'desk-agent')
  await page.context().close()
}

async function stored(page, words) {
  await page.locator('.bubble:not(.sending)', { hasText: words }).waitFor()
  await page.locator('.bubble.sending').waitFor({ state: 'detached' })
}

async function takePicture(browser, { login, name, at, ready }) {
  const page = await signIn(browser, login)
  await page.goto(`${BASE}/desk${at}`)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  await shoot(page, name)
  await page.context().close()
}

async function signIn(browser, login) {
  const page = await openPage(browser, DESK)
  await page.goto(`${BASE}/desk/`)
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.live-dot.live').waitFor()
  return page
}

async function openChat(browser, screen) {
  const page = await openPage(browser, screen)
  await page.goto(BASE)
  await page.locator('waydesk-widget .launcher').click()
  const chat = page.frameLocator('waydesk-widget iframe')
  await chat.locator('.welcome').waitFor()
  return {
    page,
    async ask(text) {
      await chat.locator('textarea').fill(text)
      await chat.locator('textarea').press('Enter')
      await chat.locator('.choices button').first().waitFor()
    },
  }
}

async function openPage(browser, { width, height, isMobile = false }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isMobile ? 2 : 1,
    locale: 'zh-CN',
    isMobile,
    hasTouch: isMobile,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(`(${moveDate.toString()})(() => ${movedByMs})`)
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
