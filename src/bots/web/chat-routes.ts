import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { ChatPage } from '../../domain/conversations/web-chat.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import { type AnsweredMessage, DESK_TOPIC, personTopic } from '../ports.ts'
import type { WebChatDeps } from './chat-deps.ts'
import { addFileRoutes } from './chat-files.ts'
import { chatRefusal } from './chat-refusals.ts'
import { addChatSocket, lineName } from './chat-socket.ts'
import { pageLanguageOf, sendingLimit, visitorOf } from './request-visitor.ts'
import { verifyIdentity } from './verify-identity.ts'
import { issueSession, readSession, type VisitorSession } from './visitor-session.ts'
import { WEB_ACCOUNT } from './web-channel.ts'

const PAGE_LIMIT = 50

const sessionBody = z.object({ token: z.string().max(4096).nullish(), identity: z.string().max(4096).nullish() })
const postedOn = z.object({ line: lineName.nullish() })
const seqNumber = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const seenBody = z.object({ seq: seqNumber })
const pageQuery = z.object({
  after: seqNumber.optional(),
  before: seqNumber.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

/** The web chat over HTTP: sessions, messages by seq, files, typing, and the bell. */
export async function webChatRoutes(app: FastifyInstance, deps: WebChatDeps): Promise<void> {
  const limit = sendingLimit(app, deps)

  app.post('/session', async (request) => {
    const body = sessionBody.safeParse(request.body ?? {})
    if (!body.success) throw chatRefusal('chat.malformed')
    const session = await openSession(body.data, deps)
    const token = await issueSession(session, deps.sessionKey, deps.clock.now())
    return { token, known: session.externalUser.startsWith('u:'), name: session.name, company: deps.companyName }
  })

  app.post('/messages', { bodyLimit: 256 * 1024 }, async (request) => {
    const session = await visitorOf(request, deps)
    await limit(request, session)
    const [message] = await deps.channel.receive({ session, body: request.body, language: pageLanguageOf(request) })
    if (!message) throw chatRefusal('chat.malformed')
    const { page, ...stored } = await store(message, deps)
    const told = page === null ? null : lineOf(request.body)
    deps.live.announce(personTopic(message), { type: 'changed', seq: page?.lastSeq ?? stored.seq, ...(told ? { told } : {}) })
    const receipt = { seq: stored.seq, id: stored.messageId, repeated: !stored.isNew }
    return page === null ? receipt : { ...receipt, page: forVisitor(page, session, deps) }
  })

  app.get('/messages', async (request): Promise<ChatPage> => {
    const session = await visitorOf(request, deps)
    const query = pageQuery.safeParse(request.query)
    if (!query.success) throw chatRefusal('chat.malformed')
    const { after, before, limit } = query.data
    const page = await deps.history.page({
      channel: 'web',
      channelAccount: WEB_ACCOUNT,
      externalUser: session.externalUser,
      limit: limit ?? PAGE_LIMIT,
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    })
    return forVisitor(page, session, deps)
  })

  app.post('/seen', async (request, reply) => {
    const session = await visitorOf(request, deps)
    const body = seenBody.safeParse(request.body)
    if (!body.success) throw chatRefusal('chat.malformed')
    const person = { channel: 'web', channelAccount: WEB_ACCOUNT, externalUser: session.externalUser }
    const conversationId = await deps.history.seen({ ...person, seq: body.data.seq })
    if (conversationId !== null) deps.live.announce(DESK_TOPIC, { type: 'desk', conversationId, version: null })
    return reply.code(204).send()
  })

  addFileRoutes(app, deps, limit)
  addChatSocket(app, deps)
}

/** What the bot says to it goes back with the receipt where both could be stored together. */
async function store(message: InboundMessage, { intake }: WebChatDeps): Promise<AnsweredMessage> {
  return intake.answer ? intake.answer(message) : { ...(await intake.receive(message)), page: null }
}

/** The line of the window that posted: it is told by the answer, and not by the bell. */
function lineOf(body: unknown): string | null {
  return postedOn.safeParse(body).data?.line ?? null
}

async function openSession(
  wanted: { readonly token?: string | null | undefined; readonly identity?: string | null | undefined },
  deps: WebChatDeps,
): Promise<VisitorSession> {
  const now = deps.clock.now()
  if (wanted.identity) {
    const { subject, phone, name } = await verifyIdentity(wanted.identity, deps.identitySecret, now)
    return { externalUser: `u:${subject}`, phone, name }
  }
  const stranger = { externalUser: `v:${deps.ids.next()}`, phone: null, name: null }
  if (!wanted.token) return stranger
  // A host's customer is known by a fresh identity only: without one the widget is nobody's again.
  const known = await readSession(wanted.token, deps.sessionKey, now).catch(() => stranger)
  return known.externalUser.startsWith('u:') ? stranger : known
}

/** Own ids back as the widget gave them, files by their address, and when people are there. */
function forVisitor(page: ChatPage, session: VisitorSession, { peopleFrom }: Pick<WebChatDeps, 'peopleFrom'>): ChatPage {
  const prefix = `${session.externalUser}:`
  const opens = peopleFrom?.() ?? null
  return {
    ...page,
    peopleFrom: opens === null ? null : toChinaIso(opens),
    messages: page.messages.map((message) => ({
      ...message,
      clientId: message.clientId?.startsWith(prefix) ? message.clientId.slice(prefix.length) : message.clientId,
      attachment: message.attachment ? { ...message.attachment, url: `/api/chat/files/${message.attachment.key}` } : null,
    })),
  }
}
