import { describe, expect, it } from 'vitest'
import { deskAt, goOn, inWords, STEPS, undisturbed } from './played.ts'
import { storedRows } from './stored-rows.ts'

const ROWS = STEPS.map((step) => [step.title, step] as const)

describe('giving up in the middle', () => {
  it.each(ROWS)('%s: ends the flow and stores nothing', (_title, step) => {
    const desk = deskAt(step)
    const before = [desk.orders.length, desk.cases.length]
    desk.say(step.conversation.givesUp)
    expect([desk.flow, desk.slot, desk.ownerLabel]).toEqual([null, null, 'bot'])
    expect(desk.state?.parked).toEqual([])
    expect([desk.orders.length, desk.cases.length]).toEqual(before)
    expect(desk.orders.every((order) => order.status === 'confirmed')).toBe(true)
  })

  it.each(ROWS)('%s: a plain cancel ends it too', (_title, step) => {
    const desk = deskAt(step)
    const before = [desk.orders.length, desk.cases.length]
    desk.say(inWords(step, { zh: '取消', en: 'cancel' }))
    if (step.conversation.flow !== 'cancel') expect(desk.flow).toBeNull()
    expect([desk.orders.length, desk.cases.length]).toEqual(before)
  })

  it.each(ROWS)('%s: giving everything up leaves nothing parked', (_title, step) => {
    const desk = deskAt(step)
    desk.say(inWords(step, { zh: '算了，都不要了', en: 'forget everything' }))
    expect([desk.flow, desk.state?.parked, desk.state?.queued]).toEqual([null, [], []])
    expect(desk.orders.every((order) => order.status === 'confirmed')).toBe(true)
  })
})

describe('starting over', () => {
  it.each(ROWS.filter(([, { conversation }]) => !conversation.isSeeded))('%s: begins again and ends the same', (_title, step) => {
    const { lines } = step.conversation
    const desk = deskAt(step)
    desk.say(inWords(step, { zh: '重新开始', en: 'start over' }))
    expect(desk.flow).toBe(step.conversation.flow)
    expect(desk.slots['goods.weight']).toBeUndefined()
    expect(desk.slots['confirm']).toBeUndefined()
    const isBare = lines[0]?.[1] === desk.slot
    for (const [said] of isBare ? lines.slice(1) : lines) desk.say(said)
    expect(desk.flow).toBeNull()
    const placed = (of: typeof desk) => JSON.parse(JSON.stringify(storedRows(of)))['orders']
    expect(placed(desk)).toEqual(placed(undisturbed(step.conversation)))
  })
})

describe('going one step back', () => {
  it.each(ROWS)('%s: the same answer once more leads to the same end', (_title, step) => {
    const desk = deskAt(step)
    const said = step.conversation.lines[step.index]?.[0] ?? ''
    desk.say(inWords(step, { zh: '返回上一步', en: 'go back' }))
    expect(desk.flow).toBe(step.conversation.flow)
    if (desk.slot !== step.slot) desk.say(said)
    expect([desk.flow, desk.slot]).toEqual([step.conversation.flow, step.slot])
    expect(settled(storedRows(goOn(desk, step)))).toEqual(settled(storedRows(undisturbed(step.conversation))))
  })
})

/** A price or a status said twice is recorded twice. */
function settled(rows: unknown): unknown {
  return { ...(rows as object), quotes: [], enquiries: [] }
}
