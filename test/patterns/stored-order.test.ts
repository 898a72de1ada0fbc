import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactKeys, Facts } from '../../src/flows/turn.ts'
import type { Conversation } from './conversation.ts'
import { CONVERSATIONS } from './conversations.ts'
import { freshDesk, nameOf } from './played.ts'
import { storedRows } from './stored-rows.ts'

/** Stores keep the keys of JSON objects in an order of their own: by length, by letter, or as they like. */
describe('what is stored comes back with its keys in another order', () => {
  it.each(CONVERSATIONS.map((conversation) => [nameOf(conversation), conversation] as const))(
    '%s: and the words are the same',
    (_title, conversation) => {
      const straight = wordsOf(conversation, (value) => value)
      expect(wordsOf(conversation, (value) => reordered(value, byLength))).toEqual(straight)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
          expect(wordsOf(conversation, (value) => reordered(value, shuffling(seed)))).toEqual(straight)
        }),
        { numRuns: 4 },
      )
    },
  )
})

type KeyOrder = (keys: readonly string[]) => readonly string[]

/** Everything said and stored when each turn reads its state and rows through `reread`. */
function wordsOf(conversation: Conversation, reread: <T>(value: T) => T): unknown {
  const desk = freshDesk()
  const { facts } = desk as unknown as { facts: (keys: FactKeys) => Facts }
  Object.assign(desk, {
    facts: (keys: FactKeys): Facts => {
      const { now, company, ...rows } = facts.call(desk, keys)
      return { now, company, ...reread(rows) }
    },
  })
  const said = [...(conversation.before ?? []), ...linesOf(conversation)].map((line) => {
    desk.state = reread(desk.state)
    return desk.say(line)
  })
  return [said, storedRows(desk)]
}

/** The conversation with everything said twice and every correction of the table made twice before its end. */
function linesOf({ lines, corrections = [] }: Conversation): readonly string[] {
  const said = lines.map(([line]) => line)
  const put = corrections.map((correction) => correction.said)
  return [...said.slice(0, -1), ...said.slice(0, -1), ...put, ...put, ...said.slice(-1)]
}

function reordered<T>(value: T, order: KeyOrder): T {
  if (Array.isArray(value)) return value.map((each) => reordered(each, order)) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = new Map(Object.entries(value))
  return Object.fromEntries(order([...entries.keys()]).map((key) => [key, reordered(entries.get(key), order)])) as T
}

/** As PostgreSQL keeps jsonb. */
const byLength: KeyOrder = (keys) => keys.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))

function shuffling(seed: number): KeyOrder {
  const weight = (key: string) =>
    Array.from(key, (letter) => letter.charCodeAt(0)).reduce((sum, code) => (sum * 31 + code) % 9973, seed)
  return (keys) => keys.toSorted((a, b) => weight(a) - weight(b))
}
