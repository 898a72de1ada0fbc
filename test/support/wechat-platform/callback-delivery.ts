import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** The platform's own side of the cipher, written apart from ours so that one proves the other; checked with the published vectors. */
export interface CallbackKeys {
  readonly token: string
  /** EncodingAESKey. */
  readonly aesKey: string
  /** App id or corp id. */
  readonly receiver: string
}

export function signatureOf(...parts: readonly string[]): string {
  const sorted = parts.toSorted((one, other) => (one < other ? -1 : 1))
  return createHash('sha1').update(sorted.join('')).digest('hex')
}

export function platformEncrypt(text: string, { aesKey, receiver }: CallbackKeys, random: Uint8Array = randomBytes(16)): string {
  const key = Buffer.from(aesKey, 'base64')
  const message = Buffer.from(text, 'utf8')
  const size = Buffer.from(message.length.toString(16).padStart(8, '0'), 'hex')
  const whole = Buffer.concat([random, size, message, Buffer.from(receiver)])
  const rest = 32 - (whole.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  return cipher.update(Buffer.concat([whole, Buffer.alloc(rest, rest)]), undefined, 'base64') + cipher.final('base64')
}

export function platformDecrypt(cipherText: string, { aesKey, receiver }: CallbackKeys): string {
  const key = Buffer.from(aesKey, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
  decipher.setAutoPadding(false)
  const whole = Buffer.concat([decipher.update(cipherText, 'base64'), decipher.final()])
  const plain = whole.subarray(0, whole.length - (whole.at(-1) ?? 0))
  const size = plain.readUInt32BE(16)
  if (plain.subarray(20 + size).toString() !== receiver) throw new Error('the answer is sealed for another app')
  return plain.subarray(20, 20 + size).toString('utf8')
}

export interface Posted {
  readonly status: number
  readonly body: string
}

/**
 * Posts a callback as the platform does: three tries in all, the answer of the last. `null` = nobody answered. The platform waits five
 * seconds; here it is longer than any machine needs, and shorter than what must not be waited for.
 */
export async function postCallback(url: string, body: string, tries = 3): Promise<Posted | null> {
  let answer: Posted | null = null
  for (let attempt = 0; attempt < tries; attempt += 1) {
    answer = await postOnce(url, body)
    if (answer?.status === 200) return answer
  }
  return answer
}

async function postOnce(url: string, body: string): Promise<Posted | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body,
      signal: AbortSignal.timeout(30_000),
    })
    return { status: response.status, body: await response.text() }
  } catch {
    // Not answered in time: the platform hangs up and tries again.
    return null
  }
}
