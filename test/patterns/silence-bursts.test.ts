import { describe, expect, it } from 'vitest'
import { deskAt, goOn, inWords, STEPS, undisturbed } from './played.ts'
import { storedRows } from './stored-rows.ts'

const ROWS = STEPS.map((step) => [step.title, step] as const)

describe('silence', () => {
  it.each(ROWS)('%s: one reminder, then it is put aside, and «continue» goes on', (_title, step) => {
    const desk = deskAt(step)
    const question = desk.state?.pending?.text ?? ''
    const reminders = desk.wait(11)
    expect(reminders).toHaveLength(1)
    expect(reminders[0]?.text).toContain(question)
    expect(desk.wait(10)).toEqual([])
    expect(desk.wait(10)).toHaveLength(1)
    expect([desk.flow, desk.state?.parked.at(-1)?.flow]).toEqual([null, step.conversation.flow])
    expect(desk.wait(120)).toEqual([])
    desk.say(inWords(step, { zh: '继续', en: 'continue' }))
    expect([desk.flow, desk.slot]).toEqual([step.conversation.flow, step.slot])
  })

  it.each(ROWS)('%s: a late answer that fits is taken, a late yes only asked again', (_title, step) => {
    const desk = deskAt(step)
    desk.wait(45)
    expect(desk.flow).toBeNull()
    if (step.slot === 'confirm') {
      const before = storedRows(desk)
      desk.say(step.conversation.lines.at(-1)?.[0] ?? '')
      expect([desk.slot, storedRows(desk)]).toEqual(['confirm', before])
    }
    expect(storedRows(goOn(desk, step))).toEqual(storedRows(undisturbed(step.conversation)))
  })

  it.each(ROWS)('%s: an answer after the reminder is an answer', (_title, step) => {
    const desk = deskAt(step)
    desk.wait(12)
    expect(storedRows(goOn(desk, step))).toEqual(storedRows(undisturbed(step.conversation)))
  })

  it.each(ROWS)('%s: kept for a week and no longer', (_title, step) => {
    const desk = deskAt(step)
    desk.wait(8 * 24 * 60)
    desk.say(inWords(step, { zh: '继续', en: 'continue' }))
    expect([desk.flow, desk.state?.parked]).toEqual([null, []])
  })
})

describe('an answer in several bubbles', () => {
  it.each(ROWS)('%s: is one answer', (_title, step) => {
    const desk = deskAt(step)
    const [said, next] = step.conversation.lines[step.index + 1] ?? ['', null]
    const says = desk.say(...bubblesOf(said))
    expect(desk.slot).toBe(next)
    expect(says.length).toBeGreaterThan(0)
    const after = { ...step, index: step.index + 1 }
    expect(storedRows(goOn(desk, after))).toEqual(storedRows(undisturbed(step.conversation)))
  })

  it.each(ROWS)('%s: after a greeting in the same burst', (_title, step) => {
    const desk = deskAt(step)
    const [said, next] = step.conversation.lines[step.index + 1] ?? ['', null]
    desk.say(inWords(step, { zh: '您好', en: 'hello' }), said)
    expect(desk.slot).toBe(next)
  })
})

/** Where a sentence has a natural break, it comes as two bubbles. */
function bubblesOf(said: string): readonly string[] {
  const at = said.search(/ (收：|to: )/u)
  if (at > 0) return [said.slice(0, at), said.slice(at + 1)]
  const cut = /^(5公斤|5 kg ?)(.+)$/u.exec(said)
  return cut ? [cut[1] ?? '', cut[2] ?? ''] : [said]
}
