import { randomUUID } from 'node:crypto'

const LOOK_EVERY_MS = 200
const PATIENCE_MS = 15_000

/** A customer of the web chat without a browser: says something and waits until it is answered. */
export async function customerOf(base, { isKnown = false } = {}) {
  const identity = isKnown ? (await json(`${base}/demo/identity`, { method: 'POST' })).identity : undefined
  const headers = { 'content-type': 'application/json' }
  const { token } = await json(`${base}/api/chat/session`, { method: 'POST', headers, body: JSON.stringify({ identity }) })
  const own = { ...headers, authorization: `Bearer ${token}` }

  async function send(text, choice) {
    const body = JSON.stringify({ clientId: randomUUID(), text, choice })
    await json(`${base}/api/chat/messages`, { method: 'POST', headers: own, body })
    return answer()
  }

  /** The last words of the other side; a person takes their time, so silence under a person is an answer too. */
  async function answer() {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      const { messages, owner } = await json(`${base}/api/chat/messages`, { headers: own })
      const last = messages.at(-1)
      if (last && (last.author !== 'customer' || owner === 'agent')) return last.text
    }
    throw new Error('The customer was not answered.')
  }
  return { say: (text) => send(text, false), tap: (text) => send(text, true) }
}

/** Somebody at the desk without a browser. */
export async function deskOf(base, username, password) {
  const headers = { 'content-type': 'application/json', origin: base }
  const signedIn = await fetch(`${base}/api/desk/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const post = async (path, body = {}) => {
    const done = await fetch(`${base}/api/desk${path}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    })
    if (!done.ok) throw new Error(`${path}: ${done.status} ${await done.text()}`)
  }
  return { post }
}

async function json(url, init) {
  const done = await fetch(url, init)
  if (!done.ok) throw new Error(`${url}: ${done.status} ${await done.text()}`)
  return done.json()
}
