import { describe, expect, it } from 'vitest'
import type { Conversation, Correction } from './conversation.ts'
import { CONVERSATIONS } from './conversations.ts'
import { deskAt, goOn, nameOf, type Step, stepsOf } from './played.ts'

type Row = readonly [title: string, step: Step, correction: Correction]

/** Every correction of the table at every step after the one that filled it. */
const ROWS: readonly Row[] = CONVERSATIONS.flatMap(rowsOf)

function rowsOf(conversation: Conversation): readonly Row[] {
  return (conversation.corrections ?? []).flatMap((correction) =>
    stepsOf(conversation)
      .filter((step) => deskAt(step).slots[correction.slot] !== undefined)
      .map((step): Row => [`${step.title}: «${correction.said}»`, step, correction]),
  )
}

describe('an earlier value put right', () => {
  it.each(ROWS)('%s changes that value and nothing is asked twice', (_title, step, correction) => {
    const desk = deskAt(step)
    const others = withoutDependants(desk.slots, correction.slot)
    desk.say(correction.said)
    expect(desk.flow).toBe(step.conversation.flow)
    expect({ was: desk.slots[correction.slot] }).toMatchObject({ was: correction.value })
    expect(desk.slots['confirm']).toBeUndefined()
    expect(desk.slots).toMatchObject(others)
    expect(desk.slot).toBe(step.slot)
    expect(desk.orders).toHaveLength(deskAt(step).orders.length)
  })

  it.each(ROWS)('%s is what is stored in the end', (_title, step, correction) => {
    const desk = deskAt(step)
    desk.say(correction.said)
    goOn(desk, step)
    expect(desk.flow).toBeNull()
    const { order, quote } = correction.stored ?? {}
    if (order) expect(desk.orders.at(-1)).toMatchObject(order)
    if (quote) expect(desk.quotes.at(-1)).toMatchObject(quote)
    if (correction.stored?.case) expect(desk.cases.at(-1)).toMatchObject(correction.stored.case)
    expect(desk.quotes.filter((row) => row.status === 'given').length).toBeLessThanOrEqual(1)
  })

  it.each(ROWS)('%s can be taken back', (_title, step, correction) => {
    const desk = deskAt(step)
    const before = desk.slots[correction.slot]
    desk.say(correction.said)
    desk.say(step.conversation.language === 'zh' ? '还是按原来的' : 'no, leave it as it was before')
    expect([desk.flow, desk.slots[correction.slot]]).toEqual([step.conversation.flow, before])
  })
})

describe('at the summary', () => {
  const summaries = CONVERSATIONS.filter(({ flow, lines }) => flow === 'order' && lines.length > 0)

  it.each(summaries.map((each) => [nameOf(each), each] as const))(
    '%s: «no» asks what to change and places nothing',
    (_t, each) => {
      const index = each.lines.findLastIndex(([, slot]) => slot === 'confirm')
      const desk = deskAt({ conversation: each, index })
      desk.say(each.language === 'zh' ? '不对' : 'no, that is wrong')
      expect([desk.flow, desk.orders.length]).toEqual(['order', 0])
      desk.say(each.language === 'zh' ? '重量改成8公斤' : 'change the weight to 8 kg')
      expect([desk.slot, desk.slots['goods.weight']]).toEqual(['confirm', 8])
      desk.say(each.language === 'zh' ? '确认' : 'confirm')
      expect(desk.orders).toMatchObject([{ goods: { weightKg: 8 } }])
    },
  )

  it.each(summaries.map((each) => [nameOf(each), each] as const))('%s: «yes, but» is confirmed anew', (_title, each) => {
    const index = each.lines.findLastIndex(([, slot]) => slot === 'confirm')
    const desk = deskAt({ conversation: each, index })
    desk.say(each.language === 'zh' ? '对，但是收件人电话改成13922227777' : "yes, but change the receiver's phone to 13922227777")
    expect([desk.slot, desk.orders.length, desk.slots['consignee.phone']]).toEqual(['confirm', 0, '13922227777'])
    desk.say(each.language === 'zh' ? '确认' : 'confirm')
    desk.say(each.language === 'zh' ? '确认' : 'confirm')
    expect(desk.orders).toMatchObject([{ consignee: { phone: '13922227777' } }])
  })
})

/** What must survive a correction: everything but the value itself and the yes. */
function withoutDependants(slots: Readonly<Record<string, unknown>>, slot: string): object {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => name !== slot && name !== 'confirm'))
}
