import { afterEach, describe, expect, it } from 'vitest'
import { startOfficialAccount } from '../../../support/official-account-server.ts'
import { platformEncrypt, signatureOf } from '../../../support/wechat-platform/callback-delivery.ts'
import { OA_APP } from '../../../support/wechat-platform/official-account-platform.ts'

type Started = Awaited<ReturnType<typeof startOfficialAccount>>
let at: Started
const start = async (given?: Parameters<typeof startOfficialAccount>[0]) => {
  at = await startOfficialAccount(given)
  return at
}
afterEach(() => at.close())

const HELLO = { MsgType: 'text', Content: '查件', MsgId: '6547288321577417974' }
const post = async (url: string, body: string) => {
  const response = await fetch(url, { method: 'POST', body })
  return { status: response.status, body: await response.text() }
}
const texts = () => at.ports.stored.map(({ text }) => text)

describe('the address', () => {
  it('answers the platform with what it sent, and nobody else', async () => {
    await start()
    expect(await at.platform.verify('5927782489442352469<b>')).toEqual({ status: 200, body: '5927782489442352469<b>' })
    expect(await at.platform.verify('1', 'anothertoken')).toMatchObject({ status: 401 })
    expect(await at.platform.verify('1', OA_APP.token, new Date(at.ports.clock.now().getTime() - 600_000))).toMatchObject({
      status: 401,
    })
  })
})

describe('the modes', () => {
  it.each(['plain', 'compatible', 'safe'] as const)('%s: takes what the platform delivers', async (mode) => {
    const { platform, ports } = await start({ mode })
    const { posted } = await platform.says('alice', '深圳寄北京 <5公斤> & ]]> 多少钱')
    expect(posted).toEqual({ status: 200, body: 'success' })
    expect(ports.stored).toMatchObject([
      { channelAccount: OA_APP.appId, externalUser: 'alice', kind: 'text', text: '深圳寄北京 <5公斤> & ]]> 多少钱' },
    ])
  })

  it('safe: takes nothing in the clear, whose body no signature covers', async () => {
    const { platform, ports } = await start({ mode: 'plain', settings: { mode: 'safe' } })
    expect((await platform.says('alice', '查件')).posted).toMatchObject({ status: 401 })
    expect(ports.stored).toEqual([])
  })

  it('safe: takes nothing whose address is signed wrongly, be the cipher text ever so right', async () => {
    const { platform } = await start()
    const { url, body } = platform.callback('alice', HELLO)
    expect((await post(url.replace(/([?&])signature=[^&]*/, `$1signature=${'0'.repeat(40)}`), body)).status).toBe(401)
    expect((await post(url, body)).status).toBe(200)
  })

  it('plain without a key: takes nothing that is encrypted', async () => {
    const { platform } = await start({ mode: 'safe', settings: { mode: 'plain', encodingAesKey: null } })
    expect((await platform.says('alice', '查件')).posted).toMatchObject({ status: 401 })
  })
})

describe('a repeated delivery', () => {
  it('is stored once by its MsgId, which has more digits than a number', async () => {
    const { platform, ports } = await start()
    await platform.says('alice', '查件', '6547288321577417974')
    await platform.says('alice', '查件', '6547288321577417975')
    const { posted } = await platform.says('alice', '查件', '6547288321577417974')
    expect(posted?.body).toBe('success')
    expect(ports.stored.map(({ externalId }) => externalId)).toEqual(['6547288321577417974', '6547288321577417975'])
  })

  it('of an event is stored once by person, time and event', async () => {
    const { platform, ports } = await start()
    await platform.taps('alice', 'waydesk.track')
    await platform.taps('alice', 'waydesk.track')
    await platform.taps('alice', 'waydesk.order')
    await platform.taps('bob', 'waydesk.track')
    expect(texts()).toEqual(['查件', '寄件', '查件'])
    expect(ports.stored.every(({ isChoice }) => isChoice)).toBe(true)
  })
})

