import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chatRefusals } from '../bots/web/chat-refusals.ts'
import { Outage } from '../domain/errors/outage.ts'
import { Refusal } from '../domain/errors/refusal.ts'
import type { Bilingual, Language } from '../domain/language.ts'
import { asOutage } from '../store/transaction.ts'

interface Answer {
  readonly status: number
  readonly code: string
  readonly sentence: Bilingual
  readonly retryAfterMs?: number
}

const WAIT: Bilingual = {
  zh: '系统暂时繁忙，请稍后再试，您的消息不会丢。',
  en: 'We are briefly unavailable. Please try again in a moment; nothing you wrote is lost.',
}
const FAULT: Bilingual = {
  zh: '抱歉，系统出了点问题，请稍后再试。',
  en: 'Sorry, something went wrong on our side. Please try again shortly.',
}
const MALFORMED: Bilingual = { zh: '请求格式有误。', en: 'The request was malformed.' }
const TOO_LARGE: Bilingual = { zh: '内容太大了。', en: 'That is too large.' }
const TOO_FAST: Bilingual = { zh: '请求太频繁，请稍后再试。', en: 'Too many requests. Please try again shortly.' }
const NOT_FOUND: Bilingual = { zh: '没有这个页面。', en: 'There is no such page.' }

/** Every fault becomes `{error:{code,message}}` in the reader's language; what is ours is logged by code and place, never shown. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = answerOf(error)
    if (answer.status === 503) request.log.warn({ code: answer.code, route: request.routeOptions.url }, 'request put off')
    else if (answer.status >= 500) request.log.error({ err: error, code: answer.code }, 'request failed')
    else request.log.warn({ code: answer.code, route: request.routeOptions.url }, 'request refused')
    return send(answer, request, reply)
  })
  app.setNotFoundHandler((request, reply) => send({ status: 404, code: 'server.not_found', sentence: NOT_FOUND }, request, reply))
}

/** An address that cannot be read never reaches a route: it is answered here, and not repeated. */
export function refuseUnreadable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  request.log.warn({ code: 'server.malformed' }, 'request refused')
  send({ status: 400, code: 'server.malformed', sentence: MALFORMED }, request, reply)
}

function answerOf(thrown: unknown): Answer {
  const error = asOutage(thrown)
  if (error instanceof Refusal) return { status: statusOf(error.code), code: error.code, sentence: error.sentence }
  if (error instanceof Outage) return { status: 503, code: error.code, sentence: WAIT, retryAfterMs: error.retryAfterMs }
  return answerOfFramework(error)
}

function answerOfFramework(error: unknown): Answer {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { status, code: 'server.too_large', sentence: TOO_LARGE }
  if (status === 429) return { status, code: 'server.too_fast', sentence: TOO_FAST, retryAfterMs: 5_000 }
  if (status >= 400 && status < 500) return { status, code: 'server.malformed', sentence: MALFORMED }
  return { status: 500, code: 'server.fault', sentence: FAULT }
}

function statusOf(code: string): number {
  if (code === 'server.too_fast') return 429
  return Object.entries(chatRefusals).find(([known]) => known === code)?.[1].status ?? 422
}

function send(answer: Answer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (answer.retryAfterMs) reply.header('retry-after', Math.ceil(answer.retryAfterMs / 1000))
  const message = answer.sentence[languageOf(request)]
  return reply.code(answer.status).send({ error: { code: answer.code, message } })
}

function languageOf(request: FastifyRequest): Language {
  return /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}
