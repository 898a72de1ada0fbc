import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseContacts } from '../../src/flows/understanding/extract/contacts.ts'
import { hasSlot } from '../../src/flows/understanding/slot-kinds.ts'
import type { Understanding } from '../../src/flows/understanding/understanding.ts'
import { AWKWARD } from './adversarial-texts.ts'
import { cpuMs } from './cpu-ms.ts'
import { NAUGHTY } from './naughty-texts.ts'
import { type Asked, read } from './told.ts'

const ASKED: readonly Asked[] = [
  '',
  'quote/origin',
  'quote/goods.dimensions',
  'order/consignee.phone',
  'order/consignee.address',
  'order/pickup.time',
  'order/confirm',
  'track/waybill',
  'complaint/description',
]
const COMMANDS =
  /^(?:start_flow|cancel_flow|resume_flow|set_slot|correct_slot|undo_correction|swap_parties|skip_slot|refuse_slot|cannot_tell|answer_question|small_talk|hand_over|clarify|repeat|go_back|restart|wait|explain|switch_language|withdraw|not_understood)$/

function stretched(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** Only the closed set, only slots that the flow has, and a reason for it. */
function expectSound(understood: Understanding, asked: Asked): void {
  expect(understood.because.length).toBeGreaterThan(0)
  let flow = asked.split('/')[0] as Parameters<typeof hasSlot>[0] | ''
  for (const command of understood.commands) {
    expect(command.type).toMatch(COMMANDS)
    if (command.type === 'start_flow') flow = command.flow
    if (command.type === 'set_slot' && flow !== '' && command.slot !== asked.split('/')[1]) {
      expect(hasSlot(flow, command.slot), `${flow} ${command.slot}`).toBe(true)
    }
  }
}

describe('a text made to trip the patterns', () => {
  it.each(AWKWARD)('of 100,000 characters of %j costs hardly more than one of 10,000', (unit) => {
    const short = stretched(unit, 10_000)
    const long = stretched(unit, 100_000)
    const few = cpuMs(() => read(short, 'order/consignee.address'))
    expect(cpuMs(() => read(long, 'order/consignee.address'))).toBeLessThan(few * 3 + 50)
  })

  it.each(AWKWARD)('of %j grows no worse than its square while it is read whole', (unit) => {
    const few = cpuMs(() => read(stretched(unit, 500)))
    expect(cpuMs(() => read(stretched(unit, 2_000)))).toBeLessThan(few * 16 + 50)
  })

  it.each(AWKWARD)('of %j makes no contact block slow', (unit) => {
    const few = cpuMs(() => parseContacts(stretched(unit, 10_000)))
    expect(cpuMs(() => parseContacts(stretched(unit, 100_000)))).toBeLessThan(few * 20 + 50)
  })

  it('is understood without throwing when such pieces are mixed', () => {
    const mixed = fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(mixed, fc.constantFrom(...ASKED), (text, asked) => {
        expectSound(read(text, asked), asked)
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})

describe('a naughty message', () => {
  it.each(NAUGHTY)('%j is answered whatever is asked', (text) => {
    for (const asked of ASKED) expectSound(read(text, asked), asked)
  })

  it.each(NAUGHTY.filter((text) => /DELETE|type|指令|管理员|SYSTEM|onerror|proto/.test(text)))('%j moves nothing', (text) => {
    const moving = read(text).commands.filter(({ type }) => !['not_understood', 'answer_question', 'clarify'].includes(type))
    expect(moving).toEqual([])
  })
})

describe('any text in any script', () => {
  it('is understood the same way with and without a tail nobody reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom(...ASKED), (text, asked) => {
        expectSound(read(text, asked), asked)
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  it('may be a hundred thousand code units of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (unit) => {
        expectSound(read(stretched(unit, 100_000)), '')
      }),
      { numRuns: 60, seed: 13 },
    )
  })
})
