import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { SIGNING_SECRET } from './slack-workspace.ts'

export interface SignedOptions {
  readonly now: Date
  readonly secret?: string
  readonly algorithm?: 'sha256' | 'sha1'
  readonly unsigned?: boolean
  readonly url?: string
  readonly retry?: number
}

export interface Answered {
  readonly status: number
  readonly body: string
}

/** Posts as Slack does, signed: an object as JSON, a string as it is (a form). */
export async function postSigned(app: FastifyInstance, body: object | string, options: SignedOptions): Promise<Answered> {
  const { now, secret = SIGNING_SECRET, algorithm = 'sha256', url = '/channels/slack/events' } = options
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signature = `v0=${createHmac(algorithm, secret).update(`v0:${timestamp}:${payload}`).digest('hex')}`
  const answer = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: {
      'content-type': typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(options.unsigned ? {} : { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }),
      ...(options.retry ? { 'x-slack-retry-num': String(options.retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
    },
  })
  return { status: answer.statusCode, body: answer.body }
}

/** An interaction as Slack sends it: a form whose `payload` is JSON. */
export function asForm(payload: object): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}
