import { describe, expect, it } from 'vitest'
import { people } from '../faults/support/people.ts'
import { leaksIn } from '../support/kept-logs.ts'

describe('what is read over the logs of all server processes at the end of the run', () => {
  it.each([
    ['a phone in a line', '{"level":40,"msg":"to 13912345678"}'],
    ['a phone as a number', '{"level":40,"phone":13912345678}'],
    ['a name of the suite', `{"level":40,"name":"${people.ann.name}"}`],
    ['words of a customer', `{"level":40,"err":{"message":"${people.secretWords}"}}`],
  ])('finds %s', (_what, line) => {
    expect(leaksIn(`{"level":30}\n${line}\n`)).not.toEqual([])
  })

  it.each([
    ['an instant', '{"level":30,"time":1763786400000}'],
    ['a waybill and a case', '{"level":30,"caseNumber":"GD202611220001","waybill":"SD2400112300018"}'],
    ['an id', '{"conversationId":"01a201af-ab3f-7000-8000-013912345678"}'],
    ['a time in parts', '{"responseTime":13912345678.25}'],
  ])('does not take %s for one', (_what, line) => {
    expect(leaksIn(line)).toEqual([])
  })
})
