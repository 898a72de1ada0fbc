import { z } from 'zod'
import type { MessageCrypt } from './message-crypt.ts'
import { isSignedBy, wechatSignature } from './signature.ts'
import { forged } from './wechat-refusals.ts'
import { readXml, writeXml } from './xml.ts'

/** What of a callback's address a signature covers. */
export interface SignedQuery {
  readonly signature: string
  readonly timestamp: string
  readonly nonce: string
}

export interface EnvelopeKeys {
  readonly token: string
  readonly crypt: MessageCrypt
}

const encrypted = z.object({ Encrypt: z.string().min(1) })

/** The XML inside an encrypted callback, after its `msg_signature` was checked; throws a `Refusal`. */
export function openEnvelope(body: string, query: SignedQuery, keys: EnvelopeKeys): string {
  const parsed = encrypted.safeParse(readXml(body))
  if (!parsed.success) throw forged()
  return openSealed(parsed.data.Encrypt, query, keys)
}

/** The text inside a signed cipher text: the body's `Encrypt`, or the `echostr` of 企业微信. */
export function openSealed(cipherText: string, query: SignedQuery, { token, crypt }: EnvelopeKeys): string {
  if (!isSignedBy(query.signature, [token, query.timestamp, query.nonce, cipherText])) throw forged()
  return crypt.decrypt(cipherText)
}

/** An encrypted answer to a callback, or a callback as the platform writes it. */
export function sealEnvelope(
  message: string,
  stamp: { readonly timestamp: number; readonly nonce: string },
  { token, crypt }: EnvelopeKeys,
): string {
  const cipherText = crypt.encrypt(message)
  return writeXml({
    Encrypt: cipherText,
    MsgSignature: wechatSignature([token, String(stamp.timestamp), stamp.nonce, cipherText]),
    TimeStamp: stamp.timestamp,
    Nonce: stamp.nonce,
  })
}
