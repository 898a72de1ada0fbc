import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import { forged } from './wechat-refusals.ts'

/** WeChat's message cipher (WXBizMsgCrypt), the same for 公众号 and 企业微信. */
export interface MessageCrypt {
  encrypt(message: string): string
  /** Throws the same `Refusal` for whatever is wrong with the cipher text. */
  decrypt(cipherText: string): string
}

/** WeChat pads to 32 bytes, not to the 16 of AES. */
const PAD_TO = 32
const RANDOM_BYTES = 16
const HEAD_BYTES = RANDOM_BYTES + 4

export interface CryptKey {
  /** EncodingAESKey: 43 characters of base64. */
  readonly encodingAesKey: string
  /** App id of the 公众号, or corp id of the 企业: it ends every plain text. */
  readonly receiver: string
  /** Sixteen bytes before every message; drawn anew unless given. */
  readonly random?: () => Uint8Array
}

/** AES-256-CBC with the key's first half as vector, over random, length, message and receiver. */
export function createMessageCrypt({
  encodingAesKey,
  receiver,
  random = () => randomBytes(RANDOM_BYTES),
}: CryptKey): MessageCrypt {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const vector = key.subarray(0, 16)
  const owner = Buffer.from(receiver)

  return {
    encrypt: (message) => {
      const words = Buffer.from(message)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(words.length)
      const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
      const plain = padded(Buffer.concat([random(), length, words, owner]))
      return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
    },
    decrypt: (cipherText) => {
      const sealed = Buffer.from(cipherText, 'base64')
      if (sealed.length < PAD_TO || sealed.length % 16 !== 0) throw forged()
      const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
      return messageIn(Buffer.concat([decipher.update(sealed), decipher.final()]), owner)
    },
  }
}

function padded(plain: Buffer): Buffer {
  const missing = PAD_TO - (plain.length % PAD_TO)
  return Buffer.concat([plain, Buffer.alloc(missing, missing)])
}

/** Every check is made before any of them is answered, so that the time tells nothing either. */
function messageIn(plain: Buffer, owner: Buffer): string {
  const pad = plain.at(-1) ?? 0
  const isPadded = pad >= 1 && pad <= PAD_TO && hasPadding(plain, pad)
  const end = plain.length - (isPadded ? pad : PAD_TO)
  const length = plain.readUInt32BE(RANDOM_BYTES)
  const isWhole = HEAD_BYTES + length + owner.length === end
  const isOurs = endsWith(plain.subarray(0, Math.max(end, 0)), owner)
  if (!isPadded || !isWhole || !isOurs) throw forged()
  return plain.toString('utf8', HEAD_BYTES, HEAD_BYTES + length)
}

function hasPadding(plain: Buffer, pad: number): boolean {
  let difference = 0
  for (const byte of plain.subarray(plain.length - pad)) difference |= byte ^ pad
  return difference === 0
}

function endsWith(plain: Buffer, owner: Buffer): boolean {
  return plain.length >= owner.length && timingSafeEqual(plain.subarray(plain.length - owner.length), owner)
}