describe('a signed address', () => {
  it('is used up when it was answered: again it is refused, and counted', async () => {
    const { platform, ports } = await start()
    const { url, body } = platform.callback('alice', HELLO)
    expect((await post(url, body)).status).toBe(200)
    expect(await post(url, body)).toEqual({ status: 401, body: '{"error":{"code":"wechat.replayed"}}' })
    expect((await post(url, body)).status).toBe(401)
    expect(ports.logged).toEqual([
      'warn wechat.replayed {"channel":"official-account","count":1}',
      'warn wechat.replayed {"channel":"official-account","count":2}',
    ])
    expect(texts()).toEqual(['查件'])
  })

  it('that was answered holds for a platform that did not hear it, in its rhythm and three times in all', async () => {
    const { platform, ports } = await start()
    const { url, body } = platform.callback('alice', HELLO)
    const statuses: number[] = []
    for (const later of [0, 5_000, 5_000, 5_000]) {
      ports.advance(later)
      statuses.push((await post(url, body)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 401])
    expect(texts()).toEqual(['查件'])
  })

  it('holds for the tries of the platform while nothing was answered', async () => {
    const { platform, ports } = await start()
    const { url, body } = platform.callback('alice', HELLO)
    ports.away(true)
    expect((await post(url, body)).status).toBe(503)
    ports.away(false)
    expect((await post(url, body)).status).toBe(200)
    expect(texts()).toEqual(['查件'])
  })

  it('in the clear is not lent to another body', async () => {
    const { platform, ports } = await start({ mode: 'plain' })
    const { url, body } = platform.callback('alice', HELLO)
    ports.away(true)
    await post(url, body)
    ports.away(false)
    expect((await post(url, body.replace('查件', '改地址'))).status).toBe(401)
    expect(texts()).toEqual([])
  })

  it.each([-301, 301])('%i seconds from now is refused', async (seconds) => {
    const { platform, ports } = await start()
    const { url, body } = platform.callback('alice', HELLO, { at: new Date(ports.clock.now().getTime() + seconds * 1_000) })
    expect((await post(url, body)).status).toBe(401)
  })
})

describe('bad input', () => {
  const keys = { token: OA_APP.token, aesKey: OA_APP.aesKey, receiver: OA_APP.appId }
  const sealed = (cipherText: string) => {
    const timestamp = String(Math.floor(at.ports.clock.now().getTime() / 1_000))
    const query = new URLSearchParams({ timestamp, nonce: 'n1', encrypt_type: 'aes' })
    query.set('msg_signature', signatureOf(OA_APP.token, timestamp, 'n1', cipherText))
    const url = `${at.address}/channels/official-account?${query.toString()}`
    return post(url, `<xml><Encrypt><![CDATA[${cipherText}]]></Encrypt></xml>`)
  }

  it('wrong padding, wrong app, wrong length and a wrong signature get one and the same answer', async () => {
    await start()
    const right = Buffer.from(platformEncrypt('<xml><MsgType>text</MsgType></xml>', keys), 'base64')
    const turned = Buffer.from(right)
    turned[turned.length - 17] = (turned[turned.length - 17] ?? 0) ^ 1
    const { url, body } = at.platform.callback('alice', HELLO, { keys: { ...keys, token: 'nottoken' } })
    const answers = [
      await sealed(turned.toString('base64')),
      await sealed(platformEncrypt('<xml></xml>', { ...keys, receiver: 'wx0000000000000000' })),
      await sealed(right.subarray(0, -16).toString('base64')),
      await sealed('AAAA'),
      await post(url, body),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"status":401,"body":"{\\"error\\":{\\"code\\":\\"wechat.forged\\"}}"}']),
    )
    expect(at.ports.logged.at(-1)).toBe('warn wechat.forged {"channel":"official-account","count":4}')
  })

  it.each([
    ['broken XML', '<xml><FromUserName>alice</xml>'],
    ['entities', '<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xml><Content>&b;</Content></xml>'],
    ['no XML at all', '{"FromUserName":"alice"}'],
    ['a message without a kind', '<xml><FromUserName>alice</FromUserName></xml>'],
    ['a field twice', '<xml><ToUserName>gh</ToUserName><FromUserName>a</FromUserName><FromUserName>b</FromUserName></xml>'],
    ['nothing', ''],
  ])('%s is refused with a code, inside the cipher and outside', async (_name, xml) => {
    await start()
    expect(await sealed(platformEncrypt(xml, keys))).toEqual({ status: 400, body: '{"error":{"code":"wechat.malformed"}}' })
    await at.close()
    await start({ mode: 'plain' })
    const { url } = at.platform.callback('alice', HELLO)
    expect((await post(url, xml)).status).toBe(400)
    expect(at.ports.stored).toEqual([])
  })

  it('a body beyond the limit is refused before it is read', async () => {
    await start()
    const { url } = at.platform.callback('alice', HELLO)
    expect((await post(url, `<xml>${'x'.repeat(70_000)}</xml>`)).status).toBe(413)
  })

  it('an event nobody knows is acknowledged, and its name told once', async () => {
    const { platform, ports } = await start()
    const event = { MsgType: 'event', Event: 'user_gift_card', EventKey: '' }
    expect((await platform.deliver('alice', event)).posted?.body).toBe('success')
    await platform.deliver('bob', event)
    await platform.deliver('alice', { MsgType: 'event', Event: 'SCAN', EventKey: '7' })
    expect(ports.logged).toEqual(['warn oa.unknown_event {"event":"user_gift_card"}'])
    expect(ports.stored).toEqual([])
  })
})

describe('kinds of messages', () => {
  it.each([
    [
      { MsgType: 'voice', MediaId: 'v1', Format: 'amr', Recognition: '我要查件' },
      { kind: 'voice', text: '我要查件', media: { ref: 'v1', name: 'voice.amr' } },
    ],
    [
      { MsgType: 'shortvideo', MediaId: 'm1', ThumbMediaId: 't1' },
      { kind: 'file', text: '', media: { ref: 'm1', name: 'video.mp4' } },
    ],
    [
      { MsgType: 'location', Location_X: '22.5', Location_Y: '113.9', Label: '科技园' },
      { kind: 'location', text: '科技园 (22.5, 113.9)' },
    ],
    [
      { MsgType: 'link', Title: '包装', Description: 'd', Url: 'https://a.example/1' },
      { kind: 'card', text: '包装\nhttps://a.example/1' },
    ],
    [
      { MsgType: 'text', Content: '寄件', bizmsgmenuid: '2' },
      { kind: 'text', text: '寄件', isChoice: true },
    ],
    [
      { MsgType: 'text', Content: '007' },
      { kind: 'text', text: '007' },
    ],
  ])('%j', async (fields, message) => {
    const { platform, ports } = await start()
    await platform.deliver('alice', { ...fields, MsgId: '1' })
    expect(ports.stored).toMatchObject([message])
  })
})
