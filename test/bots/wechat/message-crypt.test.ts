import { createCipheriv } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openEnvelope, openSealed, sealEnvelope } from '../../../src/bots/wechat/shared/envelope.ts'
import { createMessageCrypt } from '../../../src/bots/wechat/shared/message-crypt.ts'
import { isSignedBy, wechatSignature } from '../../../src/bots/wechat/shared/signature.ts'
import { readXml } from '../../../src/bots/wechat/shared/xml.ts'
import { COMPANY, PLATFORM } from './published-vectors.ts'

const encodingAesKey = PLATFORM.encodingAesKey
const crypt = createMessageCrypt({ encodingAesKey, receiver: PLATFORM.appId, random: () => Buffer.from(PLATFORM.random) })
const company = {
  token: COMPANY.token,
  crypt: createMessageCrypt({
    encodingAesKey: COMPANY.encodingAesKey,
    receiver: COMPANY.corpId,
    random: () => Buffer.from(COMPANY.outbound.random),
  }),
}

describe('the published vectors', () => {
  it.each(PLATFORM.messages)('of the platform, $plain.length characters: both ways', ({ plain, cipherText }) => {
    expect(crypt.encrypt(plain)).toBe(cipherText)
    expect(crypt.decrypt(cipherText)).toBe(plain)
  })

  it('of a company verifying its address: the echo comes out', () => {
    const { echostr, echo, ...query } = COMPANY.verification
    expect(openSealed(echostr, query, company)).toBe(echo)
    expect(() => openSealed(echostr, { ...query, nonce: '437374424' }, company)).toThrow('wechat.forged')
  })

  it('of a company receiving a message: its words come out', () => {
    const { body, ...query } = COMPANY.inbound
    expect(readXml(openEnvelope(body, query, company))).toMatchObject({
      Content: 'test',
      FromUserName: 'messense',
      MsgType: 'text',
    })
  })

  it('of a company answering: byte for byte', () => {
    const { plain, timestamp, nonce, sealed } = COMPANY.outbound
    const ours = readXml(sealEnvelope(plain, { timestamp, nonce }, company))
    expect(ours).toEqual(readXml(sealed))
  })
})

describe('a signature', () => {
  const parts = ['pamtest', '1409304348', 'xxxxxx']

  it('is the digest of the sorted parts', () => {
    expect(wechatSignature(parts)).toBe(wechatSignature([...parts].reverse()))
    expect(isSignedBy(wechatSignature(parts), parts)).toBe(true)
    expect(isSignedBy(wechatSignature(parts).toUpperCase(), parts)).toBe(true)
  })

  it.each(['', '12345', 'f'.repeat(40), wechatSignature(['pamtest', '1409304349', 'xxxxxx'])])(
    '%s of other parts does not hold',
    (other) => {
      expect(isSignedBy(other, parts)).toBe(false)
    },
  )
})

describe('a cipher text that does not fit', () => {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const raw = (plain: Buffer) => {
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
  }
  const plainOf = ({ length = 5, receiver = String(PLATFORM.appId), pad = -1, fill = -1 }) => {
    const head = Buffer.alloc(20, 'a')
    head.writeUInt32BE(length, 16)
    const body = Buffer.concat([head, Buffer.from('hello'), Buffer.from(receiver)])
    const missing = 32 - (body.length % 32)
    const end = Buffer.alloc(missing, fill === -1 ? missing : fill)
    if (pad !== -1) end[missing - 1] = pad
    return Buffer.concat([body, end])
  }

  it('is made here as the platform makes it, when it does', () => {
    expect(crypt.decrypt(raw(plainOf({})))).toBe('hello')
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['of another app', raw(plainOf({ receiver: 'wxb11529c136998cb7' }))],
    ['of an app whose name only ends the same', raw(plainOf({ receiver: `x${PLATFORM.appId}` }))],
    ['without an app', raw(plainOf({ receiver: '' }))],
    ['padded with zero', raw(plainOf({ pad: 0 }))],
    ['padded beyond 32', raw(plainOf({ pad: 33 }))],
    ['padded with other bytes than the last says', raw(plainOf({ fill: 1, pad: 21 }))],
    ['whose length runs past the end', raw(plainOf({ length: 4_000_000_000 }))],
    ['whose length stops short', raw(plainOf({ length: 4 }))],
    ['that is empty', ''],
    ['that is no base64', '~~~~'],
    ['that is one block', Buffer.alloc(16, 7).toString('base64')],
    ['cut in the middle of a block', PLATFORM.messages[0].cipherText.slice(0, -8)],
    ['with its last block gone', Buffer.from(PLATFORM.messages[0].cipherText, 'base64').subarray(0, -16).toString('base64')],
    ['of random bytes', Buffer.alloc(96, 0x5a).toString('base64')],
  ]
  it.each(wrong)('%s gets the one answer that a wrong signature gets', (_name, cipherText) => {
    expect(() => crypt.decrypt(cipherText)).toThrow(expect.objectContaining({ code: 'wechat.forged' }))
  })

  it('is refused whichever of its bits was turned in the padding or the receiver', () => {
    const sealed = Buffer.from(crypt.encrypt('您的件已到武汉'), 'base64')
    for (let bit = 0; bit < 256; bit += 1) {
      const turned = Buffer.from(sealed)
      const at = turned.length - 1 - (bit >> 3)
      turned[at] = (turned[at] ?? 0) ^ (1 << (bit & 7))
      expect(() => crypt.decrypt(turned.toString('base64'))).toThrow('wechat.forged')
    }
  })
})
