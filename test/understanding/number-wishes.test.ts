import { describe, expect, it } from 'vitest'
import type { FlowName } from '../../src/flows/commands.ts'
import { understand } from '../../src/flows/understanding/understand.ts'

const now = new Date('2026-11-23T10:00:00+08:00')
const started = (text: string): readonly FlowName[] =>
  understand(text, { now, waybillPrefix: 'SD' }).commands.flatMap((command) =>
    command.type === 'start_flow' ? [command.flow] : [],
  )

describe('a number says what a question is about', () => {
  it.each<readonly [string, readonly FlowName[]]>([
    ['SD2400112300025 派送员电话多少', ['track']],
    ['SD2400112300032是谁签收的呀', ['track']],
    ['SD2400112300018 回单呢', ['pod']],
    ['我要查SD2400112300018，顺便寄个件到杭州', ['track', 'order']],
    ['13800138003的件到哪了', ['track']],
    ['帮我查下手机号13900139001的快递', ['track']],
    ['SD2400112300018 要是丢了怎么赔', []],
    ['我叫赵一鸣 电话13800138003', []],
  ])('«%s» starts %j', (text, flows) => {
    expect(started(text)).toEqual(flows)
  })

  it('takes another carrier’s number, said alone, for one to look up, but not where a phone is asked for', () => {
    expect(started('774412345672')).toEqual(['track'])
    const asked = { now, waybillPrefix: 'SD', pending: { flow: 'order', slot: 'consignee.phone' } } as const
    expect(understand('774412345672', asked).commands).toEqual([
      { type: 'set_slot', slot: 'consignee.phone', value: { malformed: '774412345672', problem: 'too_long' } },
    ])
  })

  it('reads two numbers written without a blank', () => {
    const { entities } = understand('SD2400112300018SD2400112300070到哪了', { now, waybillPrefix: 'SD' })
    expect(entities.waybills).toEqual(['SD2400112300018', 'SD2400112300070'])
  })

  it('completes a number sent without its letters when a waybill is asked for', () => {
    const asked = { now, waybillPrefix: 'SD', pending: { flow: 'track', slot: 'waybill' } } as const
    expect(understand('2400112300018', asked).commands).toContainEqual({
      type: 'set_slot',
      slot: 'waybill',
      value: 'SD2400112300018',
    })
  })

  it('takes what is told of a complaint for the complaint, not for tracking', () => {
    const asked = { now, waybillPrefix: 'SD', pending: { flow: 'complaint', slot: 'kind' } } as const
    expect(understand('三天没动静了，急死人', asked).commands).toContainEqual({
      type: 'set_slot',
      slot: 'kind',
      value: 'delayed',
    })
  })
})
