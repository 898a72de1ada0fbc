import { describe, expect, it } from 'vitest'
import type { DialogueState } from '../../src/flows/engine/dialogue-state.ts'
import type { Flow } from '../../src/flows/engine/flow.ts'
import { ORDERED, tell, textOf, toyDesk } from './toy-desk.ts'
import { cakeFlow, clockFlow, teaFlow } from './toy-flows.ts'

const DAY = 24 * 60

describe('several wishes', () => {
  it('queues the second of one message, announces it, and starts it when the first is done', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea; cake; size=big')).toContain('cake')
    expect([desk.flow, desk.state?.queued.length]).toEqual(['order', 1])
    tell(desk, 'cups=2', 'sort=green', 'skip note')
    expect(tell(desk, 'yes')).toContain('what colour?')
    expect(desk.slots).toEqual({ size: 'big' })
  })

  it('puts a running flow aside and offers it again, resuming only on yes', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'cups=2', 'clock')).toMatch(/it is ten\n.*tea/)
    expect([desk.flow, desk.state?.pending?.kind]).toEqual([null, 'resume'])
    desk.tap('Continue')
    expect([desk.flow, desk.slot, desk.slots['cups']]).toEqual(['order', 'sort', 2])
  })

  it('lets it go on no', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2', 'clock')
    desk.tap('No, thanks')
    expect([desk.flow, desk.state?.parked]).toEqual([null, []])
  })

  it('asks which one when several lie aside', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2', 'cake', 'size=big', 'clock')
    expect(desk.state?.pending?.options).toEqual(['complaint', 'order', 'none'])
    desk.tap('tea')
    expect([desk.flow, desk.slots['cups']]).toEqual(['order', 2])
    expect(desk.state?.parked.map((frame) => frame.flow)).toEqual(['complaint'])
  })

  it('never resumes into a confirmation that was given before', () => {
    const desk = toyDesk()
    tell(desk, ...ORDERED, 'clock')
    desk.tap('Continue')
    expect([desk.slot, desk.slots['confirm']]).toEqual(['confirm', undefined])
  })

  it('gives up this one, the others, or all', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2', 'cake')
    const other = desk.fork()
    tell(other, 'stop other')
    expect([other.flow, other.state?.parked]).toEqual(['complaint', []])
    const all = desk.fork()
    tell(all, 'stop all')
    expect([all.flow, all.state?.parked]).toEqual([null, []])
    expect(tell(desk, 'stop')).toContain('tea')
    expect(desk.state?.pending?.kind).toBe('resume')
  })

  it('starts what is offered with the slots of the offer, and nothing without a choice', () => {
    const desk = toyDesk()
    tell(desk, ...ORDERED, 'yes')
    const polite = desk.fork()
    tell(polite, 'thanks')
    expect(polite.flow).toBeNull()
    desk.tap('cake')
    expect([desk.flow, desk.slot, desk.slots]).toEqual(['complaint', 'colour', { size: 'small' }])
  })
})

describe('what was stored before', () => {
  it('keeps the slots of an older definition that still exist', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2')
    const [frame] = desk.state?.stack ?? []
    const old = { ...frame, flowVersion: 1, slots: { cups: 2, sugar: 3 }, parkedBy: 'wish' }
    desk.state = { ...desk.state, stack: [], pending: null, parked: [old] } as unknown as DialogueState
    tell(desk, 'resume')
    expect(desk.slots).toEqual({ cups: 2 })
    expect([desk.slot, desk.state?.stack[0]?.flowVersion]).toEqual(['sort', 2])
  })

  it('lets go what lay aside longer than the company keeps it', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2')
    desk.wait(8 * DAY)
    expect(tell(desk, 'resume')).toContain('start afresh')
    expect(desk.state?.parked).toEqual([])
  })

  it('stops a flow that becomes itself for ever', () => {
    const restless: Flow = { ...cakeFlow, next: () => ({ kind: 'become', flow: 'complaint', slots: {} }) }
    expect(() => tell(toyDesk({ flows: [teaFlow, clockFlow, restless] }), 'cake')).not.toThrow()
  })
})

describe('silence', () => {
  it('reminds once, puts aside once, and says so', () => {
    const desk = toyDesk()
    tell(desk, 'tea')
    expect(textOf(desk.wait(11))).toContain('how many cups?')
    expect(desk.wait(15)).toEqual([])
    expect(textOf(desk.wait(10))).toContain('tea')
    expect([desk.flow, desk.state?.parked[0]?.parkedBy]).toEqual([null, 'silence'])
  })

  it('takes a late answer and a late button, but asks a late yes again', () => {
    const answered = toyDesk()
    tell(answered, 'tea')
    answered.wait(60)
    expect(tell(answered, 'cups=2')).toBe('which sort?')
    answered.wait(60)
    answered.tap('black tea')
    expect(answered.slots).toEqual({ cups: 2, sort: 'black' })
    tell(answered, 'skip note')
    answered.wait(60)
    expect(tell(answered, 'yes')).toContain('4 yuan')
    expect(tell(answered, 'yes')).toContain('brewed 2 black')
  })

  it('starts the clock anew with every message', () => {
    const desk = toyDesk()
    tell(desk, 'tea')
    desk.wait(9)
    tell(desk, 'again')
    expect(desk.wait(9)).toEqual([])
  })
})
