import { z } from 'zod'
import type { Command } from '../../flows/commands.ts'
import { understand } from '../../flows/understanding/understand.ts'
import { EVAL_NOW } from './eval-now.ts'
import { readSetFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const DESK_CASES = 'maos_cs'

const deskCase = z.object({
  turns: z.array(z.string()),
  expect: z.array(z.object({ route: z.string(), intent: z.string().optional(), reason: z.string().optional() })),
})

const RECALL = 'hand-off found (request, anger, complaint, compensation, privacy)'
const STRICT = 'of these by a hand_over command alone'
const POLICY = 'only a policy is asked: nobody called, nothing started'
const REASONS: readonly string[] = ['requested', 'anger', 'complaint', 'compensation', 'privacy']

/** A shop's desk, turn by turn: does it reach a person, or a case, where it must, and only there? */
export function deskCases(folder: string): Report {
  return reportOf(deskTurns(folder).flatMap(judged), { [RECALL]: 0.95, [STRICT]: null, [POLICY]: 0.95 })
}

interface Turn {
  readonly text: string
  readonly route: string
  readonly reason: string
}

export function deskTurns(folder: string): readonly Turn[] {
  const rows = readSetFile(folder, DESK_CASES, 'p12_holdout.jsonl').split('\n')
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => deskCase.parse(JSON.parse(row)))
    .flatMap(({ turns, expect }) =>
      turns.map((text, at) => ({ text, route: expect[at]?.route ?? '', reason: expect[at]?.reason ?? '' })),
    )
}

function judged({ text, route, reason }: Turn): readonly Verdict[] {
  const { commands } = understand(text, { now: EVAL_NOW, waybillPrefix: 'SD' })
  const got = commands.map(short).join(', ')
  const isHanded = commands.some((command) => command.type === 'hand_over')
  const isTaken = isHanded || starts(commands, 'complaint')
  if (route === 'handoff' && REASONS.includes(reason)) {
    const told = { text, expected: `hand-off: ${reason}`, got }
    return [
      { measure: RECALL, isRight: isTaken, ...told },
      { measure: STRICT, isRight: isHanded, ...told },
    ]
  }
  if (route !== 'answer') return []
  return [{ measure: POLICY, isRight: !isTaken && !starts(commands, 'order'), text, expected: 'an answer', got }]
}

function starts(commands: readonly Command[], flow: string): boolean {
  return commands.some((command) => command.type === 'start_flow' && command.flow === flow)
}

function short(command: Command): string {
  if (command.type === 'start_flow') return `start ${command.flow}`
  return command.type === 'hand_over' ? `hand_over ${command.reason}` : command.type
}
