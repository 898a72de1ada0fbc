import { SignJWT } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'
import { DESK_TOPIC } from '../../src/bots/ports.ts'
import { formUpload } from '../support/form-upload.ts'
import { identitySecret, startWebChat, type WebChatUnderTest } from '../support/web-chat-server.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let server: WebChatUnderTest
afterEach(() => server.close())

function identity(claims: Record<string, unknown> = {}, alg = 'HS256', secret: Uint8Array = identitySecret): Promise<string> {
  return new SignJWT({ phone: '+86 138-0013-8002', name: '林美', exp: Math.floor(Date.now() / 1000) + 600, ...claims })
    .setProtectedHeader({ alg })
    .setSubject('customer-7')
    .sign(secret)
}

describe('the identity that a host site signs', () => {
  it('vouches for the phone and the name of every message, which knows the language of its page', async () => {
    server = await startWebChat()
    const token = await server.visitor(await identity())
    await server.post(token, { clientId: 'm1', text: '我的快递到哪了' })
    expect(server.chat.inbound).toMatchObject([
      { externalUser: 'u:customer-7', vouchedPhone: '13800138002', displayName: '林美', pageLanguage: 'en' },
    ])
  })

  it('leads one customer to one conversation from every device', async () => {
    server = await startWebChat()
    const phone = await server.visitor(await identity())
    const desktop = await server.visitor(await identity())
    await server.post(phone, { clientId: 'm1', text: '在手机上写的' })
    expect((await server.read(desktop)).body.messages.map(({ text }) => text)).toEqual(['在手机上写的'])
  })

  it.each([
    ['signed with another secret', () => identity({}, 'HS256', new TextEncoder().encode('x'.repeat(40)))],
    ['expired', () => identity({ exp: 1 })],
    ['signed by an algorithm that was not agreed', () => identity({}, 'HS384')],
    ['not a token', async () => 'customer-7'],
    ['with a phone that is none', () => identity({ phone: 'call me' })],
  ])('is refused with a code when it is %s', async (_what, sign) => {
    server = await startWebChat()
    expect(await server.visitor(await sign())).toBe('chat.identity_invalid')
  })

  it('is not kept by a session that comes without it', async () => {
    server = await startWebChat()
    const known = await server.visitor(await identity())
    const again = await server.app.inject({ method: 'POST', url: '/api/chat/session', payload: { token: known } })
    expect(again.json().known).toBe(false)
  })
})

describe('messages by seq', () => {
  it('come with the hour from which people are there', async () => {
    server = await startWebChat({ peopleFrom: () => new Date('2026-11-25T00:30:00Z') })
    expect((await server.read(await server.visitor())).body.peopleFrom).toBe('2026-11-25T08:30:00+08:00')
  })

  it('gives exactly what was missed, and pages backwards', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    for (let at = 1; at <= 7; at++) await server.post(token, { clientId: `m${at}`, text: `第${at}条` })
    expect((await server.read(token, '?after=5')).body.messages.map(({ seq }) => seq)).toEqual([6, 7])
    const older = await server.read(token, '?before=6&limit=2')
    expect(older.body.messages.map(({ seq }) => seq)).toEqual([4, 5])
    expect(older.body.hasOlder).toBe(true)
  })

  it('echoes the id that the sender gave, so that the waiting bubble is replaced', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    await server.post(token, { clientId: 'mine-1', text: '你好' })
    expect((await server.read(token)).body.messages).toMatchObject([{ clientId: 'mine-1' }])
  })

  it('tells the desk when a person’s words are on the visitor’s screen, and only then', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    const heard: unknown[] = []
    server.hub.subscribe(DESK_TOPIC, (event) => heard.push(event))
    const seen = async (payload: object) =>
      (await server.app.inject({ method: 'POST', url: '/api/chat/seen', headers: { authorization: `Bearer ${token}` }, payload }))
        .statusCode
    await server.post(token, { clientId: 'm1', text: '在吗' })
    expect([await seen({ seq: 1 }), await seen({ seq: -1 }), heard]).toEqual([204, 400, []])
    const { seq } = server.chat.say(server.chat.inbound[0]?.externalUser ?? '', '在的', { author: 'agent' })
    expect([await seen({ seq }), heard]).toMatchObject([204, [{ type: 'desk' }]])
  })

  it('shows nobody another visitor’s conversation', async () => {
    server = await startWebChat()
    await server.post(await server.visitor(), { clientId: 'm1', text: '私事' })
    expect((await server.read(await server.visitor())).body.messages).toEqual([])
  })

  it('takes 20,000 characters and refuses more with a code and a sentence', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    expect((await server.post(token, { clientId: 'long', text: '长'.repeat(20_000) })).status).toBe(200)
    const refused = await server.post(token, { clientId: 'longer', text: '长'.repeat(20_001) })
    expect(refused).toMatchObject({ status: 413, body: { error: { code: 'chat.text_too_long', message: /20,000/ } } })
  })

  it.each([
    ['?after=-1', 400],
    ['?after=now', 400],
    ['?limit=100000', 400],
  ])('refuses the query %s', async (query, status) => {
    server = await startWebChat()
    expect((await server.read(await server.visitor(), query)).status).toBe(status)
  })

  it('says wait, with a code and without an inner word, while the database is away', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    server.chat.away(true)
    const answer = await server.post(token, { clientId: 'm1', text: '在吗' })
    expect(answer.status).toBe(503)
    expect(answer.body).toMatchObject({ error: { code: 'store.away' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/sql|prisma|ECONN|stack/i)
  })

  it('slows a visitor who sends faster than a person, and nobody else', async () => {
    server = await startWebChat({ perMinute: { address: 1_000, visitor: 3 } })
    const [fast, calm] = [await server.visitor(), await server.visitor()]
    const statuses: number[] = []
    for (let at = 0; at < 5; at++) statuses.push((await server.post(fast, { clientId: `f${at}`, text: '快' })).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect((await server.post(calm, { clientId: 'c', text: '慢' })).status).toBe(200)
  })

  it('slows an address that asks without end', async () => {
    server = await startWebChat({ perMinute: { address: 4, visitor: 100 } })
    const codes: number[] = []
    for (let at = 0; at < 6; at++) codes.push((await server.app.inject({ method: 'POST', url: '/api/chat/session' })).statusCode)
    expect(codes).toEqual([200, 200, 200, 200, 429, 429])
  })
})

