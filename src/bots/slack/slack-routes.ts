import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Outage } from '../../domain/errors/outage.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { Clock } from '../../domain/ports.ts'
import type { ChannelLog } from '../ports.ts'
import { readBody } from './receive/read-body.ts'
import type { Deliver, SlackRetry } from './slack-app.ts'
import { slackRefusal, slackRefusals } from './slack-refusals.ts'
import { verifySignature } from './verify-signature.ts'

const MOST_BYTES = 1024 * 1024

interface Door {
  readonly signingSecret: string
  readonly deliver: Deliver
  readonly clock: Clock
}

/** Slack's requests on our own server: signature, then Bolt; a repeated one is stored once, so it may come again. */
export function addSlackRoutes(app: FastifyInstance, { signingSecret, deliver, clock }: Door): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body))
  for (const url of ['/events', '/interactions', '/commands']) {
    app.post(url, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const raw = typeof request.body === 'string' ? request.body : ''
      verifySignature(
        { body: raw, timestamp: header(request, 'timestamp'), signature: signatureOf(request) },
        signingSecret,
        clock.now(),
      )
      const read = readBody(raw, request.headers['content-type'] ?? '')
      if (read.kind === 'challenge') return { challenge: read.challenge }
      const answer = read.kind === 'nothing' ? undefined : await deliver(read.body, retryOf(request))
      return reply.code(200).send(answer ?? '')
    })
  }
}

/** Refusals by their own status; troubles of ours as 5xx, which Slack answers with another try. */
export function answerErrors(app: FastifyInstance, log: ChannelLog): void {
  const counts = new Map<string, number>()
  app.setErrorHandler((error, _request, reply) => {
    const { status, code } = verdictOf(error)
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (status >= 500 && !(error instanceof Outage)) log.error(code, { name: error instanceof Error ? error.name : 'unknown' })
    // Whoever knocks all day fills no log: told at 1, 2, 4, 8 …
    else if (status >= 500 || Number.isInteger(Math.log2(count))) log.warn(code, { count })
    return answer(reply, status, code)
  })
}

function answer(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).send({ error: { code } })
}

function verdictOf(error: unknown): { readonly status: number; readonly code: string } {
  if (error instanceof Refusal) {
    const known = Object.entries(slackRefusals).find(([code]) => code === error.code)
    return { status: known?.[1].status ?? 422, code: error.code }
  }
  if (error instanceof Outage) return { status: 503, code: error.code }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { status, code: slackRefusal('slack.too_large').code }
  return status >= 400 && status < 500 ? { status, code: 'slack.malformed' } : { status: 500, code: 'slack.fault' }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[`x-slack-request-${name}`]
  return typeof value === 'string' ? value : undefined
}

function signatureOf(request: FastifyRequest): string | undefined {
  const value = request.headers['x-slack-signature']
  return typeof value === 'string' ? value : undefined
}

function retryOf(request: FastifyRequest): SlackRetry | undefined {
  const number = Number(request.headers['x-slack-retry-num'] ?? 0)
  const reason = request.headers['x-slack-retry-reason']
  return number > 0 ? { number, reason: typeof reason === 'string' ? reason : '' } : undefined
}
