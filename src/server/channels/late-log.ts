import type { FastifyBaseLogger } from 'fastify'
import type { ChannelLog } from '../../bots/ports.ts'

type Level = 'info' | 'warn' | 'error'

export interface LateLog {
  readonly log: ChannelLog
  readonly begin: (log: FastifyBaseLogger) => void
}

/** The server's log for those who are made before the server; what they say until it is there is said then. */
export function lateLog(): LateLog {
  let begun: FastifyBaseLogger | null = null
  const early: (() => void)[] = []
  const write = (level: Level) => (code: string, detail?: object) => {
    const line = () => begun?.[level]({ code, ...detail }, 'channel')
    if (begun) line()
    else early.push(line)
  }
  return {
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    begin: (log) => {
      begun = log
      for (const line of early.splice(0)) line()
    },
  }
}
