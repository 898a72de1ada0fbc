import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { types } from 'wechaty-puppet'
import { outbound } from '../support/outbound.ts'
import { ROOM, type WechatyOnMock, wechatyOnMock } from '../support/wechaty-mock.ts'

describe('a WeChat account', () => {
  let wechat: WechatyOnMock
  beforeEach(async () => {
    wechat = await wechatyOnMock()
  })
  afterEach(() => wechat.close())

  const stored = async () => {
    await wechat.open.settled()
    return wechat.ports.stored.map(({ externalUser, kind, text }) => `${externalUser} ${kind} ${text}`)
  }

  it('hears in a room only who mentions it, without the mention', async () => {
    wechat.arrive({ id: '1', inRoom: true, text: '今天好热' })
    wechat.arrive({ id: '2', inRoom: true, text: '@顺达客服 查件', mentions: ['waydesk'] })
    wechat.arrive({ id: '3', inRoom: true, text: '@Bob 吃饭吗', mentions: ['bob'] })
    expect(await stored()).toEqual([`${ROOM}/alice text 查件`])
    expect(wechat.ports.stored[0]).toMatchObject({ person: 'alice', displayName: 'Alice' })
  })

  it('takes photos of who spoke with it in a room, and of nobody else', async () => {
    wechat.arrive({ id: '1', inRoom: true, text: '@顺达客服 破损了', mentions: ['waydesk'] })
    wechat.arrive({ id: '2', inRoom: true, type: types.Message.Image })
    wechat.arrive({ id: '3', inRoom: true, from: 'bob', type: types.Message.Image })
    expect(await stored()).toEqual([`${ROOM}/alice text 破损了`, `${ROOM}/alice image `])
  })

  it('answers in the room and mentions the person', async () => {
    const message = outbound({ externalUser: `${ROOM}/alice`, text: '请发单号' })
    expect(await wechat.open.channel.send(message as never)).toMatchObject({ status: 'sent' })
    expect(wechat.said).toEqual([{ to: ROOM, text: '@Alice\u2005请发单号', file: null, mentions: ['alice'] }])
  })

  it('lists choices by number, where there are no buttons', async () => {
    await wechat.open.channel.send(outbound({ text: '需要什么帮助？', choices: ['寄快递', '查件'] }) as never)
    expect(wechat.said[0]?.text).toBe('需要什么帮助？\n1. 寄快递\n2. 查件')
  })

  it('takes what was written while nobody listened, and not what is older than the limit', async () => {
    wechat.ports.advance(20 * 3_600_000)
    const now = wechat.ports.clock.now().getTime()
    wechat.arrive({ id: '1', text: '昨天的', at: new Date(now - 13 * 3_600_000) })
    wechat.arrive({ id: '2', text: '刚才的', at: new Date(now - 2 * 3_600_000) })
    expect(await stored()).toEqual(['alice text 刚才的'])
  })

  it('takes nothing from before it was first connected', async () => {
    const now = wechat.ports.clock.now().getTime()
    wechat.arrive({ id: '1', text: '上周聊的', at: new Date(now - 3_600_000) })
    expect(await stored()).toEqual([])
  })

  it('shows the code to scan while nobody is logged in', async () => {
    wechat.events().logout()
    wechat.events().scan('https://login.weixin.qq.com/l/abc')
    expect(wechat.open.health()).toMatchObject({ state: 'waiting_for_login', loginQr: 'https://login.weixin.qq.com/l/abc' })
    expect(await wechat.open.channel.send(outbound({ text: '您好' }) as never)).toMatchObject({ code: 'wechaty.not_connected' })
    wechat.events().login('waydesk')
    expect(wechat.open.health()).toMatchObject({ state: 'ready', loginQr: null, trouble: null })
  })

  it('keeps what it heard while the store is away, in its order', async () => {
    wechat.ports.away(true)
    for (const text of ['一', '二', '三']) wechat.arrive({ id: text, text })
    await new Promise((resolve) => setTimeout(resolve, 50))
    wechat.ports.away(false)
    expect(await stored()).toEqual(['alice text 一', 'alice text 二', 'alice text 三'])
  })
})
