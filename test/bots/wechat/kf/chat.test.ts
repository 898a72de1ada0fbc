import { afterEach, describe, expect, it } from 'vitest'
import type { ChannelConversation } from '../../../../src/bots/channel.ts'
import { startKf } from '../../../support/kf-server.ts'
import { KF_CORP } from '../../../support/wechat-platform/kf-platform.ts'

type Kf = Awaited<ReturnType<typeof startKf>>

const PEOPLE = { settings: { servicers: new Map([['mei', 'Mei01']]), usesPool: true }, onDuty: ['Mei01'] }

describe('a chat of 微信客服', () => {
  let kf: Kf | null = null
  afterEach(async () => {
    await kf?.close()
    kf = null
  })
  const start = async (given: Parameters<typeof startKf>[0] = {}): Promise<Kf> => {
    kf = await startKf(given)
    await kf.platform.says('alice', '寄快递')
    await kf.open.settled()
    return kf
  }
  const changed = ({ open }: Kf, owner: ChannelConversation['owner'], status: 'open' | 'closed' = 'open') =>
    open.conversationChanged?.({
      conversationId: 'c-1',
      channel: 'kf',
      channelAccount: KF_CORP.openKfId,
      externalUser: 'alice',
      owner,
      status,
    })
  const state = ({ platform }: Kf) => platform.chats.chat('alice').state
  const remembers = ({ ports }: Kf, what: string) => [...ports.marks.keys()].some((key) => key.includes(what))
  const triedBefore = ({ ports }: Kf) => ({ since: new Date(ports.clock.now().getTime() - 60_000), code: 'kf.in_pool' })
  const say = ({ open, outbound, ports }: Kf, message: Parameters<Kf['outbound']>[0]) =>
    open.channel.send(outbound({ id: ports.ids.next(), ...message }) as never)

  it('moves with its owner: bot, pool, person, end', async () => {
    const it = await start(PEOPLE)
    await changed(it, 'bot')
    await expect.poll(() => state(it)).toBe(1)
    await changed(it, 'queue')
    await expect.poll(() => state(it)).toBe(2)
    await changed(it, 'agent:mei')
    await expect.poll(() => it.platform.chats.chat('alice')).toMatchObject({ state: 3, servicer: 'Mei01' })
    await changed(it, 'agent:mei', 'closed')
    await expect.poll(() => state(it)).toBe(4)
    await it.platform.says('alice', '还有一件')
    await it.open.settled()
    await changed(it, 'bot')
    await expect.poll(() => state(it)).toBe(1)
  })

  it('forgets a hand-over that was over before its last words were out', async () => {
    const it = await start({ ...PEOPLE, times: { lastWordsMs: 100 } })
    await changed(it, 'agent:mei')
    await changed(it, 'bot')
    await expect.poll(() => state(it)).toBe(1)
    // As long as the last words of the hand-over would have had.
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(state(it)).toBe(1)
  })

  it('stays with the bot where nobody works in 企业微信, so that the desk can write', async () => {
    const it = await start()
    await changed(it, 'queue')
    await changed(it, 'agent:mei')
    await expect.poll(() => state(it)).toBe(1)
    expect(await say(it, { text: '我来帮您', author: 'agent' })).toMatchObject({ status: 'sent' })
  })

  it('says one sentence in the pool, and then waits for a person', async () => {
    const it = await start(PEOPLE)
    await changed(it, 'queue')
    await expect.poll(() => state(it)).toBe(2)
    expect(await say(it, { text: '已为您转接人工，请稍候。' })).toMatchObject({ status: 'sent' })
    const since = { lastInboundAt: new Date(it.ports.clock.now().getTime() - 60_000), sent: 1 }
    expect(await say(it, { text: '前面还有两位。', since, tried: triedBefore(it) })).toMatchObject({
      status: 'failed',
      code: 'kf.in_pool',
      retryAfterMs: null,
    })
  })

  it('says one sentence when the customer leaves the pool for the bot, which ends the platform’s chat', async () => {
    const it = await start(PEOPLE)
    await changed(it, 'queue')
    await expect.poll(() => state(it)).toBe(2)
    await say(it, { text: '已为您转接人工，请稍候。' })
    it.platform.chats.wrote('alice')
    expect(await say(it, { text: '好的，我继续为您服务。' })).toMatchObject({
      status: 'failed',
      code: 'kf.in_pool',
      retryAfterMs: 2_000,
    })
    await changed(it, 'bot')
    await expect.poll(() => state(it)).toBe(4)
    expect(await say(it, { text: '好的，我继续为您服务。' })).toMatchObject({ status: 'sent' })
    expect(await say(it, { text: '还有什么可以帮您？' })).toMatchObject({
      status: 'failed',
      code: 'kf.ended',
      retryAfterMs: null,
    })
  })

  it.each([
    ['the pool', { state: 2, servicer: '' } as const, 'kf.in_pool'],
    ['a person in 企业微信', { state: 3, servicer: 'Mei01' } as const, 'kf.person_has_it'],
  ])('lets the answer through of who takes the chat at this desk from %s', async (_from, there, code) => {
    const it = await start(PEOPLE)
    Object.assign(it.platform.chats.chat('alice'), there)
    await changed(it, 'agent:bo')
    await expect.poll(() => remembers(it, 'kept_for_answer')).toBe(true)
    const since = { lastInboundAt: new Date(it.ports.clock.now().getTime() - 60_000), sent: 1 }
    const says = (text: string) => say(it, { text, author: 'agent', since })
    expect(await says('您好，客服小波为您服务。')).toMatchObject({ status: 'failed', code })
    expect(state(it)).toBe(there.state)
    expect(await says('已经查到，今天下午送到。')).toMatchObject({ status: 'sent' })
    expect(await says('还有别的问题吗？')).toMatchObject({ status: 'failed', code: 'kf.ended' })
    expect(it.platform.printed('alice')).toMatchObject([{ text: '已经查到，今天下午送到。' }])

    await it.platform.says('alice', '好的')
    await changed(it, 'agent:bo')
    await expect.poll(() => state(it)).toBe(1)
    expect(await says('不客气。')).toMatchObject({ status: 'sent' })
    expect(it.ports.spoken).toEqual([])
  })

  it('says one sentence of who took the chat here and answers in 企业微信 otherwise', async () => {
    const it = await start(PEOPLE)
    await changed(it, 'agent:mei')
    await expect.poll(() => remembers(it, 'last_words')).toBe(true)
    expect(await say(it, { text: '您好，我来处理。', author: 'agent' })).toMatchObject({ status: 'sent' })
    expect(await say(it, { text: '请稍等。', author: 'agent' })).toMatchObject({ status: 'failed', code: 'kf.person_has_it' })
    expect(state(it)).toBe(3)
  })

  it('does not end the chat of somebody in 企业微信 whom the desk does not know', async () => {
    const it = await start(PEOPLE)
    Object.assign(it.platform.chats.chat('alice'), { state: 3, servicer: 'Stranger' })
    await changed(it, 'bot')
    await expect.poll(() => it.ports.logged).toContain('warn kf.unknown_servicer {}')
    expect(state(it)).toBe(3)
  })

  it('sees a person in 企业微信 take the chat, speak and end it', async () => {
    const it = await start(PEOPLE)
    it.platform.takes('alice', 'Mei01')
    it.platform.personSays('alice', 'Mei01', { text: '您好，我是小梅', id: 'p-1' })
    it.platform.ends('alice', 'Mei01')
    await it.platform.call()
    await it.open.settled()
    expect(it.ports.spoken).toMatchObject([
      { agent: 'mei', externalUser: 'alice', said: null },
      { agent: 'mei', said: { externalId: 'p-1', text: '您好，我是小梅' } },
    ])
    expect(it.ports.left).toMatchObject([{ agent: 'mei', externalUser: 'alice' }])
    expect(it.ports.stored.map(({ text }) => text)).toEqual(['寄快递'])
  })

  it('learns of a person who has the chat when its own words are refused', async () => {
    const it = await start(PEOPLE)
    Object.assign(it.platform.chats.chat('alice'), { state: 3, servicer: 'Mei01' })
    expect(await say(it, { text: '请问寄到哪里？', tried: triedBefore(it) })).toMatchObject({
      status: 'failed',
      code: 'kf.person_has_it',
      retryAfterMs: null,
    })
    expect(it.ports.spoken).toMatchObject([{ agent: 'mei', said: null }])
  })

  it('says the last words of the bot with the end, when a person of 企业微信 has resolved the chat here', async () => {
    const it = await start(PEOPLE)
    Object.assign(it.platform.chats.chat('alice'), { state: 3, servicer: 'Mei01' })
    const survey = { id: it.ports.ids.next(), text: '这次服务您满意吗？' }
    expect(await say(it, survey)).toMatchObject({ status: 'failed', retryAfterMs: 2_000 })
    await changed(it, 'bot')
    await expect.poll(() => remembers(it, 'last_words')).toBe(true)
    expect(state(it)).toBe(4)
    expect(await say(it, survey)).toMatchObject({ status: 'sent' })
    expect(it.ports.spoken).toEqual([])
  })

  it('prints choices as a menu, and a long one apart from it', async () => {
    const it = await start()
    await say(it, { text: '需要什么帮助？', choices: ['寄快递', '查件'] })
    expect(it.platform.printed('alice')).toMatchObject([
      {
        kind: 'menu',
        head: '需要什么帮助？',
        items: [
          { id: '1', text: '寄快递' },
          { id: '2', text: '查件' },
        ],
      },
    ])
  })

  it('sends a file of the desk', async () => {
    const it = await start()
    const file = await it.ports.files.put(
      { name: '面单.pdf', mime: 'application/pdf', owner: 'desk' },
      new Uint8Array([37, 80, 68, 70]),
    )
    const report = await say(it, {
      text: '面单在这里',
      attachment: { name: file.name, mime: file.mime, bytes: file.bytes, key: file.key },
    })
    expect(report).toMatchObject({ status: 'sent' })
    expect(it.platform.printed('alice')).toMatchObject([
      { kind: 'media', type: 'file' },
      { kind: 'text', text: '面单在这里' },
    ])
  })

  it.each([
    ['taken_again' as const, 'sent'],
    ['refused' as const, 'sent'],
  ])('prints words whose answer was lost once, when a repeated id is %s', async (how, status) => {
    const it = await start()
    it.platform.repeats(how)
    const id = it.ports.ids.next()
    await it.platform.fault({ kind: 'reset_after_taking', path: '/cgi-bin/kf/send_msg' })
    expect(await say(it, { id, text: '已揽收' })).toMatchObject({ status: 'unknown' })
    await it.platform.fault(null)
    expect(await say(it, { id, text: '已揽收' })).toMatchObject({ status })
    expect(it.platform.printed('alice')).toHaveLength(1)
  })

  it.each([
    ['no more than five', { lastInboundAt: new Date('2026-11-23T01:00:00Z'), sent: 5 }, 'kf.budget_spent'],
    ['not after 48 hours', { lastInboundAt: new Date('2026-11-20T01:00:00Z'), sent: 0 }, 'kf.window_closed'],
    ['never to who did not write', { lastInboundAt: null, sent: 0 }, 'kf.window_closed'],
  ])('is answered %s, without asking the platform', async (_words, since, code) => {
    const it = await start()
    const calls = it.platform.requests.length
    expect(await say(it, { text: '您好', since })).toMatchObject({ status: 'failed', code, retryAfterMs: null })
    expect(it.platform.requests.length).toBe(calls)
  })

  it.each([
    [95_001, 'kf.budget_spent', null],
    [95_002, 'kf.window_closed', null],
    [95_013, 'kf.ended', null],
    [45_009, 'kf.rate_limited', 60_000],
    [45_033, 'kf.too_many_at_once', 10_000],
    [60_020, 'kf.address_not_allowed', 600_000],
    [48_002, 'kf.not_allowed', 600_000],
    [99_999, 'kf.refused', null],
  ])('tells what errcode %i means', async (errcode, code, retryAfterMs) => {
    const it = await start()
    await it.platform.fault({ kind: 'errcode', errcode, path: '/cgi-bin/kf/send_msg' })
    expect(await say(it, { text: '您好' })).toMatchObject({ status: 'failed', code, retryAfterMs })
  })

  it('hears later that a message did not arrive', async () => {
    const it = await start()
    const id = it.ports.ids.next()
    await say(it, { id, text: '您好' })
    const msgid = it.platform.printed('alice')[0]?.msgid
    it.platform.event({ event_type: 'msg_send_fail', external_userid: 'alice', fail_msgid: msgid, fail_type: 10 })
    await it.platform.call()
    await it.open.settled()
    expect(it.ports.delivered).toMatchObject([{ message: { id }, state: 'failed', code: 'kf.customer_refuses' }])
  })

  it('greets who opens the chat, once and not late', async () => {
    const it = await start()
    it.platform.opens('bob')
    await it.platform.call()
    await it.open.settled()
    expect(it.platform.printed('bob')).toHaveLength(1)

    it.platform.opens('carol')
    it.ports.advance(60_000)
    await it.platform.call()
    await it.open.settled()
    expect(it.platform.printed('carol')).toHaveLength(0)
  })

  it('is found right or wrong by the doctor', async () => {
    const it = await start()
    expect((await it.open.examine()).map(({ isOk }) => isOk)).toEqual([true, true, true])
    await it.platform.fault({ kind: 'errcode', errcode: 48_002, path: '/cgi-bin/kf/account' })
    expect((await it.open.examine())[1]).toMatchObject({ isOk: false, line: expect.stringContaining('可调用接口的应用') })
  })
})
