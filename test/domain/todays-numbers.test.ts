import { expect, it } from 'vitest'
import type { DayRows } from '../../src/domain/reporting/behind-the-numbers.ts'
import { todaysNumbers } from '../../src/domain/reporting/todays-numbers.ts'

const at = (time: string, day = 23) => `2026-11-${day}T${time}:00+08:00`
const now = new Date(at('12:00'))
const nothing: DayRows = { conversations: [], orders: [], quotes: [], complaints: [], queries: [] }

it('says nothing rather than nought where there is nothing to count', () => {
  expect(todaysNumbers(nothing, now)).toMatchObject({
    day: '2026-11-23',
    conversations: 0,
    meanFirstReplySeconds: null,
    dispatchOnTime: { met: 0, of: 0, share: null },
  })
})

it('counts what began today, and who waits whenever they came', () => {
  const talk = { handedOver: false, waiting: false, firstAskedAt: null, firstReplyAt: null }
  const numbers = todaysNumbers(
    {
      ...nothing,
      conversations: [
        { ...talk, startedAt: at('09:00'), firstAskedAt: at('09:00'), firstReplyAt: at('09:01') },
        { ...talk, startedAt: at('10:00'), firstAskedAt: at('10:00'), firstReplyAt: at('10:02'), handedOver: true },
        { ...talk, startedAt: at('23:59', 22), waiting: true },
      ],
      quotes: [
        { createdAt: at('09:00'), ordered: true },
        { createdAt: at('09:30'), ordered: false },
        { createdAt: at('09:30', 22), ordered: true },
      ],
    },
    now,
  )
  expect(numbers).toMatchObject({
    conversations: 2,
    handedOver: 1,
    waiting: 1,
    meanFirstReplySeconds: 90,
    quotes: 2,
    quotesOrdered: 1,
  })
})

it('measures dispatch in three minutes and pickup by the promise', () => {
  const order = {
    confirmedAt: at('09:00'),
    dispatchedAt: at('09:03'),
    pickedUpAt: null,
    pickupPromise: at('15:00'),
    cancelled: false,
  }
  const numbers = todaysNumbers(
    {
      ...nothing,
      orders: [
        order,
        { ...order, dispatchedAt: at('09:04'), pickedUpAt: at('11:00') },
        { ...order, dispatchedAt: null },
        { ...order, confirmedAt: at('11:59'), dispatchedAt: null },
        { ...order, confirmedAt: at('16:00', 22), pickupPromise: at('11:00'), pickedUpAt: at('11:01') },
        { ...order, cancelled: true, dispatchedAt: null },
      ],
    },
    now,
  )
  expect(numbers.orders).toBe(4)
  expect(numbers.dispatchOnTime).toEqual({ met: 1, of: 3, share: 1 / 3 })
  expect(numbers.pickupOnTime).toEqual({ met: 1, of: 2, share: 0.5 })
})

it('measures queries in one hour and complaints by their promise', () => {
  const numbers = todaysNumbers(
    {
      ...nothing,
      queries: [
        { askedAt: at('09:00'), answeredAt: at('10:00') },
        { askedAt: at('09:00'), answeredAt: at('10:01') },
        { askedAt: at('10:30'), answeredAt: null },
        { askedAt: at('11:30'), answeredAt: null },
      ],
      complaints: [
        { openedAt: at('07:00'), dueAt: at('11:00'), closedAt: at('10:59') },
        { openedAt: at('07:00', 21), dueAt: at('07:00'), closedAt: null },
        { openedAt: at('11:00'), dueAt: at('15:00'), closedAt: null },
      ],
    },
    now,
  )
  expect(numbers.complaints).toBe(2)
  expect(numbers.queriesInAnHour).toEqual({ met: 1, of: 3, share: 1 / 3 })
  expect(numbers.complaintsOnTime).toEqual({ met: 1, of: 2, share: 0.5 })
})
