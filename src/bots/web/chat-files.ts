import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Outage } from '../../domain/errors/outage.ts'
import { personTopic, type StoredFile } from '../ports.ts'
import { acceptUpload, MAX_UPLOAD_BYTES } from './accept-upload.ts'
import type { WebChatDeps } from './chat-deps.ts'
import { chatRefusal } from './chat-refusals.ts'
import { pageLanguageOf, type SendingLimit, visitorOf } from './request-visitor.ts'
import type { VisitorSession } from './visitor-session.ts'
import { WEB_ACCOUNT } from './web-channel.ts'

/** Takes a file as a message of its own, and gives it back to its owner only. */
export function addFileRoutes(app: FastifyInstance, deps: WebChatDeps, limit: SendingLimit): void {
  app.post('/files', { bodyLimit: MAX_UPLOAD_BYTES + 64 * 1024 }, async (request) => {
    const session = await visitorOf(request, deps)
    await limit(request, session)
    const { name, content, fields } = await readUpload(request)
    const accepted = await acceptUpload(name, content)
    const { mime } = accepted
    const file = await deps.files.put({ name: accepted.name, mime, owner: session.externalUser }, content).catch(refuseFull)
    const attachment = { name: file.name, mime: file.mime, bytes: file.bytes, key: file.key }
    const message = await deps.channel
      .receive({ session, body: fields, language: pageLanguageOf(request), upload: { kind: accepted.kind, attachment } })
      .then(([first]) => first ?? Promise.reject(chatRefusal('chat.malformed')))
      .catch(async (refusal: unknown) => {
        // A file without its message is nobody's.
        await deps.files.remove(file.key)
        throw refusal
      })
    const stored = await deps.intake.receive(message)
    // A repeated upload is the same message: it keeps the file of the first.
    if (!stored.isNew) await deps.files.remove(file.key)
    deps.live.announce(personTopic(message), { type: 'changed', seq: stored.seq })
    return { seq: stored.seq, id: stored.messageId, repeated: !stored.isNew }
  })

  app.get('/files/:key', async (request, reply) => {
    const session = await visitorOf(request, deps)
    const { key } = request.params as { key: string }
    const file = await deps.files.find(key)
    if (!file || !(await mayRead(file, session, deps))) throw chatRefusal('chat.file_unknown')
    return sendFile(reply, file, await deps.files.read(key))
  })
}

/** The customer is told what works and what does not; everything else keeps its own name. */
function refuseFull(error: unknown): never {
  throw error instanceof Outage && error.code === 'files.no_room' ? chatRefusal('chat.no_room') : error
}

/** One's own files, and those that the desk sent into one's conversation. */
async function mayRead(file: StoredFile, { externalUser }: VisitorSession, deps: WebChatDeps): Promise<boolean> {
  if (file.owner === externalUser) return true
  return deps.history.holdsFile({ channel: 'web', channelAccount: WEB_ACCOUNT, externalUser, key: file.key })
}

/** A stored file as an answer that no browser will run: fixed type, no sniffing, sandboxed, pictures inline and all else as a download. */
export function sendFile(reply: FastifyReply, file: StoredFile, content: Uint8Array): FastifyReply {
  const disposition = file.mime.startsWith('image/') ? 'inline' : 'attachment'
  return reply
    .header('content-type', file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeRfc5987(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600')
    .send(Buffer.from(content))
}

async function readUpload(request: FastifyRequest) {
  if (!request.isMultipart()) throw chatRefusal('chat.file_missing')
  const part = await request
    .file({ limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 4, fieldSize: 20_000 } })
    .catch(refuseBroken)
  if (!part) throw chatRefusal('chat.file_missing')
  const content = await part.toBuffer().catch(refuseBroken)
  const field = (name: string) => {
    const value = part.fields[name]
    return value && !Array.isArray(value) && value.type === 'field' && typeof value.value === 'string' ? value.value : undefined
  }
  return { name: part.filename, content, fields: { clientId: field('clientId'), text: field('text') ?? '' } }
}

/** What the parser of the parts cannot read is malformed; what is too large it says itself. */
function refuseBroken(error: unknown): never {
  const isTooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413
  throw chatRefusal(isTooLarge ? 'chat.file_too_large' : 'chat.malformed')
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
