import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DeskDeps } from '../desk-deps.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { toWebHeaders } from '../sign-in/library-call.ts'
import { dueFirst } from '../sign-in/second-factor/must-have-factor.ts'
import { attendance } from './attendance.ts'

const BEAT_MS = 20_000
/** Close codes that the console knows: sign in again; not from here. */
const SIGNED_OUT = 4401
const WRONG_ORIGIN = 4403
const MALFORMED = 1008

const spoken = z.object({ type: z.literal('typing'), conversationId: z.string().min(1).max(64) })

/** `/api/desk/live`: hints of changes and a beat; nothing of substance, so that a lost push loses nothing. Whoever listens is at the desk. */
export function mountLive(app: FastifyInstance, deps: DeskDeps): void {
  const { live, clock, presence, typing } = deps
  const nowhere = { seen: async () => undefined, gone: async () => undefined }
  const people = attendance(presence ?? nowhere, () => app.log.warn({ code: 'desk.presence' }, 'presence not kept'))
  app.addHook('onClose', () => people.close(clock.now()))

  app.get('/live', { websocket: true }, async (socket, request) => {
    if (!isSameOrigin(request.headers)) return socket.close(WRONG_ORIGIN, 'origin')
    const headers = toWebHeaders(request)
    const login = await whoListens(deps, headers)
    if (login === null) return socket.close(SIGNED_OUT, 'signed out')
    if (socket.readyState !== socket.OPEN) return undefined
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    }
    const beat = (): void => send({ type: 'beat', now: clock.now().toISOString() })
    const checked = async (): Promise<void> => {
      const still = await whoListens(deps, headers).catch(() => undefined)
      if (still === null) return socket.close(SIGNED_OUT, 'signed out')
      people.seen(login)
      beat()
    }
    const leave = people.enter(login, () => clock.now())
    const stop = live.subscribe(({ isWriting, ...hint }) => send({ type: isWriting ? 'writes' : 'changed', ...hint }))
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

/** As at every other door: whom the company knows, and who has nothing to do first. */
async function whoListens(deps: DeskDeps, headers: Headers): Promise<string | null> {
  const who = await deps.signIn.whoIs(headers)
  if (who === null) return null
  const agent = (await deps.company()).agents.find(({ login }) => login === who.login)
  return agent && dueFirst(deps.factorRule, who, agent.role) === null ? who.login : null
}

function heard(raw: Buffer): z.infer<typeof spoken> | null {
  try {
    return spoken.safeParse(JSON.parse(raw.toString('utf8'))).data ?? null
  } catch {
    // Not JSON: refused by the caller like any other malformed message.
    return null
  }
}
