import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelView } from '../../src/domain/desk/channel-view.ts'
import { deskConsole } from '../support/desk-console.ts'

const base = { trouble: null, loginQr: null, since: '2026-11-23T02:00:00Z', waiting: 0, waitingSince: null, notDelivered: 0 }
const shown: readonly ChannelView[] = [
  { ...base, name: 'web', state: 'ready' },
  { ...base, name: 'wechaty', state: 'waiting_for_login', loginQr: 'https://login.weixin.qq.com/l/abc' },
  { ...base, name: 'slack', state: 'down', trouble: 'slack.token_dead', waiting: 7, waitingSince: '2026-11-23T02:10:00Z' },
]

let rooms: Awaited<ReturnType<typeof deskConsole>>
beforeAll(async () => {
  rooms = await deskConsole({ channels: async () => shown })
})
afterAll(() => rooms.close())

describe('the page of the channels', () => {
  it('shows who leads what each channel does, and the code to log in by', async () => {
    const { page } = await rooms.at('gao')
    await page.getByRole('button', { name: '渠道' }).click()
    const tile = (name: string) => page.locator('.tile', { hasText: name })
    await tile('网页').getByText('正常').waitFor()
    await tile('微信').locator('svg').last().waitFor()
    expect(await tile('微信').innerText()).toContain('等待登录')
    expect(await tile('Slack').innerText()).toMatch(/不可用[\s\S]*slack\.token_dead[\s\S]*7 条待发送/)
  })

  it('is not offered to an agent', async () => {
    const { page } = await rooms.at('lin')
    expect(await page.getByRole('button', { name: '渠道' }).count()).toBe(0)
  })
})
