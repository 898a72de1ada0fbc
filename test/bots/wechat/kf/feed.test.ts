import { afterEach, describe, expect, it } from 'vitest'
import { kfSettings } from '../../../../src/bots/wechat/customer-service/settings.ts'
import { startKf } from '../../../support/kf-server.ts'
import { KF_CORP } from '../../../support/wechat-platform/kf-platform.ts'

type Kf = Awaited<ReturnType<typeof startKf>>

describe('the feed of 微信客服', () => {
  let kf: Kf | null = null
  afterEach(async () => {
    await kf?.close()
    kf = null
  })
  const start = async (given: Parameters<typeof startKf>[0] = {}): Promise<Kf> => {
    kf = await startKf(given)
    return kf
  }
  const texts = ({ ports }: Kf) => ports.stored.map(({ text }) => text)
  const cursor = ({ ports }: Kf) => JSON.stringify(ports.marks.get(`kf\n${KF_CORP.openKfId}\ncursor`))

  it('is read to its end, over small pages and empty ones', async () => {
    const it = await start()
    it.platform.feed.pages(2)
    it.platform.feed.emptyFirst(3)
    for (const text of ['一', '二', '三', '四', '五']) it.platform.writes('alice', { msgtype: 'text', text: { content: text } })
    await it.platform.call()
    expect(await it.open.settled()).toBe(true)
    expect(texts(it)).toEqual(['一', '二', '三', '四', '五'])
  })

  it('goes on after a restart where it stopped, and reads nothing twice', async () => {
    const it = await start()
    await it.platform.says('alice', '寄快递')
    await it.open.settled()
    const before = cursor(it)
    await it.platform.says('alice', '寄到武汉')
    await it.open.settled()
    expect(cursor(it)).not.toBe(before)
    const asked = it.platform.requests
      .filter(({ path }) => path.endsWith('sync_msg'))
      .map((request) => request.json()?.['cursor'])
    expect(new Set(asked).size).toBe(asked.length)
    expect(texts(it)).toEqual(['寄快递', '寄到武汉'])
  })

  it('at the very first start drops what is older than the catch-up', async () => {
    const it = await start({
      before: (platform, ports) => {
        const ago = (minutes: number) => new Date(ports.clock.now().getTime() - minutes * 60_000)
        platform.writes('alice', { msgtype: 'text', text: { content: '前天的' } }, { at: ago(2_000) })
        platform.writes('alice', { msgtype: 'text', text: { content: '刚才的' } }, { at: ago(10) })
      },
    })
    expect(texts(it)).toEqual(['刚才的'])
  })

  it('is looked at without a call: a lost callback costs seconds', async () => {
    const it = await start({ times: { sweepMs: 30 } })
    it.platform.writes('alice', { msgtype: 'text', text: { content: '在吗' } })
    await waitFor(() => texts(it).length === 1)
    expect(texts(it)).toEqual(['在吗'])
  })

  it('keeps its cursor while the store is away, and loses nothing', async () => {
    const it = await start()
    const before = cursor(it)
    it.ports.away(true)
    await it.platform.says('alice', '寄快递')
    expect(await it.open.settled()).toBe(false)
    it.ports.away(false)
    expect(cursor(it)).toBe(before)
    expect(await it.open.settled()).toBe(true)
    expect(texts(it)).toEqual(['寄快递'])
  })

  it('rests when the platform says so, and says why it is not well', async () => {
    const it = await start()
    await it.platform.fault({ kind: 'errcode', errcode: 45_009, path: '/cgi-bin/kf/sync_msg' })
    await it.platform.says('alice', '在吗')
    expect(await it.open.settled()).toBe(false)
    expect(it.open.health()).toMatchObject({ state: 'down', trouble: 'kf.rate_limited' })
    const calls = it.platform.requests.length
    await it.platform.says('alice', '？')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(it.platform.requests.length).toBe(calls)
  })

  it('takes another token when one has ended, and does without a stale one', async () => {
    const it = await start()
    it.platform.tokens.revoke()
    await it.platform.says('alice', '寄快递')
    expect(await it.open.settled()).toBe(true)
    await it.platform.fault({ kind: 'errcode', errcode: 95_007, path: '/cgi-bin/kf/sync_msg', times: 1 })
    await it.platform.says('alice', '寄到武汉')
    expect(await it.open.settled()).toBe(true)
    expect(texts(it)).toEqual(['寄快递', '寄到武汉'])
  })

  it('spoils no entry because another one makes no sense', async () => {
    const it = await start()
    it.platform.entry({ origin: 3, msgtype: 7 })
    it.platform.event({ event_type: 'brand_new_thing', external_userid: 'alice' })
    it.platform.event({ event_type: 'brand_new_thing', external_userid: 'bob' })
    await it.platform.says('alice', '在吗')
    expect(await it.open.settled()).toBe(true)
    expect(texts(it)).toEqual(['在吗'])
    expect(it.ports.logged).toEqual(['warn kf.entry_malformed {"count":1}', 'warn kf.unknown_event {"event":"brand_new_thing"}'])
  })

  it.each([
    {
      what: 'a place without coordinates',
      fields: { msgtype: 'location', location: { name: '科技园', latitude: '22.5' } },
      kind: 'location',
      text: '科技园',
    },
    { what: 'a picture without its file', fields: { msgtype: 'image', image: {} }, kind: 'unknown', text: 'image' },
    { what: 'words that are none', fields: { msgtype: 'text', text: { content: null } }, kind: 'unknown', text: 'text' },
    {
      what: 'a forwarded chat',
      fields: {
        msgtype: 'merged_msg',
        merged_msg: {
          title: '群聊的聊天记录',
          item: [
            { send_time: 1, msgtype: 'text', sender_name: '老板', msg_content: '{"text":{"content":"单号SD2400112300018"}}' },
            { send_time: 2, msgtype: 'image', sender_name: '小李', msg_content: '{"image":{"media_id":"x"}}' },
            { send_time: 3, msgtype: 'text', sender_name: '小李', msg_content: 'no json' },
          ],
        },
      },
      kind: 'card',
      text: '群聊的聊天记录\n老板：单号SD2400112300018\n小李：[image]\n小李：[text]',
    },
    {
      what: 'an order of a shop',
      fields: {
        msgtype: 'channels_shop_order',
        channels_shop_order: { order_id: '37', product_titles: '橘子', state: '待发货' },
      },
      kind: 'card',
      text: '橘子\n待发货\n37',
    },
    { what: 'a note without contents', fields: { msgtype: 'note' }, kind: 'unknown', text: 'note' },
    {
      what: 'a menu item with a number for an id',
      fields: { msgtype: 'text', text: { content: '查件', menu_id: 2 } },
      kind: 'text',
      text: '查件',
    },
  ])('drops nothing that a customer sent: $what', async ({ fields, kind, text }) => {
    const it = await start()
    it.platform.writes('alice', fields)
    await it.platform.call()
    expect(await it.open.settled()).toBe(true)
    expect(it.ports.stored).toMatchObject([{ externalUser: 'alice', kind, text }])
  })

  it('is read after a call that names no account', async () => {
    const it = await start()
    it.platform.writes('alice', { msgtype: 'text', text: { content: '在吗' } })
    const token = it.platform.feed.newToken()
    const call = (end: string) =>
      `<xml><ToUserName>${KF_CORP.corpId}</ToUserName><MsgType>event</MsgType><Event>kf_msg_or_event</Event><Token>${token}</Token>${end}</xml>`
    for (const end of ['<OpenKfId>wkOTHER</OpenKfId>', '']) {
      const { url, body } = it.platform.callback({ xml: call(end) })
      expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
    }
    expect(await it.open.settled()).toBe(true)
    expect(texts(it)).toEqual(['在吗'])
  })

  it('hears a tapped menu item as a choice', async () => {
    const it = await start()
    it.platform.writes('alice', { msgtype: 'text', text: { content: '查件', menu_id: '2' } })
    await it.platform.call()
    await it.open.settled()
    expect(it.ports.stored).toMatchObject([{ text: '查件', isChoice: true }])
  })

  it('answers the verification with the decrypted word, and refuses a forged one', async () => {
    const it = await start()
    expect(await it.platform.verify('5927782489442352469')).toEqual({ status: 200, body: '5927782489442352469' })
    const forged = { token: 'wrong', aesKey: KF_CORP.aesKey, receiver: KF_CORP.corpId }
    expect((await it.platform.verify('5927782489442352469', forged)).status).toBe(401)
  })
})

