import { describe, expect, it } from 'vitest'
import { ALL_FLOWS } from '../../src/flows/all-flows.ts'
import type { DialogueState, Frame } from '../../src/flows/engine/dialogue-state.ts'
import { EMPTY_STATE } from '../../src/flows/engine/empty-state.ts'
import type { CheckedDesk } from './checked-desk.ts'
import { deskAt, freshDesk, nameOf, STEPS } from './played.ts'

const STARTED = '2026-11-20T09:00:00+08:00'

/** A frame as version 0 of a flow left it. */
function oldFrame(flow: string, slots: Frame['slots'], more: Partial<Frame> = {}): Frame {
  const blank = { skipped: [], trail: Object.keys(slots), undo: [], misses: {}, refusals: {}, memo: {}, asked: null }
  return { ...blank, flow: flow as Frame['flow'], flowVersion: 0, slots, startedAt: STARTED, touchedAt: STARTED, ...more }
}

function deskWith(state: Partial<DialogueState> & Record<string, unknown>): CheckedDesk {
  const desk = freshDesk()
  desk.state = { ...EMPTY_STATE, ...state }
  return desk
}

const ADDRESS = { province: '广东省', city: '深圳市', district: '南山区', detail: '科技园1号' }
const asking = (flow: string, slot: string) =>
  ({ flow, slot, kind: 'slot', choices: [], text: 'old words', askedAt: STARTED }) as DialogueState['pending']

describe('a conversation that an older release left in the middle', () => {
  it('keeps the values whose slots still exist and lets go of the others', () => {
    const desk = deskWith({
      stack: [oldFrame('order', { 'shipper.name': '张三', 'shipper.colour': 'red' }, { asked: 'consignee.name' })],
      pending: asking('order', 'consignee.name'),
    })
    desk.say('李雷')
    expect(desk.slots).toEqual({ 'shipper.name': '张三', 'consignee.name': '李雷' })
    expect([desk.flow, desk.slot]).toEqual(['order', 'consignee.phone'])
  })

  it('asks for a value that has become required, or no longer passes its check', () => {
    const desk = deskWith({
      stack: [oldFrame('order', { 'shipper.name': '张三', 'shipper.phone': '12', 'shipper.address': ADDRESS })],
      pending: asking('order', 'consignee.name'),
    })
    desk.say('李雷 13900139001 北京市海淀区中关村大街1号')
    expect(desk.slots['shipper.phone']).toBeUndefined()
    expect(desk.slot).toBe('shipper.phone')
  })

  it('asks anew when the question it waited for has another name now', () => {
    const desk = deskWith({
      stack: [oldFrame('quote', { origin: { province: '广东省', city: '深圳市', district: '' } }, { asked: 'target' })],
      pending: asking('quote', 'target'),
    })
    desk.say('5公斤')
    expect([desk.flow, desk.slot]).toEqual(['quote', 'destination'])
  })

  it('forgets a flow that no longer exists, wherever it lies', () => {
    const gone = oldFrame('raffle', { ticket: '7' })
    const desk = deskWith({ stack: [gone], parked: [gone], queued: [gone], pending: asking('raffle', 'ticket') })
    const said = desk.say('7')
    expect(said).toHaveLength(1)
    expect([desk.flow, desk.state?.parked, desk.state?.queued]).toEqual([null, [], []])
    desk.say('深圳寄北京5公斤多少钱')
    expect(desk.quotes).toMatchObject([{ totalFen: 5_000 }])
  })

  it('takes no tap on a button that led to a flow that is gone', () => {
    const desk = deskWith({
      pending: {
        flow: null,
        slot: 'offer',
        kind: 'offer',
        choices: ['抽奖', '不用了'],
        options: ['raffle', 'none'] as unknown as NonNullable<NonNullable<DialogueState['pending']>['options']>,
        text: '抽个奖吗？',
        askedAt: STARTED,
      },
    })
    desk.tap('抽奖')
    expect([desk.flow, desk.ownerLabel]).toEqual([null, 'bot'])
  })

  it('takes up what was parked by silence, though its notes were of another version', () => {
    const slots = { 'shipper.name': '张三', 'shipper.phone': '13800138000', 'shipper.address': ADDRESS }
    const desk = deskWith({
      parked: [oldFrame('order', slots, { parkedBy: 'silence', asked: 'consignee.name', memo: { shown: 7 } })],
    })
    const [said] = desk.say('继续')
    expect(said?.text).toContain('张三')
    expect([desk.flow, desk.slot]).toEqual(['order', 'consignee.name'])
  })

  it('reads a state that lacks what later releases added', () => {
    const desk = freshDesk()
    const bare = { version: 1, language: 'zh', stack: [], parked: [], pending: null }
    desk.state = bare as unknown as DialogueState
    desk.say('SD2400112300018')
    expect(desk.state).toMatchObject({ recent: { waybill: 'SD2400112300018' }, queued: [] })
  })
})

describe('every step of every flow, left by an older version', () => {
  it.each(STEPS.map((step) => [step.title, step] as const))('%s: asks the same again, with what was said', (_title, step) => {
    const desk = deskAt(step)
    const { state } = desk
    if (!state) throw new Error(nameOf(step.conversation))
    const older = (frame: Frame): Frame => ({ ...frame, flowVersion: 0, slots: { ...frame.slots, 'old.slot': 'x' } })
    desk.state = { ...state, stack: state.stack.map(older) }
    const specs = ALL_FLOWS.find(({ name }) => name === desk.flow)?.slots.map(({ name }) => name) ?? []
    const before = desk.slots
    desk.say(step.conversation.language === 'zh' ? '等一下' : 'one moment')
    expect(desk.flow).toBe(step.conversation.flow)
    for (const name of Object.keys(desk.slots)) expect(specs).toContain(name)
    expect(before).toMatchObject(desk.slots)
  })
})
