import { expect, it } from 'vitest'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { fakeClock } from './support/desk.ts'

it('ids sort by the order in which they were drawn, even when the clock stands still', () => {
  const clock = fakeClock()
  const ids = uuidIds(clock)
  const drawn = Array.from({ length: 300 }, (_, index) => {
    if (index % 100 === 0) clock.pass(1)
    return ids.next()
  })
  expect([...drawn].sort()).toEqual(drawn)
  expect(new Set(drawn).size).toBe(300)
})
