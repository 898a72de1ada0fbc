import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { ChannelLog } from '../../ports.ts'

const STATUS: Readonly<Record<string, number>> = { 'wechat.forged': 401, 'wechat.replayed': 401, 'wechat.malformed': 400 }

/** Answers refused callbacks of one scope with a status and a code, nothing else, and counts them; other faults go up. */
export function answerCallbackErrors(app: FastifyInstance, log: ChannelLog, channel: string): void {
  const refused = new Map<string, number>()
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Refusal ? STATUS[error.code] : undefined
    if (!(error instanceof Refusal) || status === undefined) throw error
    const count = (refused.get(error.code) ?? 0) + 1
    refused.set(error.code, count)
    if (isMilestone(count)) log.warn(error.code, { channel, count })
    return reply.code(status).send({ error: { code: error.code } })
  })
}

/** 1, 2, 4, 8 …: a flood of forgeries is told, and does not flood the log. */
function isMilestone(count: number): boolean {
  return (count & (count - 1)) === 0
}
