import { SignJWT } from 'jose'
import { MAX_UPLOAD_BYTES } from '../../src/bots/web/accept-upload.ts'
import { sessionKey } from '../../src/bots/web/visitor-session.ts'
import { formUpload } from '../support/form-upload.ts'
import { identitySecret, SECRET, startWebChat } from '../support/web-chat-server.ts'
import { type ChannelUnderTest, channelContract, type ForgeryKind } from './channel-contract.ts'

channelContract('web', {
  make: webUnderTest,
  textLimit: null,
  mediaLimitBytes: MAX_UPLOAD_BYTES,
  forgeries: ['forged', 'expired', 'wrong_algorithm', 'unsigned'],
  media: ['image', 'file'],
  wordless: [],
  recalls: false,
  hasPlatform: false,
  isIdempotent: true,
})

async function webUnderTest(): Promise<ChannelUnderTest> {
  const server = await startWebChat()
  const tokens = new Map<string, Promise<string>>()

  function tokenOf(person: string): Promise<string> {
    const token = tokens.get(person) ?? server.visitor()
    tokens.set(person, token)
    return token
  }

  const verdictOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
    acknowledged: status === 200,
    code: status === 200 ? null : (body['error'] as { code: string }).code,
  })
  const post = async (token: string, event: { id: string; text: string }) =>
    verdictOf(await server.post(token, { clientId: event.id, text: event.text }))

  return {
    deliver: async (event) => post(await tokenOf(event.from), event),
    deliverForged: async (event, kind) => post(await forgedSession(kind), event),
    deliverMalformed: async () => verdictOf(await server.post(await tokenOf('alice'), { clientId: '', words: 7 })),
    echoOwn: async (text) => {
      const token = await tokenOf('alice')
      server.chat.say(userOf(token), text)
      await server.read(token)
    },
    deliverMedia: async ({ name, content }) => {
      const { headers, payload } = formUpload({ name, content }, { clientId: 'file-1' })
      const authorization = `Bearer ${await tokenOf('alice')}`
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/chat/files',
        headers: { ...headers, authorization },
        payload,
      })
      return verdictOf({ status: answer.statusCode, body: answer.json() })
    },
    stored: () => server.chat.inbound,
    storeAway: (isAway) => server.chat.away(isAway),
    fetched: async ({ attachment }) => {
      if (!attachment) throw new Error('no file was stored')
      return { name: attachment.name, content: await server.files.read(attachment.key) }
    },
    deliverWordless: () => Promise.reject(new Error('the web chat has none')),
    deliverRecall: () => Promise.reject(new Error('the web chat has none')),
    send: async (text) => {
      server.chat.say(userOf(await tokenOf('alice')), text)
      return { status: 'sent' }
    },
    printed: async () => {
      const { body } = await server.read(await tokenOf('alice'))
      return body.messages.map((message) => message.text)
    },
    fault: () => undefined,
    close: () => server.close(),
  }
}

async function forgedSession(kind: ForgeryKind): Promise<string> {
  const past = Math.floor(Date.now() / 1000) - 1_000
  const token = new SignJWT({}).setSubject('v:mallory').setAudience('waydesk-visitor')
  switch (kind) {
    case 'forged':
      // The host's secret is not the session's: a host's token must not pass for a session.
      return token.setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(identitySecret)
    case 'expired':
      return token.setProtectedHeader({ alg: 'HS256' }).setExpirationTime(past).sign(sessionKey(SECRET))
    case 'wrong_algorithm':
      return token.setProtectedHeader({ alg: 'HS512' }).setExpirationTime('1h').sign(Buffer.alloc(64, 7))
    case 'unsigned':
      return `${encode({ alg: 'none' })}.${encode({ sub: 'v:mallory', aud: 'waydesk-visitor' })}.`
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function userOf(token: string): string {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).sub
}
