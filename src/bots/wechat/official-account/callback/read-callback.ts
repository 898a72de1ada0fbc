import { z } from 'zod'
import { type EnvelopeKeys, openEnvelope } from '../../shared/envelope.ts'
import type { Admitted, ReplayGuard } from '../../shared/replay-guard.ts'
import { isSignedBy } from '../../shared/signature.ts'
import { forged } from '../../shared/wechat-refusals.ts'
import { readXml } from '../../shared/xml.ts'
import type { OfficialAccountSettings } from '../settings.ts'

/** A callback as it came: the parameters of its address, and its body. */
export interface RawCallback {
  readonly query: unknown
  readonly body: string
}

export interface Callback {
  readonly fields: Readonly<Record<string, unknown>>
  /** It came encrypted, so its answer goes encrypted. */
  readonly isSealed: boolean
  readonly admitted: Admitted
}

export interface CallbackKeys {
  readonly settings: Pick<OfficialAccountSettings, 'token' | 'mode'>
  /** null = plain mode without a key. */
  readonly envelope: EnvelopeKeys | null
  readonly guard: ReplayGuard
}

const word = z.string().max(256)
const signed = z.object({ signature: word, timestamp: word, nonce: word })
const sealed = z.object({
  encrypt_type: z.literal('aes'),
  msg_signature: word,
  /** That of the address, as in plain mode. */
  signature: word.optional(),
  timestamp: word,
  nonce: word,
})
const verification = signed.extend({ echostr: word })

/** The fields of a callback that is signed, fresh and in a mode we take; throws a `Refusal`. */
export function readCallback({ query, body }: RawCallback, keys: CallbackKeys): Callback {
  const inside = sealed.safeParse(query)
  return inside.success ? readSealed(inside.data, body, keys) : readPlain(query, body, keys)
}

/** Safe and compatible mode: the signature covers the cipher text. */
function readSealed(query: z.infer<typeof sealed>, body: string, { settings, envelope, guard }: CallbackKeys): Callback {
  if (envelope === null) throw forged()
  if (query.signature && !isSignedBy(query.signature, [settings.token, query.timestamp, query.nonce])) throw forged()
  const address = { signature: query.msg_signature, timestamp: query.timestamp, nonce: query.nonce }
  const message = openEnvelope(body, address, envelope)
  const admitted = guard.admit(address, body)
  return { fields: readXml(message), isSealed: true, admitted }
}

/** Plain mode: the signature covers the address only, so a safe account takes no such callback. */
function readPlain(query: unknown, body: string, { settings, guard }: CallbackKeys): Callback {
  const parsed = signed.safeParse(query)
  if (!parsed.success || settings.mode === 'safe') throw forged()
  const { signature, timestamp, nonce } = parsed.data
  if (!isSignedBy(signature, [settings.token, timestamp, nonce])) throw forged()
  const admitted = guard.admit(parsed.data, body)
  return { fields: readXml(body), isSealed: false, admitted }
}

/** What the platform wants to read back when the address is entered at its site; throws a `Refusal`. */
export function echoOf(query: unknown, { settings, guard }: Omit<CallbackKeys, 'envelope'>): string {
  const parsed = verification.safeParse(query)
  if (!parsed.success) throw forged()
  const { signature, timestamp, nonce, echostr } = parsed.data
  if (!isSignedBy(signature, [settings.token, timestamp, nonce])) throw forged()
  guard.admit(parsed.data, echostr).answered()
  return echostr
}
