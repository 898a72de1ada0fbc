import { type Figure, none } from '../support/figures.ts'
import type { Talked } from './load.ts'
import { personOf, type Row, type Rows } from './rows.ts'

/** What every channel's customers have at their side, beside what the store says was sent to them. */
export async function heardFigures(rows: Rows, talked: readonly Talked[]): Promise<readonly Figure[]> {
  const stored = await rows(
    `SELECT c.channel, i.external_user, m.id, m.seq, m.text, o.state, o.last_error FROM messages m
     JOIN conversations c ON c.id = m.conversation_id JOIN channel_identities i ON i.id = c.identity_id
     JOIN outbox o ON o.message_id = m.id ORDER BY c.opened_at, m.seq`,
  )
  const byPerson = new Map<string, Row[]>()
  for (const row of stored) {
    const person = personOf(row)
    byPerson.set(person, [...(byPerson.get(person) ?? []), row])
  }
  const channels = [...new Set(talked.map(({ channel }) => channel))]
  return [
    { name: 'words said by the bot', value: stored.length },
    ...channels.flatMap((channel) =>
      heardOn(
        channel,
        talked.filter((each) => each.channel === channel),
        byPerson,
      ),
    ),
  ]
}

function heardOn(channel: string, talked: readonly Talked[], byPerson: ReadonlyMap<string, readonly Row[]>): readonly Figure[] {
  const compared = talked.map((each) => compare(each, byPerson.get(`${channel} ${each.externalUser}`) ?? []))
  const all = (of: keyof Compared) => compared.flatMap((each) => each[of])
  return [
    { name: `${channel}: words that reached a customer`, value: talked.flatMap(({ heard }) => heard).length },
    none(`${channel}: words said twice to a customer`, all('twice')),
    none(`${channel}: words sent that did not reach the customer`, all('missing')),
    none(`${channel}: words that reached a customer and are not stored`, all('strange')),
    { name: `${channel}: words that the platform's rules refuse`, value: all('refused').length },
    none(`${channel}: words given up`, all('failed')),
    { name: `${channel}: uncertain sends, marked unknown`, value: all('unknown').length, found: all('unknown') },
    { name: `${channel}: of these had arrived`, value: all('arrived').length },
  ]
}

interface Compared {
  readonly twice: readonly unknown[]
  readonly missing: readonly unknown[]
  readonly strange: readonly unknown[]
  readonly refused: readonly unknown[]
  readonly failed: readonly unknown[]
  readonly unknown: readonly unknown[]
  readonly arrived: readonly unknown[]
}

/** Where the receiving side knows a key the words are told apart by it, elsewhere by their text and how often it was said. */
function compare(talked: Talked, stored: readonly Row[]): Compared {
  const keyOf = (row: Row) => (talked.channel === 'web' ? String(row['seq']) : String(row['id']))
  const byKey = talked.heard.every(({ key }) => key !== null)
  const left = talked.heard.map(({ key, text }) => (byKey ? String(key) : text))
  const missing: unknown[] = []
  const certain = stored.filter(({ state }) => state === 'sent')
  const failed = stored.filter(({ state }) => state === 'failed')
  const mayBe = (row: Row) => talked.mayRefuse.includes(String(row['last_error']))
  const uncertain = stored.filter(({ state }) => state === 'unknown')
  const take = (row: Row): boolean => {
    const at = left.findIndex((heard) => (byKey ? heard === keyOf(row) : heard.startsWith(String(row['text']))))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  for (const row of certain) if (!take(row)) missing.push(row['id'])
  const arrived = uncertain.filter(take)
  const known = new Set(stored.map((row) => (byKey ? keyOf(row) : String(row['text']))))
  const isKnown = (heard: string) => [...known].some((each) => (byKey ? heard === each : heard.startsWith(each)))
  return {
    missing,
    twice: left.filter(isKnown),
    strange: left.filter((heard) => !isKnown(heard)),
    refused: failed.filter(mayBe),
    failed: failed.filter((row) => !mayBe(row)).map((row) => ({ id: row['id'], code: row['last_error'] })),
    arrived,
    unknown: uncertain.map((row) => ({ id: row['id'], code: row['last_error'], arrived: arrived.includes(row) })),
  }
}
