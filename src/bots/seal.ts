import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Closes what a channel remembers (tokens, installations) so that a copy of the database alone opens nothing. */
export interface Seal {
  /** `place` says where the secret is kept: sealed for one place it opens in no other. */
  close(secret: string, place: string): string
  /** null = sealed with another key, for another place, or changed: as if nothing was remembered. */
  open(sealed: unknown, place: string): string | null
}

const VECTOR_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM under a key of its own, drawn from the server's secret. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'waydesk', 'channel memory', 32))
  return {
    close: (words, place) => {
      const vector = randomBytes(VECTOR_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, vector).setAAD(Buffer.from(place))
      const closed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
      return Buffer.concat([vector, cipher.getAuthTag(), closed]).toString('base64url')
    },
    open: (sealed, place) => {
      if (typeof sealed !== 'string') return null
      const bytes = Buffer.from(sealed, 'base64url')
      // What is no part of the bytes is read over: only the text that was given out opens.
      if (bytes.length < VECTOR_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, VECTOR_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(VECTOR_BYTES, VECTOR_BYTES + TAG_BYTES))
      try {
        return decipher.update(bytes.subarray(VECTOR_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        // The tag does not hold: whoever asks goes on as if nothing was there.
        return null
      }
    },
  }
}
