import type { Command, FlowName } from '../../src/flows/commands.ts'
import { understand } from '../../src/flows/understanding/understand.ts'
import type { UnderstandContext, Understanding } from '../../src/flows/understanding/understanding.ts'

/** Saturday, ten in the morning in China. */
export const NOW = new Date('2026-11-21T10:00:00+08:00')

export type Asked = `${FlowName}/${string}` | ''

export function read(text: string, asked: Asked = '', more: Partial<UnderstandContext> = {}): Understanding {
  const [flow, slot] = asked.split('/')
  const pending = asked === '' ? {} : { pending: { flow: flow as FlowName, slot: slot ?? '' } }
  return understand(text, { now: NOW, waybillPrefix: 'SD', ...pending, ...more })
}

/** Commands in short: `start quote`, `set goods.weight 5`, `hand_over request`. */
export function told(understanding: Understanding): readonly string[] {
  return understanding.commands.map(short)
}

function short(command: Command): string {
  if (command.type === 'start_flow') return `start ${command.flow}`
  if (command.type === 'cancel_flow')
    return ['cancel', command.scope, command.flow].filter((part) => part !== undefined).join(' ')
  if (command.type === 'set_slot') return `set ${command.slot} ${value(command.value)}`
  if (command.type === 'correct_slot')
    return `correct ${command.slot} ${command.value === undefined ? '' : value(command.value)}`.trim()
  if (command.type === 'hand_over') return `hand_over ${command.reason}`
  if (command.type === 'small_talk') return `talk ${command.kind}`
  const named = ['explain', 'skip_slot', 'refuse_slot', 'cannot_tell'].includes(command.type)
  return named && 'slot' in command ? `${command.type} ${command.slot ?? ''}` : command.type
}

function value(given: unknown): string {
  if (typeof given !== 'object' || given === null) return String(given)
  if ('problem' in given) return `!${String(given.problem)}`
  if ('candidates' in given) return 'several'
  if ('city' in given && 'district' in given) return placeName(given as Readonly<Record<string, string>>)
  if (Array.isArray(given)) return given.join('×')
  const { from, to } = given as { readonly from?: string; readonly to?: string }
  return `${day(from)}–${day(to)}`
}

function placeName(place: Readonly<Record<string, string>>): string {
  return [place['city'] || place['province'], place['district'], place['detail']].filter((part) => part).join('')
}

/** 2026-11-22T15:00:00+08:00 → 22T15:00 */
function day(iso: string | undefined): string {
  return iso === undefined ? '' : iso.slice(8, 16)
}
