import { describe, expect, it } from 'vitest'
import type { CheckedDesk } from './checked-desk.ts'
import { deskAt, goOn, inWords, STEPS, type Step, undisturbed } from './played.ts'
import { storedRows } from './stored-rows.ts'

/** Words that mean nothing, and that no name or description could be. */
const GIBBERISH = '%&*#@'
/** Slots that take whatever the customer writes, word for word. */
const VERBATIM = new Set(['description', 'request', 'goods.brand', 'value'])

const ROWS = STEPS.map((step) => [step.title, step] as const)
const CHECKED = STEPS.filter(({ slot }) => !VERBATIM.has(slot)).map((step) => [step.title, step] as const)
const FILLING = STEPS.filter(({ slot }) => slot !== 'confirm').map((step) => [step.title, step] as const)

describe('words that cannot be understood', () => {
  it.each(CHECKED)('%s: an example, another way, then a person', (_title, step) => {
    const desk = deskAt(step)
    const slots = desk.slots
    const first = textOf(desk.say(GIBBERISH))
    expect([desk.slot, desk.slots, desk.ownerLabel]).toEqual([step.slot, slots, 'bot'])
    const second = textOf(desk.say(GIBBERISH))
    expect([desk.slot, desk.slots, desk.ownerLabel]).toEqual([step.slot, slots, 'bot'])
    expect(second.length).toBeGreaterThanOrEqual(first.length)
    desk.say(GIBBERISH)
    expect(desk.owner.kind).toBe('queue')
    expect(desk.cases.at(-1)).toMatchObject({ number: desk.state?.handOverCase })
    expect(desk.escalations.at(-1)).toMatchObject({ caseNumber: desk.state?.handOverCase })
  })

  it.each(CHECKED)('%s: two misses are forgotten once the answer comes', (_title, step) => {
    const desk = deskAt(step)
    for (let miss = 0; miss < 2; miss++) desk.say(GIBBERISH)
    const [next, ...rest] = step.conversation.lines.slice(step.index + 1)
    desk.say(next?.[0] ?? '')
    if (next?.[1] && !VERBATIM.has(next[1])) {
      desk.say(GIBBERISH)
      desk.say(GIBBERISH)
    }
    expect(desk.ownerLabel).toBe('bot')
    for (const [said] of rest) desk.say(said)
    expect(storedRows(desk)).toEqual(storedRows(undisturbed(step.conversation)))
  })
})

describe('refusing to say', () => {
  it.each(FILLING)('%s: a reason first; what is needed refused twice goes to a person', (_title, step) => {
    const desk = deskAt(step)
    const refuses = inWords(step, { zh: '不想给', en: "I'd rather not say" })
    desk.say(refuses)
    expect(desk.ownerLabel).toBe('bot')
    if (desk.slot !== step.slot) return
    desk.say(refuses)
    expect(desk.owner.kind).toBe('queue')
    expect(desk.cases.at(-1)).toMatchObject({ number: desk.state?.handOverCase })
  })

  it.each(FILLING)('%s: skipping either moves on or says why it cannot be skipped', (_title, step) => {
    const desk = deskAt(step)
    const said = textOf(desk.say(inWords(step, { zh: '跳过', en: 'skip' })))
    expect(desk.ownerLabel).toBe('bot')
    if (desk.slot === step.slot)
      expect(said.length).toBeGreaterThan((desk.state?.pending?.text ?? '').split('\n').at(-1)?.length ?? 0)
    expect(desk.orders).toEqual(deskAt(step).orders)
  })

  it.each(FILLING)('%s: not knowing is no mistake', (_title, step) => {
    const desk = deskAt(step)
    desk.say(inWords(step, { zh: '我不知道', en: "I don't know" }))
    expect(desk.ownerLabel).toBe('bot')
    expect(Object.values(desk.state?.stack.at(-1)?.misses ?? {}).every((times) => times <= 1)).toBe(true)
  })
})

describe('asking for a person', () => {
  it.each(ROWS)('%s: a case with what is known, silence of the bot, and the flow offered afterwards', (_title, step) => {
    const desk = deskAt(step)
    const { slots } = desk
    desk.say(inWords(step, { zh: '转人工', en: 'talk to a person' }))
    expect(desk.owner.kind).toBe('queue')
    expect(desk.state?.parked).toMatchObject([{ flow: step.conversation.flow, slots }])
    const waiting = textOf(desk.say(inWords(step, { zh: '在吗', en: 'are you there?' })))
    expect(waiting).not.toContain(deskAt(step).state?.pending?.text)
    desk.owner = { kind: 'agent', agent: 'lin' }
    expect(desk.say(step.conversation.lines[step.index + 1]?.[0] ?? '')).toEqual([])
    giveBack(desk, false)
    expect(desk.state?.pending?.kind).toBe('resume')
    desk.say(inWords(step, { zh: '继续', en: 'continue' }))
    sameFlow(desk, step)
    expect(storedRows(goOn(desk, step))).toEqual(storedRows(undisturbed(step.conversation)))
  })

  it.each(ROWS)('%s: resolved by the person, it is surveyed and still there', (_title, step) => {
    const desk = deskAt(step)
    desk.say(inWords(step, { zh: '转人工', en: 'talk to a person' }))
    desk.owner = { kind: 'agent', agent: 'lin' }
    giveBack(desk, true)
    desk.say('5')
    expect(desk.surveys).toEqual([5])
    desk.say(inWords(step, { zh: '继续', en: 'continue' }))
    sameFlow(desk, step)
  })

  it.each(ROWS)('%s: no longer wanted, the bot takes over again', (_title, step) => {
    const desk = deskAt(step)
    desk.say(inWords(step, { zh: '转人工', en: 'talk to a person' }))
    desk.say(inWords(step, { zh: '不用人工了', en: 'no need for a person' }))
    expect([desk.ownerLabel, desk.state?.pending?.kind]).toEqual(['bot', 'resume'])
    desk.say(inWords(step, { zh: '继续', en: 'continue' }))
    sameFlow(desk, step)
  })
})

function giveBack(desk: CheckedDesk, resolved: boolean): void {
  desk.run({ kind: 'handed_back', agent: 'lin', resolved })
  expect(desk.ownerLabel).toBe('bot')
}

function sameFlow(desk: CheckedDesk, step: Step): void {
  expect([desk.flow, desk.slot]).toEqual([step.conversation.flow, step.slot])
}

function textOf(says: readonly { readonly text: string }[]): string {
  return says.map((say) => say.text).join('\n')
}
