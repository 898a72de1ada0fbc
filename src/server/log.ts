import type { FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'

/** Log lines name routes, codes and times: no bodies, no query strings, no addresses, no tokens. */
export function logOptions(level: Config['logLevel']): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    redact: {
      paths: ['*.text', '*.phone', '*.name', '*.token', '*.identity', 'req.headers', 'authorization', 'cookie'],
      censor: '[kept back]',
    },
    serializers: {
      req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
        method: request.method,
        route: request.routeOptions?.url ?? 'unknown',
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code ?? '',
        message: '[kept back]',
        stack: frames(error),
      }),
    },
  }
}

/** Where it happened, without the message: that may quote a customer. */
function frames(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n')
}
