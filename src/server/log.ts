import type { FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'

const NO_WORDS = 'fault'

/** Log lines name routes, codes and times: no bodies, no query strings, no addresses, no tokens. */
export function logOptions(level: Config['logLevel']): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    redact: {
      paths: ['*.text', '*.phone', '*.name', '*.token', '*.identity', 'req.headers', 'path', 'authorization', 'cookie'],
      censor: '[kept back]',
    },
    hooks: {
      // Without words of its own a line would take the error's, and those may quote a customer.
      logMethod(given, method) {
        const [first] = given
        if (first instanceof Error) return method.apply(this, [{ err: first }, NO_WORDS])
        const isBare = given.length === 1 && typeof first === 'object' && first !== null && 'err' in first
        return method.apply(this, isBare ? [first, NO_WORDS] : given)
      },
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
