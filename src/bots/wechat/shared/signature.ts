import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-1 over the sorted parts, the platform's signature of a callback: token, timestamp, nonce and, where there is one, the cipher text. */
export function wechatSignature(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

/** Whether the signature belongs to the parts; takes as long for a near miss as for a far one. */
export function isSignedBy(signature: string, parts: readonly string[]): boolean {
  const right = Buffer.from(wechatSignature(parts))
  const given = Buffer.from(signature.toLowerCase())
  return given.length === right.length && timingSafeEqual(given, right)
}
