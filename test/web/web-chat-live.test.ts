import { afterEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { personTopic, WRITING_TOPIC } from '../../src/bots/ports.ts'
import { startWebChat, type WebChatUnderTest } from '../support/web-chat-server.ts'

let server: WebChatUnderTest
/** The injected upgrade has no connection of its own to tell the address from. */
const upgrade = { socket: { remoteAddress: '127.0.0.1' } } as never
afterEach(() => server.close())

async function dial() {
  server = await startWebChat()
  await server.app.ready()
  return dialAgain()
}

async function dialAgain(): Promise<{
  socket: WebSocket
  next: () => Promise<Record<string, unknown>>
  closed: Promise<number>
}> {
  const socket = await server.app.injectWS('/api/chat/live', upgrade)
  const heard: Record<string, unknown>[] = []
  const waiting: ((event: Record<string, unknown>) => void)[] = []
  socket.on('message', (raw: Buffer) => {
    const event = JSON.parse(raw.toString('utf8'))
    const listener = waiting.shift()
    if (listener) listener(event)
    else heard.push(event)
  })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const next = () => {
    const first = heard.shift()
    return first ? Promise.resolve(first) : new Promise<Record<string, unknown>>((resolve) => waiting.push(resolve))
  }
  return { socket, next, closed }
}

describe('the live socket', () => {
  it('tells a visitor that something changed, with the seq and nothing of the content', async () => {
    const { socket, next } = await dial()
    const token = await server.visitor()
    socket.send(JSON.stringify({ type: 'hello', token }))
    expect(await next()).toEqual({ type: 'ready' })
    await server.post(token, { clientId: 'm1', text: '秘密' })
    expect(await next()).toEqual({ type: 'changed', seq: 1 })
    socket.terminate()
  })

  it('tells the desk that a visitor writes, while a person has the chat', async () => {
    const { socket, next } = await dial()
    const heard: unknown[] = []
    const isTold = new Promise<void>((resolve) =>
      server.hub.subscribe(WRITING_TOPIC, (event) => {
        heard.push(event)
        resolve()
      }),
    )
    socket.send(JSON.stringify({ type: 'typing' }))
    socket.send(JSON.stringify({ type: 'hello', token: await server.visitor() }))
    await next()
    socket.send(JSON.stringify({ type: 'typing' }))
    socket.send(JSON.stringify({ type: 'ping' }))
    expect(await next()).toEqual({ type: 'pong' })
    server.chat.standing = { owner: 'agent', agentName: '林小雨', queuePlace: null, typing: false }
    socket.send(JSON.stringify({ type: 'typing' }))
    await isTold
    expect(heard).toMatchObject([{ type: 'writes' }])
    socket.terminate()
  })

  it('tells every window but the one whose message was answered with its receipt', async () => {
    const posting = await dial()
    const other = await dialAgain()
    const token = await server.visitor()
    for (const [line, { socket, next }] of [
      ['one', posting],
      ['other', other],
    ] as const) {
      socket.send(JSON.stringify({ type: 'hello', token, line }))
      await next()
    }
    server.chat.answer = async (message) => {
      const stored = await server.chat.receive(message)
      server.chat.say(message.externalUser, '您好')
      const person = { channel: 'web', channelAccount: 'web', externalUser: message.externalUser }
      return { ...stored, page: await server.chat.page({ ...person, after: stored.seq - 1, limit: 50 }) }
    }
    const { body } = await server.post(token, { clientId: 'm1', text: '在吗', choice: true, line: 'one' })
    expect(body).toMatchObject({ seq: 1, page: { lastSeq: 2, messages: [{ clientId: 'm1', text: '在吗' }, { text: '您好' }] } })
    expect(await other.next()).toEqual({ type: 'changed', seq: 2 })
    posting.socket.send('{"type":"ping"}')
    expect(await posting.next()).toEqual({ type: 'pong' })
    for (const { socket } of [posting, other]) socket.terminate()
  })

  it('tells nobody of another visitor', async () => {
    const { socket, next } = await dial()
    const token = await server.visitor()
    socket.send(JSON.stringify({ type: 'hello', token }))
    await next()
    server.hub.announce(personTopic({ channelAccount: 'web', externalUser: 'v:other' }), { type: 'changed', seq: 9 })
    await server.post(token, { clientId: 'm1', text: '我' })
    expect(await next()).toEqual({ type: 'changed', seq: 1 })
    socket.terminate()
  })

  it.each([
    ['what is not JSON', 'hello?', 'chat.malformed'],
    ['an unknown word', '{"type":"sudo"}', 'chat.malformed'],
    ['a session that does not hold', '{"type":"hello","token":"x.y.z"}', 'chat.session_missing'],
  ])('refuses %s with a code and hangs up', async (_what, words, code) => {
    const { socket, next, closed } = await dial()
    socket.send(words)
    expect(await next()).toEqual({ type: 'error', error: { code } })
    expect(await closed).toBe(1008)
  })

  it('hangs up on a flood of words, once', async () => {
    const { socket, next, closed } = await dial()
    for (let count = 0; count < 300; count += 1) socket.send('{"type":"ping"}')
    let event = await next()
    while (event['type'] === 'pong') event = await next()
    expect(event).toEqual({ type: 'error', error: { code: 'chat.too_fast' } })
    expect(await closed).toBe(1008)
  })
})
