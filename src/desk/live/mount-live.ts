import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DeskDeps } from '../desk-deps.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { toWebHeaders } from '../sign-in/mount-sign-in.ts'
import { attendance } from './attendance.ts'

const BEAT_MS = 20_000
/** Close codes that the console knows: sign in again; not from here. */
const SIGNED_OUT = 4401
const WRONG_ORIGIN = 4403
const MALFORMED = 1008

const spoken = z.object({ type: z.literal('typing'), conversationId: z.string().min(1).max(64) })

/** `/api/desk/live`: hints of changes and a beat; nothing of substance, so that a lost push loses nothing. Whoever listens is at the desk. */
export function mountLive(app: FastifyInstance, { live, signIn, clock, presence, typing }: DeskDeps): void {
  const nowhere = { seen: async () => undefined, gone: async () => undefined }
  const people = attendance(presence ?? nowhere, () => app.log.warn({ code: 'desk.presence' }, 'presence not kept'))
  app.addHook('onClose', () => people.close(clock.now()))

  app.get('/live', { websocket: true }, async (socket, request) => {
    if (!isSameOrigin(request.headers)) return socket.close(WRONG_ORIGIN, 'origin')
    const headers = toWebHeaders(request)
    const who = await signIn.whoIs(headers)
    if (who === null || who.mustChangePassword) return socket.close(SIGNED_OUT, 'signed out')
    if (socket.readyState !== socket.OPEN) return undefined
    const { login } = who
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    }
    const beat = (): void => send({ type: 'beat', now: clock.now().toISOString() })
    const checked = async (): Promise<void> => {
      const still = await signIn.whoIs(headers).catch(() => undefined)
      if (still === null) return socket.close(SIGNED_OUT, 'signed out')
      people.seen(login)
      beat()
    }
    const leave = people.enter(login, () => clock.now())
    const stop = live.subscribe((hint) => send({ type: 'changed', ...hint }))
    const timer = setInterval(() => void checked(), BEAT_MS)
    socket.on('message', (raw: Buffer) => {
      const message = heard(raw)
      if (message === null) {
        request.log.warn({ code: 'desk.malformed' }, 'socket refused')
        return socket.close(MALFORMED, 'desk.malformed')
      }
      void typing?.(login, message.conversationId)
    })
    socket.on('close', () => {
      clearInterval(timer)
      stop()
      leave()
    })
    beat()
    return undefined
  })
}

function heard(raw: Buffer): z.infer<typeof spoken> | null {
  try {
    return spoken.safeParse(JSON.parse(raw.toString('utf8'))).data ?? null
  } catch {
    // Not JSON: refused by the caller like any other malformed message.
    return null
  }
}
