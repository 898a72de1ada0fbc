import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ChannelPorts } from '../../../open-channel.ts'
import { answerCallbackErrors } from '../../shared/callback-errors.ts'
import { sealEnvelope } from '../../shared/envelope.ts'
import { welcome } from '../../shared/welcome.ts'
import { MAX_CALLBACK_BYTES, writeXml } from '../../shared/xml.ts'
import { OFFICIAL_ACCOUNT } from '../names.ts'
import { type Between, hear } from './hear.ts'
import type { PassiveWindows } from './passive-windows.ts'
import { type Callback, type CallbackKeys, echoOf, readCallback } from './read-callback.ts'

/** The platform hangs up after five seconds and asks again. */
const PASSIVE_WAIT_MS = 4_500

export interface CallbackParts extends CallbackKeys {
  readonly appId: string
  readonly ports: ChannelPorts
  readonly windows: PassiveWindows
  readonly passiveWaitMs?: number
}

/** The webhook: everything is stored before it is acknowledged; an answer that is ready in time goes back on the same connection. */
export function mountCallback(app: FastifyInstance, parts: CallbackParts): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_CALLBACK_BYTES }, (_request, body, done) => done(null, body))
  answerCallbackErrors(app, parts.ports.log, OFFICIAL_ACCOUNT)
  const unknownEvents = new Set<string>()

  app.get('/', async (request, reply) => reply.type('text/plain').send(echoOf(request.query, parts)))

  app.post('/', async (request, reply) => {
    const callback = readCallback({ query: request.query, body: asText(request.body) }, parts)
    reply.raw.once('finish', () => {
      if (reply.raw.statusCode === 200) callback.admitted.answered()
    })
    const { heard, between } = hear(callback.fields, parts.appId)
    const { text: said } = callback.admitted.said
    if (said !== null) return answer(reply, said, { callback, between, parts })
    switch (heard.kind) {
      case 'message': {
        const { isNew } = await parts.ports.intake.receive(heard.message)
        if (!isNew || !heard.message.isChoice) return acknowledge(reply)
        return answerInTime(reply, { callback, between }, parts)
      }
      case 'followed':
        return answer(reply, welcome(parts.ports.companyName()), { callback, between, parts })
      case 'unknown_event':
        tellOnce(heard.event, unknownEvents, parts)
        return acknowledge(reply)
      case 'nothing':
        return acknowledge(reply)
    }
  })
}

interface Answering {
  readonly callback: Callback
  readonly between: Between
}

/**
 * A tap is answered at once, without a quiet window: what the outbox has for this person within the time goes out here. The outbox has
 * marked it as being sent before, and hears whether the connection took it; whatever comes later goes as a customer-service message.
 */
async function answerInTime(reply: FastifyReply, answering: Answering, parts: CallbackParts): Promise<FastifyReply> {
  const hungUp = new AbortController()
  reply.raw.once('close', () => hungUp.abort())
  const tooLate = AbortSignal.timeout(parts.passiveWaitMs ?? PASSIVE_WAIT_MS)
  const offer = await parts.windows.wait(answering.between.from, AbortSignal.any([hungUp.signal, tooLate]))
  if (offer === null) return acknowledge(reply)
  reply.raw.once('finish', () => offer.done('printed'))
  reply.raw.once('close', () => offer.done('lost'))
  return answer(reply, offer.text, { ...answering, parts })
}

function acknowledge(reply: FastifyReply): FastifyReply {
  return reply.type('text/plain').send('success')
}

/** A repetition of the call is answered with the same words: the platform has not heard them. */
function answer(reply: FastifyReply, text: string, { callback, between, parts }: Answering & { readonly parts: CallbackParts }) {
  callback.admitted.said.text = text
  const seconds = Math.floor(parts.ports.clock.now().getTime() / 1_000)
  const words = writeXml({
    ToUserName: between.from,
    FromUserName: between.to,
    CreateTime: seconds,
    MsgType: 'text',
    Content: text,
  })
  const isSealed = callback.isSealed && parts.envelope !== null
  const nonce = parts.ports.ids.next().replaceAll('-', '')
  return reply
    .type('text/xml; charset=utf-8')
    .send(isSealed ? sealEnvelope(words, { timestamp: seconds, nonce }, parts.envelope) : words)
}

function tellOnce(event: string, told: Set<string>, { ports }: CallbackParts): void {
  if (told.has(event) || told.size >= 100) return
  told.add(event)
  ports.log.warn('oa.unknown_event', { event })
}

function asText(body: unknown): string {
  return typeof body === 'string' ? body : ''
}