describe('the settings of 微信客服', () => {
  const whole = {
    KF_CORP_ID: 'ww1234567890',
    KF_SECRET: 'x'.repeat(32),
    KF_TOKEN: 'abc123',
    KF_ENCODING_AES_KEY: 'k'.repeat(43),
    KF_OPEN_KFID: 'wk1',
  }
  it('are off when nothing is set', () => {
    expect(kfSettings({ PATH: '/bin' })).toBeNull()
  })
  it('read people as login and userid', () => {
    expect([...(kfSettings({ ...whole, KF_SERVICERS: 'mei=Mei01,bo=Bo' })?.servicers ?? [])]).toEqual([
      ['mei', 'Mei01'],
      ['bo', 'Bo'],
    ])
  })
  it.each([
    [{ KF_SECRET: 'short' }, /KF_SECRET: is too short/],
    [{ KF_ENCODING_AES_KEY: 'k' }, /KF_ENCODING_AES_KEY/],
    [{ KF_OPEN_KFID: '' }, /KF_OPEN_KFID: is missing/],
    [{ KF_SERVICERS: 'mei' }, /KF_SERVICERS/],
  ])('name what does not fit: %o', (change, expected) => {
    expect(() => kfSettings({ ...whole, ...change })).toThrow(expected)
  })
})

async function waitFor(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { interval: 5 }).toBe(true)
}
