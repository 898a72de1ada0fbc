import { describe, expect, it } from 'vitest'
import { CONVERSATIONS } from './conversations.ts'
import { deskAt, goOn, inWords, nameOf, STEPS, undisturbed } from './played.ts'
import { OTHER_WAYBILL, storedRows } from './stored-rows.ts'

describe('every canonical conversation', () => {
  it.each(CONVERSATIONS.map((conversation) => [nameOf(conversation), conversation] as const))(
    '%s asks what the table says and ends',
    (_title, conversation) => {
      const asked = conversation.lines.map((_line, index) => deskAt({ conversation, index }).slot)
      expect(asked).toEqual(conversation.lines.map(([, slot]) => slot))
      expect(undisturbed(conversation).flow).toBeNull()
    },
  )

  it.each(CONVERSATIONS.map((conversation) => [nameOf(conversation), conversation] as const))(
    '%s: thanks afterwards start nothing',
    (_title, conversation) => {
      const desk = undisturbed(conversation)
      const before = storedRows(desk)
      desk.say(conversation.language === 'zh' ? '谢谢' : 'thanks')
      expect([desk.flow, desk.ownerLabel]).toEqual([null, 'bot'])
      expect(storedRows(desk)).toEqual(before)
    },
  )
})

describe('a question about the rules in the middle', () => {
  it.each(STEPS.map((step) => [step.title, step] as const))('%s: is answered and the question stays', (_title, step) => {
    const desk = deskAt(step)
    const slots = desk.slots
    const asked = desk.enquiries.length
    desk.say(inWords(step, { zh: '你们周末取件吗', en: 'do you pick up on weekends?' }))
    expect([desk.flow, desk.slot]).toEqual([step.conversation.flow, step.slot])
    expect(desk.slots).toEqual(slots)
    expect(desk.enquiries.slice(asked)).toMatchObject([{ kind: 'question', outcome: 'answered' }])
    expect(storedRows(goOn(desk, step))).toEqual(storedRows(undisturbed(step.conversation)))
  })
})

const TRACKING = STEPS.filter(({ conversation }) => conversation.flow !== 'track')

describe('another parcel in the middle', () => {
  it.each(TRACKING.map((step) => [step.title, step] as const))(
    '%s: is tracked, and the flow goes on when asked',
    (_title, step) => {
      const desk = deskAt(step)
      desk.say(inWords(step, { zh: `先帮我查下${OTHER_WAYBILL}到哪了`, en: `first, where is ${OTHER_WAYBILL}?` }))
      expect(desk.enquiries).toContainEqual(
        expect.objectContaining({ kind: 'track', subject: OTHER_WAYBILL, outcome: 'answered' }),
      )
      expect([desk.flow, desk.state?.pending?.kind]).toEqual([null, 'resume'])
      desk.say(inWords(step, { zh: '继续', en: 'continue' }))
      expect([desk.flow, desk.slot]).toEqual([step.conversation.flow, step.slot])
      expect(storedRows(goOn(desk, step))).toEqual(storedRows(undisturbed(step.conversation)))
    },
  )

  it.each(TRACKING.map((step) => [step.title, step] as const))('%s: no means that it is let go', (_title, step) => {
    const desk = deskAt(step)
    const orders = desk.orders.length
    desk.say(inWords(step, { zh: `先帮我查下${OTHER_WAYBILL}到哪了`, en: `first, where is ${OTHER_WAYBILL}?` }))
    desk.say(inWords(step, { zh: '不用了', en: 'no thanks' }))
    expect([desk.flow, desk.state?.parked]).toEqual([null, []])
    expect(desk.orders).toHaveLength(orders)
  })
})
