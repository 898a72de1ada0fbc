import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { WebSocket } from 'ws'

const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })
const ANSWER_WITHIN_MS = 20_000

/** A widget without a face: a session, the bell's socket, and messages by HTTP, whose answer may come with the receipt. */
export async function openVisitor(port) {
  const { token } = await call(port, { method: 'POST', path: '/api/chat/session', body: {} })
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/chat/live`)
  const line = randomUUID()
  let heard = () => undefined
  let rung = 0
  socket.on('message', (raw) => {
    const event = JSON.parse(Buffer.from(raw).toString('utf8'))
    if (event.type === 'changed') rung = Math.max(rung, event.seq)
    heard(event)
  })
  await new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', token, line })))
    heard = (event) => event.type === 'ready' && resolve()
  })

  /** Until the bell tells of more than this. */
  const bell = (seq) =>
    new Promise((resolve, reject) => {
      if (rung > seq) return resolve()
      const timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS)
      heard = () => {
        if (rung <= seq) return
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    /** Milliseconds from the post to the bot's stored answer in the visitor's hands; a button's tap, which waits for no more bubbles. */
    ask: async (text) => {
      const from = performance.now()
      const { seq, page: answer } = await call(port, {
        method: 'POST',
        path: '/api/chat/messages',
        token,
        body: { clientId: randomUUID(), text, choice: true, line },
      })
      if (answer?.messages.some(({ author }) => author === 'bot')) return performance.now() - from
      for (;;) {
        await bell(seq)
        const page = await call(port, { method: 'GET', path: `/api/chat/messages?after=${seq}`, token })
        if (page.messages.some(({ author }) => author === 'bot')) return performance.now() - from
        rung = seq
      }
    },
    close: () => socket.close(),
  }
}

export function call(port, { method, path, token, body }) {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
    }
    const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}: ${text}`))
        resolve(JSON.parse(text))
      })
    })
    request.once('error', reject)
    request.end(json)
  })
}
