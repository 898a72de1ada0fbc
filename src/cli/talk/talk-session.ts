import type { Readable } from 'node:stream'
import { Refusal } from '../../domain/errors/refusal.ts'
import { lineSource } from './line-source.ts'
import { type DeskLine, durationMs, type TalkLine, talkLine } from './talk-line.ts'

/** The real stack under virtual time, as `talk` needs it. */
export interface TalkDesk {
  /** Stores one customer message at the clock's time; an equal id is a redelivery. */
  receive(line: Extract<TalkLine, { from: string }>, id: string): Promise<void>
  /** Moves the clock, and lets every quiet window and timer on the way have its turn, in order. */
  runUntil(instant: Date): Promise<void>
  /** When the next quiet window closes; null = nobody waits for an answer. */
  nextAnswerAt(): Promise<Date | null>
  act(line: DeskLine): Promise<void>
  /** What customers were sent since the last call, in order. */
  sent(): Promise<readonly object[]>
  state(customer: string): Promise<object>
  end(): Promise<object>
}

export interface TalkIo {
  readonly input: Readable
  print(line: object): void
  /** Opens the stack with its clock at the first line's time. */
  open(start: Date): Promise<TalkDesk>
  /** Where the clock starts when the first line names no time. */
  readonly now: Date
}

/** A line without a time comes this long after the one before. */
const PACE_MS = 20_000
/** Real time that a line may still be on its way before whoever types is answered. */
const GRACE_MS = 150

/** Runs a whole conversation line by line; returns how many lines were refused. */
export async function talkSession(io: TalkIo): Promise<number> {
  const lines = lineSource(io.input)
  const session: Session = { io, desk: null, time: io.now, number: 0, refused: 0, lastCustomer: '' }
  for (let raw = await lines.next(); raw !== null; raw = await lines.next()) {
    session.number++
    if (!raw.trim()) continue
    await takeLine(session, raw)
    await answerWaiting(session, await lines.peek(GRACE_MS))
    await printState(session, raw)
  }
  const desk = await opened(session, null)
  await finishAnswers(session, desk)
  io.print({ end: await desk.end() })
  return session.refused
}

interface Session {
  readonly io: TalkIo
  desk: TalkDesk | null
  /** Time of the last line. */
  time: Date
  number: number
  refused: number
  lastCustomer: string
}

async function opened(session: Session, first: Date | null): Promise<TalkDesk> {
  if (!session.desk) {
    session.time = first ?? session.time
    session.desk = await session.io.open(session.time)
  }
  return session.desk
}

async function takeLine(session: Session, raw: string): Promise<void> {
  const line = parse(raw)
  if (!line) return refuse(session, { code: 'talk.unreadable', message: 'not a line of talk' })
  const isFirst = session.desk === null
  const at = 'at' in line && line.at !== undefined ? new Date(line.at) : null
  const desk = await opened(session, at)
  session.time = isFirst ? session.time : timeOf(line, session.time)
  await desk.runUntil(session.time)
  await printSent(session, desk)
  session.lastCustomer = customerOf(line) ?? session.lastCustomer
  try {
    if ('from' in line) await desk.receive(line, line.id ?? `line-${session.number}`)
    else if (!('advance' in line)) await desk.act(line)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuse(session, { code: error.code, message: error.sentence.en })
  }
}

/** Whoever waits is answered now, unless a further bubble comes before the quiet window closes. */
async function answerWaiting(session: Session, upcoming: string | null | undefined): Promise<void> {
  const { desk } = session
  const due = await desk?.nextAnswerAt()
  if (!desk || !due) return desk ? printSent(session, desk) : undefined
  const next = upcoming ? parse(upcoming) : null
  const comesAt = upcoming === undefined || upcoming === null ? null : timeOf(next, session.time)
  if (comesAt && comesAt < due) return
  await finishAnswers(session, desk)
}

async function finishAnswers(session: Session, desk: TalkDesk): Promise<void> {
  for (let due = await desk.nextAnswerAt(); due; due = await desk.nextAnswerAt()) await desk.runUntil(due)
  await printSent(session, desk)
}

async function printSent(session: Session, desk: TalkDesk): Promise<void> {
  for (const line of await desk.sent()) session.io.print(line)
}

/** Exactly one state a line; an unreadable line has only its error. */
async function printState(session: Session, raw: string): Promise<void> {
  if (!session.desk || !parse(raw)) return
  session.io.print({ state: await session.desk.state(session.lastCustomer) })
}

function refuse(session: Session, error: { readonly code: string; readonly message: string }): void {
  session.refused++
  session.io.print({ error: { ...error, line: session.number } })
}

function parse(raw: string): TalkLine | null {
  try {
    return talkLine.parse(JSON.parse(raw))
  } catch {
    // Whatever is wrong with it, it is answered as unreadable.
    return null
  }
}

/** Time only moves forward. */
function timeOf(line: TalkLine | null, last: Date): Date {
  if (line && 'advance' in line) return new Date(last.getTime() + durationMs(line.advance))
  if (line && 'at' in line && line.at !== undefined) return new Date(Math.max(last.getTime(), Date.parse(line.at)))
  return new Date(last.getTime() + PACE_MS)
}

function customerOf(line: TalkLine): string | null {
  if ('advance' in line) return null
  if ('from' in line) return line.from
  const { agent: _agent, at: _at, ...rest } = line
  const values: Readonly<Record<string, unknown>> = rest
  for (const key of ['claim', 'to', 'resolve', 'hand_back', 'on', 'transfer', 'quote', 'decide', 'dispatch', 'pick_up']) {
    const value = values[key]
    if (typeof value === 'string') return value
  }
  return null
}
