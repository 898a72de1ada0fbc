import type { FastifyInstance } from 'fastify'
import type { DeskDeps } from '../desk-deps.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { toWebHeaders } from '../sign-in/mount-sign-in.ts'

const BEAT_MS = 20_000
/** Close codes that the console knows: sign in again; not from here. */
const SIGNED_OUT = 4401
const WRONG_ORIGIN = 4403

/** `/api/desk/live`: hints of changes and a beat; nothing of substance, so that a lost push loses nothing. */
export function mountLive(app: FastifyInstance, { live, signIn, clock }: DeskDeps): void {
  app.get('/live', { websocket: true }, async (socket, request) => {
    if (!isSameOrigin(request.headers)) return socket.close(WRONG_ORIGIN, 'origin')
    const headers = toWebHeaders(request)
    if ((await signIn.whoIs(headers)) === null) return socket.close(SIGNED_OUT, 'signed out')
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    }
    const beat = (): void => send({ type: 'beat', now: clock.now().toISOString() })
    const stop = live.subscribe((hint) => send({ type: 'changed', ...hint }))
    const checked = async (): Promise<void> => {
      const login = await signIn.whoIs(headers).catch(() => undefined)
      if (login === null) socket.close(SIGNED_OUT, 'signed out')
      else beat()
    }
    const timer = setInterval(() => void checked(), BEAT_MS)
    socket.on('close', () => {
      clearInterval(timer)
      stop()
    })
    beat()
    return undefined
  })
}
