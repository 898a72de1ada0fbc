import type { ChatPage } from '../../../src/domain/conversations/web-chat.ts'

export interface Answered {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
}

export interface Visitor {
  readonly token: string
  post(body: unknown): Promise<Answered>
  /** A tapped choice: its turn does not wait for the quiet window. */
  tap(clientId: string, text: string): Promise<Answered>
  page(after?: number): Promise<ChatPage>
  /** Waits until the other side has answered after that seq. */
  heardAfter(seq: number): Promise<ChatPage>
}

/** One call; the body may be anything. */
export async function call(url: string, init: RequestInit & { readonly json?: unknown } = {}): Promise<Answered> {
  const { json, ...rest } = init
  const headers = new Headers(init.headers)
  if (json !== undefined) headers.set('content-type', 'application/json')
  const answer = await fetch(url, {
    ...rest,
    headers,
    ...(json === undefined ? {} : { method: init.method ?? 'POST', body: JSON.stringify(json) }),
  })
  const text = await answer.text()
  return { status: answer.status, text, body: readObject(text) }
}

/** Somebody who opens the widget. */
export async function visitor(address: string, identity?: string): Promise<Visitor> {
  const session = await call(`${address}/api/chat/session`, { json: identity === undefined ? {} : { identity } })
  return visitorWith(address, String(session.body['token']))
}

export function visitorWith(address: string, token: string): Visitor {
  const headers = { authorization: `Bearer ${token}` }
  const post = (body: unknown) => call(`${address}/api/chat/messages`, { headers, json: body })
  const page = async (after = 0) => {
    const answer = await call(`${address}/api/chat/messages?after=${after}&limit=200`, { headers })
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}: ${answer.text}`)
    return answer.body as unknown as ChatPage
  }
  return {
    token,
    post,
    tap: (clientId, text) => post({ clientId, text, choice: true }),
    page,
    heardAfter: (seq) =>
      until(async () => {
        const read = await page(seq)
        return read.messages.some(({ author }) => author !== 'customer') ? read : null
      }),
  }
}

/** Asks again until there is something; the test's own time limit is the end. */
export async function until<Found>(look: () => Promise<Found | null>, everyMs = 40): Promise<Found> {
  for (;;) {
    const found = await look()
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

/** Signs in at the desk; calls go out with the session. */
export async function deskPerson(address: string, username: string, password = 'waydesk-demo') {
  const answer = await fetch(`${address}/api/desk/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  if (answer.status !== 200) throw new Error(`the sign-in answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    cookie,
    get: (path: string, base = address) => call(`${base}/api/desk${path}`, { headers: { cookie } }),
    post: (path: string, json: unknown = {}, base = address) => call(`${base}/api/desk${path}`, { headers: { cookie }, json }),
  }
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    // A page, or nothing: the caller looks at the text.
    return {}
  }
}
