import { describe, expect, it } from 'vitest'
import { ORDERED, tell, toyDesk } from './toy-desk.ts'

describe('filling', () => {
  it('asks one thing after another and settles what was confirmed', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea')).toBe('how many cups?')
    expect(tell(desk, 'cups=2')).toBe('which sort?')
    expect(tell(desk, 'sort=green')).toBe('any note?')
    expect(tell(desk, 'skip note')).toContain('6 yuan')
    expect(tell(desk, 'yes')).toContain('brewed 2 green')
    expect(desk.flow).toBeNull()
  })

  it('takes everything from one message and asks only what is left', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea; cups=2; sort=green')).toBe('any note?')
  })

  it('takes a value out of turn, acknowledges it, and keeps the question', () => {
    const desk = toyDesk()
    tell(desk, 'tea')
    expect(tell(desk, 'sort=green')).toContain('how many cups?')
    expect(desk.slots).toEqual({ sort: 'green' })
    expect(tell(desk, 'cups=2')).toBe('any note?')
  })

  it('takes a tapped button for its value, and the number of a button', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2')
    desk.tap('black tea')
    expect(desk.slots['sort']).toBe('black')
  })

  it('takes words that nothing else claims where the slot takes free words', () => {
    const desk = toyDesk()
    tell(desk, 'tea; cups=2; sort=green', 'half the sugar please')
    expect(desk.slots['note']).toBe('half the sugar please')
  })

  it('keeps markup out of free words', () => {
    const desk = toyDesk()
    tell(desk, 'tea; cups=2; sort=green', '<b>sugar</b>')
    expect(desk.slots['note']).toBeUndefined()
  })

  it('climbs from the reason over an example to a person, and forgets the misses once it fits', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'cups=12')).toContain('1 to 9 cups')
    expect(tell(desk, 'cups=0')).toContain('for example 2')
    tell(desk, 'cups=3', 'cups:=12', 'cups:=12')
    expect(desk.ownerLabel).toBe('bot')
    tell(desk, 'cups:=12')
    expect(desk.owner.kind).toBe('queue')
    expect(desk.cases).toHaveLength(1)
  })
})

describe('correcting', () => {
  it('drops what depends on the value and says it once', () => {
    const desk = toyDesk()
    tell(desk, ...ORDERED)
    const said = tell(desk, 'cups:=3')
    expect(said).toContain('9 yuan')
    expect(said.match(/cups is now 3/g)).toHaveLength(1)
    expect(desk.slots['confirm']).toBeUndefined()
  })

  it('does not confirm with a yes that came beside a change', () => {
    const desk = toyDesk()
    expect(tell(desk, ...ORDERED, 'yes; cups:=3')).toContain('9 yuan')
    expect(desk.slot).toBe('confirm')
    expect(tell(desk, 'yes')).toContain('brewed 3 green')
  })

  it('asks for the value of the named slot only, then goes on where it was', () => {
    const desk = toyDesk()
    expect(tell(desk, ...ORDERED, 'cups?')).toContain('how many cups?')
    expect(tell(desk, 'cups=4')).toContain('12 yuan')
  })

  it('takes corrections back, one by one, with what depends on them', () => {
    const desk = toyDesk()
    tell(desk, ...ORDERED, 'cups:=3', 'cups:=4')
    expect(tell(desk, 'undo')).toContain('9 yuan')
    expect(tell(desk, 'undo')).toContain('6 yuan')
    expect(tell(desk, 'undo')).toContain('no change to take back')
    expect(desk.slots['cups']).toBe(2)
  })

  it('asks what to change when the summary is refused', () => {
    const desk = toyDesk()
    expect(tell(desk, ...ORDERED, 'no')).toContain('what should I change')
    expect(tell(desk, 'sort:=black')).toContain('4 yuan')
  })

  it('ignores a yes while something else is asked', () => {
    const desk = toyDesk()
    tell(desk, 'tea; yes', 'yes; cups=2', 'sort=green', 'skip note')
    expect([desk.flow, desk.slot]).toEqual(['order', 'confirm'])
  })
})

describe('talk about the conversation', () => {
  it('goes back one answer at a time', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2', 'sort=green')
    expect(tell(desk, 'back')).toBe('which sort?')
    expect(tell(desk, 'back')).toBe('how many cups?')
    expect(tell(desk, 'back')).toContain('already the first step')
  })

  it('starts over with nothing kept', () => {
    const desk = toyDesk()
    expect(tell(desk, ...ORDERED, 'restart')).toContain('how many cups?')
    expect(desk.slots).toEqual({})
  })

  it('waits without asking again and without counting', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'wait')).not.toContain('cups?')
    expect(desk.slot).toBe('cups')
    expect(desk.state?.stack[0]?.misses).toEqual({})
  })

  it('explains before it asks again', () => {
    expect(tell(toyDesk(), 'tea', 'why cups')).toBe('the pot must fit\nhow many cups?')
  })

  it('tells what is filled and what is missing', () => {
    expect(tell(toyDesk(), 'tea', 'cups=2', 'progress')).toMatch(/cups 2.*missing: sort/i)
  })

  it('names the reason at the first refusal and fetches a person at the second', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'refuse cups')).toContain('the pot must fit')
    tell(desk, 'refuse cups')
    expect(desk.owner.kind).toBe('queue')
  })

  it('offers another way when the customer cannot tell, and a person after that', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'lost cups')).toContain('or say «some»')
    expect(desk.state?.stack[0]?.misses['cups']).toBeUndefined()
    tell(desk, 'lost cups')
    expect(desk.owner.kind).toBe('queue')
  })

  it('answers a company question and keeps the question open', () => {
    const desk = toyDesk()
    expect(tell(desk, 'tea', 'question')).toBe('we open at eight\nhow many cups?')
    expect(desk.enquiries).toMatchObject([{ subject: 'opening', outcome: 'answered' }])
  })
})
