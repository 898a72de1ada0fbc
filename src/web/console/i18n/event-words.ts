import type { TranscriptEntry } from '../../../domain/desk/desk-views.ts'
import { when } from '../ui/time.ts'
import { teamWords } from './trade-words.ts'

interface Reader {
  /** A login as people say it. */
  readonly nameOf: (login: string) => string
  /** In ms. */
  readonly now: number
}

type Said = (details: Readonly<Record<string, string>>, who: string, reader: Reader) => string

/** What the store writes in Chinese, for screens in English. */
const ENGLISH: Readonly<Record<string, Said>> = {
  claimed: (_details, who) => `${who} took the chat`,
  taken_over: ({ from }, who, { nameOf }) => `${who} took the chat over${from === undefined ? '' : ` from ${nameOf(from)}`}`,
  transferred: ({ team, memo }, who) => withWords(`${who} passed it on to ${teamCalled(team)}`, memo),
  resolved: ({ summary }, who) => withWords(`${who} resolved it`, summary),
  handed_back: (_details, who) => `${who} gave it back to the bot`,
  reopened: (_details, who) => `${who} took the ending back and goes on`,
  snoozed: ({ until }, who, { now }) => `${who} put it off${until === undefined ? '' : ` until ${when(until, now)}`}`,
}

/** How what was heard and seen in a file begins. */
const READ: Readonly<Record<string, string>> = {
  '图片中的单号：': 'Numbers in the picture: ',
  '语音内容：': 'Heard in the voice: ',
}

/** A line between the messages in English; what cannot be said in it stays as it was written. */
export function eventInEnglish({ text, event }: Pick<TranscriptEntry, 'text' | 'event'>, reader: Reader): string {
  if (event === undefined) return text
  const said = ENGLISH[event.kind]?.(event.details, reader.nameOf(event.by), reader)
  if (said !== undefined) return said
  const begin = Object.keys(READ).find((words) => text.startsWith(words))
  return begin === undefined ? text : `${READ[begin]}${text.slice(begin.length)}`
}

function withWords(deed: string, words: string | undefined): string {
  return words ? `${deed}: ${words}` : deed
}

function teamCalled(team: string | undefined): string {
  const known: Readonly<Record<string, readonly [string, string]>> = teamWords
  return known[team ?? '']?.[1] ?? 'a colleague'
}
