import { createHash } from 'node:crypto'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const OURS = /^w([A-Za-z0-9_-]{22})p\d{1,4}$/

/**
 * The platform's id of one part of our message: 32 characters of letters, digits, - and _ at most, the same at every try, so that the
 * platform takes a repeated one once.
 */
export function msgidOf(messageId: string, part: number): string {
  const bytes = UUID.test(messageId)
    ? Buffer.from(messageId.replaceAll('-', ''), 'hex')
    : createHash('sha256').update(messageId).digest().subarray(0, 16)
  return `w${bytes.toString('base64url')}p${part}`
}

/** Our message's id behind a platform's id; null = it is none of ours. */
export function messageIdOf(msgid: string): string | null {
  const packed = OURS.exec(msgid)?.[1]
  if (packed === undefined) return null
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
