import { describe, expect, it } from 'vitest'
import type { MemoryDesk } from '../support/memory-desk.ts'
import { ORDERED, tell, textOf, toyDesk } from './toy-desk.ts'

function recall(desk: MemoryDesk, id: string): string {
  return textOf(desk.send([{ kind: 'recall', text: id }]))
}

describe('a message taken back', () => {
  it('takes its value along, and the question comes again', () => {
    const desk = toyDesk()
    tell(desk, 'tea')
    desk.send([{ id: 'a', text: 'cups=2' }])
    expect(recall(desk, 'a')).toContain('how many cups?')
    expect([desk.slot, desk.slots]).toEqual(['cups', {}])
  })

  it('restores what the value had replaced, with what depends on it', () => {
    const desk = toyDesk()
    tell(desk, ...ORDERED)
    desk.send([{ id: 'b', text: 'cups:=3' }])
    expect(recall(desk, 'b')).toContain('6 yuan')
    expect(desk.slots['cups']).toBe(2)
    expect(recall(desk, 'b')).toBe('')
    expect(desk.slots['cups']).toBe(2)
  })

  it('changes nothing that was confirmed, nor what another message brought', () => {
    const desk = toyDesk()
    tell(desk, 'tea', 'cups=2')
    expect(recall(desk, 'unknown')).toBe('')
    expect([desk.slot, desk.slots['cups']]).toEqual(['sort', 2])
    tell(desk, 'sort=green', 'skip note')
    desk.send([{ id: 'c', text: 'yes' }])
    expect(recall(desk, 'c')).toBe('')
    expect(desk.flow).toBeNull()
  })

  it('is never read when it is taken back within its own burst', () => {
    const desk = toyDesk()
    tell(desk, 'tea')
    desk.send([
      { id: 'd', text: 'cups=5' },
      { id: 'e', kind: 'recall', text: 'd' },
      { id: 'f', text: 'cups=2' },
    ])
    expect(desk.slots['cups']).toBe(2)
  })
})
