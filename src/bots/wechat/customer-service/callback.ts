import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ChannelLog } from '../../ports.ts'
import { answerCallbackErrors } from '../shared/callback-errors.ts'
import { type EnvelopeKeys, openEnvelope, openSealed, type SignedQuery } from '../shared/envelope.ts'
import type { ReplayGuard } from '../shared/replay-guard.ts'
import { forged, malformed } from '../shared/wechat-refusals.ts'
import { MAX_CALLBACK_BYTES, readXml } from '../shared/xml.ts'
import { KF } from './names.ts'

export interface CallbackParts {
  readonly corpId: string
  readonly openKfId: string
  readonly envelope: EnvelopeKeys
  readonly guard: ReplayGuard
  readonly log: ChannelLog
  /** Something waits in the feed; the token lets us ask for it. */
  readonly wake: (token: string) => void
}

const word = z.string().max(256)
const signed = z.object({ msg_signature: word, timestamp: word, nonce: word })
const verification = signed.extend({ echostr: word })
const wakeUp = z.object({
  ToUserName: z.string(),
  MsgType: z.literal('event'),
  Event: z.string().min(1),
  Token: z.string().min(1).max(128).optional(),
  OpenKfId: z.string().optional(),
})

/**
 * The webhook carries no words, only that there are some: it is answered at once. Nothing is lost when a call or this process is: the
 * feed keeps what was not fetched, and is looked at without a call too.
 */
export function mountCallback(app: FastifyInstance, parts: CallbackParts): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_CALLBACK_BYTES }, (_request, body, done) => done(null, body))
  answerCallbackErrors(app, parts.log, KF)
  const told = new Set<string>()

  app.get('/', async (request, reply) => {
    const parsed = verification.safeParse(request.query)
    if (!parsed.success) throw forged()
    const address = addressOf(parsed.data)
    const echo = openSealed(parsed.data.echostr, address, parts.envelope)
    parts.guard.admit(address, parsed.data.echostr).answered()
    return reply.type('text/plain').send(echo)
  })

  app.post('/', async (request, reply) => {
    const parsed = signed.safeParse(request.query)
    if (!parsed.success) throw forged()
    const body = typeof request.body === 'string' ? request.body : ''
    const address = addressOf(parsed.data)
    const message = openEnvelope(body, address, parts.envelope)
    const admitted = parts.guard.admit(address, body)
    const event = wakeUp.safeParse(readXml(message))
    if (!event.success || event.data.ToUserName !== parts.corpId) throw malformed()
    heard(event.data, parts, told)
    admitted.answered()
    return reply.type('text/plain').send('success')
  })
}

/** Other accounts of the company, and other events, come to the same address. */
function heard({ Event, Token, OpenKfId }: z.infer<typeof wakeUp>, parts: CallbackParts, told: Set<string>): void {
  if (Event === 'kf_msg_or_event') {
    if (Token !== undefined && (OpenKfId ?? parts.openKfId) === parts.openKfId) parts.wake(Token)
    return
  }
  if (told.has(Event) || told.size >= 100) return
  told.add(Event)
  parts.log.warn('kf.unknown_event', { event: Event.slice(0, 64) })
}

function addressOf(query: z.infer<typeof signed>): SignedQuery {
  return { signature: query.msg_signature, timestamp: query.timestamp, nonce: query.nonce }
}
