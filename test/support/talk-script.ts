import { Readable } from 'node:stream'
import { talk } from '../../src/cli/talk/talk.ts'

export interface TalkOutput {
  readonly status: number
  readonly lines: readonly TalkOutputLine[]
  /** What the customer was sent, joined per bubble. */
  readonly texts: (customer?: string) => readonly string[]
  readonly states: readonly TalkState[]
  readonly end: TalkEnd
}

export interface TalkState {
  readonly from: string
  readonly owner: string
  readonly flow: string | null
  readonly slot: string | null
  readonly slots: Readonly<Record<string, unknown>>
}

type Row = Readonly<Record<string, unknown>>

export interface TalkEnd {
  readonly cases: readonly Row[]
  readonly orders: readonly Row[]
  readonly quotes: readonly Row[]
  readonly escalations: readonly Row[]
  readonly enquiries: readonly Row[]
  readonly messages: number
}

export interface TalkOutputLine {
  readonly to?: string
  readonly text?: string
  readonly choices?: readonly string[]
  readonly state?: TalkState
  readonly error?: { readonly code: string; readonly line: number }
  readonly end?: TalkEnd
}

/** Runs a whole `talk` on the real stack: database, turns, outbox, desk; objects become lines, strings are written as they are. */
export async function talkScript(script: readonly (object | string)[], now = '2026-11-23T10:00:00+08:00'): Promise<TalkOutput> {
  const lines: TalkOutputLine[] = []
  const input = Readable.from(script.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`))
  const status = await talk({ input, now: new Date(now), print: (line) => lines.push(JSON.parse(JSON.stringify(line))) })
  const end = lines.at(-1)?.end
  if (!end) throw new Error('talk did not end')
  return {
    status,
    lines,
    end,
    states: lines.flatMap((line) => (line.state ? [line.state] : [])),
    texts: (customer) =>
      lines.flatMap((line) => (line.text !== undefined && (!customer || line.to === customer) ? [line.text] : [])),
  }
}
