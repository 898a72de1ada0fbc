import { type Answered, call, visitorWith } from '../../../test/faults/support/chat.ts'
import type { Heard, Road, RoadParts } from '../road.ts'

/** Browsers with the chat window open: they send under an id of their own and fetch by seq, as the widget does. */
export function webRoad(given: RoadParts): Road {
  return {
    channel: 'web',
    atOnce: given.atOnce,
    mayRefuse: [],
    env: {},
    open: async () => {
      const token = await session(given.address)
      const { externalUser } = visitorOf(token)
      const all: Heard[] = []
      let read = 0
      return {
        externalUser,
        externalIdOf: (id) => `${externalUser}:${id}`,
        say: async (id, text) => accepted(await visitorWith(given.address(), token).tap(id, text)),
        heard: async () => {
          const page = await visitorWith(given.address(), token).page(read)
          for (const { seq, author, text } of page.messages) {
            read = seq
            if (author !== 'customer') all.push({ key: String(seq), text })
          }
          return [...all]
        },
      }
    },
    close: async () => undefined,
  }
}

function accepted({ status }: Answered): boolean {
  // What the server calls malformed will never be taken: the proof itself is wrong.
  if (status >= 400 && status < 500 && status !== 429) throw new Error(`a browser's message was refused: ${status}`)
  return status === 200
}

async function session(address: () => string): Promise<string> {
  for (;;) {
    const answer = await call(`${address()}/api/chat/session`, { json: {} }).catch(() => null)
    if (answer?.status === 200) return String(answer.body['token'])
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The token is a JWT; whose it is stands in it. */
function visitorOf(token: string): { readonly externalUser: string } {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return { externalUser: String((claims as { readonly sub?: unknown }).sub) }
}
