import { describe, expect, it } from 'vitest'
import { tell, textOf, toyDesk } from './toy-desk.ts'

const SUNDAY_NIGHT = '2026-11-22T23:30:00+08:00'

describe('a person', () => {
  it('gets the chat in hours, with a case of what was filled, and the flow kept', () => {
    const desk = toyDesk()
    tell(desk, 'tea; cups=2', 'person')
    expect(desk.owner.kind).toBe('queue')
    expect(desk.cases).toMatchObject([{ kind: 'hand_over', status: 'open' }])
    expect(desk.escalations).toMatchObject([{ caseNumber: desk.cases[0]?.number }])
    expect(desk.state).toMatchObject({ stack: [], parked: [{ flow: 'order', parkedBy: 'person', slots: { cups: 2 } }] })
  })

  it('out of hours the case waits and the bot goes on', () => {
    const desk = toyDesk({ now: SUNDAY_NIGHT })
    tell(desk, 'tea; cups=2', 'person')
    expect([desk.ownerLabel, desk.cases.length]).toEqual(['bot', 1])
    expect(desk.cases[0]?.dueAt).not.toBeNull()
    tell(desk, 'resume')
    expect([desk.flow, desk.slot]).toEqual(['order', 'sort'])
  })

  it('is waited for in silence: the bot tells the place and does nothing', () => {
    const desk = toyDesk()
    tell(desk, 'person')
    expect(tell(desk, 'tea; cups=2')).toContain('number 1')
    expect(desk.flow).toBeNull()
    expect(desk.cases).toHaveLength(1)
  })

  it('is no longer wanted: the queue is left and the flow offered', () => {
    const desk = toyDesk()
    tell(desk, 'tea; cups=2', 'person', 'withdraw')
    expect([desk.ownerLabel, desk.state?.pending?.kind]).toEqual(['bot', 'resume'])
  })

  it('does not come in time: once the truth, and one step up', () => {
    const desk = toyDesk()
    tell(desk, 'person')
    expect(textOf(desk.wait(60))).toContain('still busy')
    expect(desk.escalations.length).toBe(2)
    expect(desk.wait(600)).toEqual([])
    expect(new Set(desk.escalations.map((row) => row.caseNumber)).size).toBe(1)
  })

  it('writes, and the bot is silent', () => {
    const desk = toyDesk()
    tell(desk, 'person')
    desk.owner = { kind: 'agent', agent: 'lin' }
    expect(desk.say('tea; cups=2')).toEqual([])
    expect(desk.wait(120)).toEqual([])
  })

  it('resolves: the survey is asked, recorded once, and nothing is started by the score', () => {
    const desk = toyDesk()
    tell(desk, 'tea; cups=2', 'person')
    desk.owner = { kind: 'agent', agent: 'lin' }
    desk.run({ kind: 'handed_back', agent: 'lin', resolved: true })
    expect(desk.state?.pending?.kind).toBe('survey')
    tell(desk, '2', '2')
    expect(desk.surveys).toEqual([2])
    expect(desk.flow).toBeNull()
  })

  it('may be asked for twice without a second case', () => {
    const desk = toyDesk()
    tell(desk, 'person', 'withdraw', 'person')
    expect(desk.owner.kind).toBe('queue')
    expect(desk.cases.length).toBeLessThanOrEqual(2)
    tell(desk, 'person')
    expect(desk.cases.length).toBeLessThanOrEqual(2)
  })

  it('comes after two things in a row that nobody understands', () => {
    const desk = toyDesk()
    tell(desk, 'blub')
    expect(desk.ownerLabel).toBe('bot')
    tell(desk, 'blub')
    expect(desk.owner.kind).toBe('queue')
    expect(desk.escalations[0]?.reason).toContain('not understood')
  })

  it('does not come when something was understood in between', () => {
    const desk = toyDesk()
    tell(desk, 'blub', 'thanks', 'blub')
    expect(desk.ownerLabel).toBe('bot')
  })
})