describe('files', () => {
  async function upload(token: string, file: { name: string; content: Uint8Array }, clientId = 'f1') {
    const { headers, payload } = formUpload(file, { clientId })
    return server.app.inject({
      method: 'POST',
      url: '/api/chat/files',
      headers: { ...headers, authorization: `Bearer ${token}` },
      payload,
    })
  }

  it('are given back to their owner, never sniffed, and to nobody else', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    await upload(token, { name: '破损 1.png', content: PNG })
    const { attachment } = (await server.read(token)).body.messages[0] ?? {}
    const own = await server.app.inject({ url: attachment?.url ?? '', headers: { authorization: `Bearer ${token}` } })
    expect(own.rawPayload.equals(PNG)).toBe(true)
    expect(own.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': "inline; filename*=UTF-8''%E7%A0%B4%E6%8D%9F%201.png",
    })
    const other = await server.app.inject({
      url: attachment?.url ?? '',
      headers: { authorization: `Bearer ${await server.visitor()}` },
    })
    expect([other.statusCode, other.json().error.code]).toEqual([404, 'chat.file_unknown'])
  })

  it.each([
    { what: 'a web page', name: 'a.html', content: Buffer.from('<html><script>1</script></html>'), code: 'chat.file_type' },
    {
      what: 'a drawing that may carry script',
      name: 'a.svg',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      code: 'chat.file_type',
    },
    {
      what: 'an archive named as a document',
      name: 'a.docx',
      content: Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
      code: 'chat.file_type',
    },
    { what: 'text with binary in it', name: 'a.txt', content: Buffer.from([65, 0, 66]), code: 'chat.file_type' },
    { what: 'nothing', name: 'a.png', content: Buffer.alloc(0), code: 'chat.file_empty' },
  ])('$what is refused', async ({ name, content, code }) => {
    server = await startWebChat()
    const answer = await upload(await server.visitor(), { name, content })
    expect(answer.json().error.code).toBe(code)
    expect(server.chat.inbound).toEqual([])
  })

  it('uploaded twice under one id are one message', async () => {
    server = await startWebChat()
    const token = await server.visitor()
    await upload(token, { name: 'a.png', content: PNG })
    const again = await upload(token, { name: 'a.png', content: PNG })
    expect(again.json()).toMatchObject({ seq: 1, repeated: true })
    expect(server.chat.inbound).toHaveLength(1)
  })

  it.each(['..%2f..%2fetc%2fpasswd', 'nothing', 'a'.repeat(24)])('with the key %s are unknown', async (key) => {
    server = await startWebChat()
    const answer = await server.app.inject({
      url: `/api/chat/files/${key}`,
      headers: { authorization: `Bearer ${await server.visitor()}` },
    })
    expect(answer.statusCode).toBe(404)
  })
})

describe('malformed requests', () => {
  it.each([
    ['broken JSON', '{"clientId":', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['an id that is a path', '{"clientId":"../x","text":"a"}', 'application/json'],
    ['another content type', 'clientId=1', 'text/plain'],
  ])('%s is refused with a code', async (_what, payload, type) => {
    server = await startWebChat()
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/chat/messages',
      headers: { authorization: `Bearer ${await server.visitor()}`, 'content-type': type },
      payload,
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.json().error).toEqual({ code: expect.any(String), message: expect.any(String) })
    expect(server.chat.inbound).toEqual([])
  })
})
