import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { call } from './visitor.mjs'

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 20_000
const READY_WITHIN_MS = 20_000

/** A chat window as the widget keeps it: a session, the bell's line, the page after what it knows; it dials again by the widget's rule. */
export function openWindow(port) {
  let token
  let line = null
  let known = 0
  const seen = []

  const fetchPage = async () => {
    const page = await call(port, { method: 'GET', path: `/api/chat/messages?after=${known}`, token })
    for (const message of page.messages) {
      if (message.seq <= known) continue
      known = message.seq
      seen.push(message.author)
    }
  }

  const dial = async () => {
    line = await dialLive(port, token, () => void fetchPage().catch(() => undefined))
  }

  return {
    begin: async () => {
      token = (await call(port, { method: 'POST', path: '/api/chat/session', body: {} })).token
      await dial()
      await fetchPage()
    },
    write: (text) =>
      call(port, { method: 'POST', path: '/api/chat/messages', token, body: { clientId: randomUUID(), text, choice: true } }),
    cut: () => {
      line?.terminate()
      line = null
    },
    /** Milliseconds after `from` at which the line is ready again and the page is fetched. */
    comeBack: async (from) => {
      for (let tries = 0; ; tries += 1) {
        const patience = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries)
        await pause(patience * (0.7 + Math.random() * 0.6))
        try {
          await dial()
          await fetchPage()
          return performance.now() - from
        } catch (error) {
          line?.terminate()
          if (tries >= 8) throw error
        }
      }
    },
    hasAnswer: () => seen.includes('bot'),
    entries: () => seen.length,
    close: () => line?.terminate(),
  }
}

/** The line of a visitor, once the server says that it is ready; `onChanged` is the bell. */
function dialLive(port, token, onChanged) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/chat/live`, { perMessageDeflate: false })
    const timer = setTimeout(() => fail(new Error('not ready in time')), READY_WITHIN_MS)
    const fail = (error) => {
      clearTimeout(timer)
      socket.terminate()
      reject(error)
    }
    socket.on('error', fail)
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })))
    socket.on('message', (raw) => {
      const event = JSON.parse(Buffer.from(raw).toString('utf8'))
      if (event.type === 'error') return fail(new Error(event.error.code))
      if (event.type === 'changed') return onChanged()
      if (event.type !== 'ready') return
      clearTimeout(timer)
      resolve(socket)
    })
  })
}
