import { expect } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { Say } from '../../src/domain/conversations/message.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { MemoryDesk } from './memory-desk.ts'

interface Opening {
  /** A Monday in working hours, unless told otherwise. */
  readonly at?: string
  /** The phone that the channel vouches for. */
  readonly phone?: string
}

const company = demoCompany()

/**
 * Plays a conversation as it reads and returns the desk with its rows. `customer : a || b` is one burst;
 * `bot : 武汉 … 明天` holds what has to be said, in this order, `bot : not 13700137002` what must not be;
 * `-- 31 minutes later --` moves the clock.
 */
export function converse(transcript: string, opening: Opening = {}): MemoryDesk {
  const now = new Date(opening.at ?? '2026-11-23T10:00:00+08:00')
  const vouched = opening.phone === undefined ? {} : { vouchedPhone: opening.phone }
  const desk = new MemoryDesk({
    turns: dialogue,
    company,
    accounts: demoAccounts,
    shipments: demoShipments(now),
    now,
    ...vouched,
  })
  goOn(desk, transcript)
  return desk
}

/** Plays on where the desk stands. */
export function goOn(desk: MemoryDesk, transcript: string): void {
  let said = ''
  for (const line of transcript.split('\n').map((each) => each.trim())) {
    const later = /^-- (\d+) (minute|hour|day)s? later --$/u.exec(line)
    if (later) said = words(desk.wait(Number(later[1]) * MINUTES[later[2] as keyof typeof MINUTES]))
    else if (line.startsWith('customer :')) said = words(desk.say(...line.slice(10).trim().split(' || ')))
    else if (line.startsWith('bot')) heard(said, line.slice(line.indexOf(':') + 1).trim(), desk)
    else if (line !== '') throw new Error(`Neither customer nor bot: ${line}`)
  }
}

const MINUTES = { minute: 1, hour: 60, day: 1440 }

function heard(said: string, wanted: string, desk: MemoryDesk): void {
  const told = desk.transcript.slice(-6).join('\n')
  if (wanted === 'nothing') return expect(said, told).toBe('')
  if (wanted.startsWith('not ')) return expect(said, told).not.toContain(wanted.slice(4))
  let from = 0
  for (const part of wanted.split('…').map((each) => each.trim())) {
    const at = said.indexOf(part, from)
    if (at < 0) expect(said, told).toContain(part)
    from = at + part.length
  }
}

function words(says: readonly Say[]): string {
  return says.map(({ text, choices }) => [text, ...(choices ?? []).map((choice) => `[${choice}]`)].join('\n')).join('\n')
}
