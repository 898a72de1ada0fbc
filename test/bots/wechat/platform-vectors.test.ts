import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { platformDecrypt, platformEncrypt, signatureOf } from '../../support/wechat-platform/callback-delivery.ts'
import { COMPANY, PLATFORM } from './published-vectors.ts'

const company = { token: COMPANY.token, aesKey: COMPANY.encodingAesKey, receiver: COMPANY.corpId }
const platform = { token: PLATFORM.token, aesKey: PLATFORM.encodingAesKey, receiver: PLATFORM.appId }
const fieldsOf = (text: string) => new XMLParser({ parseTagValue: false }).parse(text).xml

describe('the simulated platform, against the published vectors', () => {
  it.each(PLATFORM.messages)('seals and opens $plain.length characters', ({ plain, cipherText }) => {
    expect(platformEncrypt(plain, platform, Buffer.from(PLATFORM.random))).toBe(cipherText)
    expect(platformDecrypt(cipherText, platform)).toBe(plain)
  })

  it('signs an address, a callback and an answer', () => {
    const { verification, inbound, outbound } = COMPANY
    expect(signatureOf(company.token, verification.timestamp, verification.nonce, verification.echostr)).toBe(
      verification.signature,
    )
    expect(platformDecrypt(verification.echostr, company)).toBe(verification.echo)

    const sealed = fieldsOf(inbound.body).Encrypt
    expect(signatureOf(company.token, inbound.timestamp, inbound.nonce, sealed)).toBe(inbound.signature)
    expect(fieldsOf(platformDecrypt(sealed, company))).toMatchObject({ Content: 'test', FromUserName: 'messense' })

    const answer = fieldsOf(outbound.sealed)
    expect(platformEncrypt(outbound.plain, company, Buffer.from(outbound.random))).toBe(answer.Encrypt)
    expect(signatureOf(company.token, String(outbound.timestamp), outbound.nonce, answer.Encrypt)).toBe(answer.MsgSignature)
  })

  it('refuses an answer that is sealed for another app', () => {
    expect(() => platformDecrypt(PLATFORM.messages[0].cipherText, { ...platform, receiver: 'wx0000000000000000' })).toThrow(
      'another app',
    )
  })
})
