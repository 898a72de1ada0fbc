import { demoCompany } from '../../src/demo/demo-company.ts'
import type { Command, FlowName, SlotValue } from '../../src/flows/commands.ts'
import { createTurns } from '../../src/flows/engine/engine.ts'
import type { Flow } from '../../src/flows/engine/flow.ts'
import { MemoryDesk } from '../support/memory-desk.ts'
import { cakeFlow, clockFlow, teaFlow } from './toy-flows.ts'

const FLOWS: Readonly<Record<string, FlowName>> = { tea: 'order', clock: 'track', cake: 'complaint' }
const PLAIN: Readonly<Record<string, Command>> = {
  yes: { type: 'set_slot', slot: 'confirm', value: true },
  no: { type: 'set_slot', slot: 'confirm', value: false },
  stop: { type: 'cancel_flow', scope: 'this' },
  'stop all': { type: 'cancel_flow', scope: 'all' },
  'stop other': { type: 'cancel_flow', scope: 'other' },
  resume: { type: 'resume_flow' },
  undo: { type: 'undo_correction' },
  back: { type: 'go_back' },
  again: { type: 'repeat' },
  restart: { type: 'restart' },
  wait: { type: 'wait' },
  withdraw: { type: 'withdraw' },
  question: { type: 'answer_question', question: 'opening' },
  thanks: { type: 'small_talk', kind: 'thanks' },
  progress: { type: 'small_talk', kind: 'progress' },
}

/** A language of its own, so that only the engine is tried: «tea; cups=2; sort:=black; sort?; skip note; person». */
export function toyCommands(text: string): readonly Command[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .flatMap((part): Command[] => {
      const flow = FLOWS[part]
      if (flow) return [{ type: 'start_flow', flow }]
      const plain = PLAIN[part]
      if (plain) return [plain]
      return spelled(part)
    })
}

function spelled(part: string): Command[] {
  const [, act = '', name = ''] = /^(skip|refuse|lost|why|person) ?(.*)$/.exec(part) ?? []
  const named = NAMED[act]
  if (named) return [named(name)]
  const [, slot, sign, value = ''] = /^(\w+)(:=|=|\?)(.*)$/.exec(part) ?? []
  if (!slot) return [{ type: 'not_understood', why: part }]
  if (sign === '?') return [{ type: 'correct_slot', slot }]
  return [{ type: sign === '=' ? 'set_slot' : 'correct_slot', slot, value: valueOf(value) }]
}

const NAMED: Readonly<Record<string, (name: string) => Command>> = {
  skip: (slot) => ({ type: 'skip_slot', slot }),
  refuse: (slot) => ({ type: 'refuse_slot', slot }),
  lost: (slot) => ({ type: 'cannot_tell', slot }),
  why: (slot) => ({ type: 'explain', slot }),
  person: () => ({ type: 'hand_over', reason: 'request' }),
}

function valueOf(text: string): SlotValue {
  return /^\d+$/.test(text) ? Number(text) : text
}

export const MONDAY_TEN = '2026-11-23T10:00:00+08:00'

export function toyDesk(setup: { readonly flows?: readonly Flow[]; readonly now?: string } = {}): MemoryDesk {
  const turns = createTurns({
    flows: setup.flows ?? [teaFlow, clockFlow, cakeFlow],
    understand: (text) => ({ language: 'en', intent: 'none', commands: toyCommands(text), entities: {}, because: [] }),
    answerQuestion: (text) => (text === 'opening' ? { key: 'opening', say: { text: 'we open at eight' } } : null),
    followUp: () => null,
    smallTalk: () => ({ text: 'with pleasure' }),
    newsWords: () => ({ text: 'news' }),
  })
  return new MemoryDesk({ turns, company: demoCompany(), now: new Date(setup.now ?? MONDAY_TEN) })
}

/** Says each line; what is said back to the last one. */
export function tell(desk: MemoryDesk, ...lines: readonly string[]): string {
  return lines.map((line) => textOf(desk.say(line))).at(-1) ?? ''
}

export function textOf(says: readonly { readonly text: string }[]): string {
  return says.map((say) => say.text).join('\n')
}

export const ORDERED = ['tea', 'cups=2', 'sort=green', 'skip note'] as const
