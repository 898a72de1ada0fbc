import fc from 'fast-check'
import { type Act, anyAct } from './desk-acts.ts'

export const WAYBILL = 'SD2400112300018'
export const EVERYTHING =
  '我要下单，寄件人陈小明13512345678广东省深圳市南山区粤海街道8号，收件人周敏13612345678北京市海淀区学院路20号，书3公斤，寄付，不保价'
/** The customer takes back what was said last. */
export const TAKEN_BACK = '（撤回）'
const SAYINGS = [
  EVERYTHING,
  '确认',
  '确认下单',
  '深圳到北京5公斤多少钱',
  '改成8公斤',
  '收件人电话改成13700001111',
  '我要寄快递',
  '从广州寄到上海',
  `查一下${WAYBILL}`,
  `${WAYBILL}收到时摔坏了，要投诉`,
  '算了，不寄了',
  '可以寄酒吗',
  '转人工',
  '谢谢',
  TAKEN_BACK,
]
/** What leads to people, waits for them, or comes back from them. */
const FOR_PEOPLE = [
  '转人工',
  '不用人工了',
  '还要等多久',
  `${WAYBILL}收到时茶具摔碎了，赔300块`,
  '从深圳寄到香港，5公斤的书，多少钱',
  '提交',
  '5分',
]

/** One message and how it comes: how often, and at which place among all that come at the same time. */
export interface Delivery {
  readonly text: string
  readonly ranks: readonly number[]
}

export interface Schedule {
  /** For every customer, what comes at the same time, one time after the other. */
  readonly customers: readonly (readonly (readonly Delivery[])[])[]
  /** What people at the desk do at those times. */
  readonly desk: readonly (readonly Act[])[]
  /** By how many minutes the clock is moved after each. */
  readonly pauses: readonly number[]
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<Delivery> =>
  fc.record({ text: fc.constantFrom(...texts), ranks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 }) })
/** Often enough a whole order, and then a confirmation or several: what must not be doubled. */
const time: fc.Arbitrary<readonly Delivery[]> = fc.oneof(
  { weight: 2, arbitrary: fc.array(oneOf(...SAYINGS), { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.tuple(oneOf(EVERYTHING)) },
  { weight: 4, arbitrary: fc.array(oneOf('确认', '确认下单'), { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.array(oneOf(...FOR_PEOPLE), { minLength: 1, maxLength: 3 }) },
)
const customers = fc.array(fc.array(time, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
/** Silences, queues and cases have clocks of minutes and hours; a clock that was ahead is set back. */
const pauses = fc.array(fc.constantFrom(1, 1, 1, 1, 6, 12, 31, 250, 1_500, -2), { maxLength: 6 })
const busyDesk = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 6 })

/** In a third of them nobody is at the desk. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  customers,
  desk: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: busyDesk }),
  pauses: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: pauses }),
})

/** The schedule as people can read it: who says and does what at which time, how often, in which order. */
export function toldSchedule({ customers: said, desk, pauses: passed }: Schedule): string {
  const times = Math.max(...said.map(({ length }) => length))
  return Array.from({ length: times }, (_, at) => {
    const words = said.flatMap((customer, who) =>
      (customer[at] ?? []).map(({ text, ranks }) => `  customer ${who}: ${text}   (delivered at ${ranks.join(', ')})`),
    )
    const acts = (desk[at] ?? []).map(
      ({ by, does, who, rank, isTwice }) =>
        `  ${by}: ${does} the chat of customer ${who}   (at ${rank}${isTwice ? ', twice' : ''})`,
    )
    return [`-- time ${at} --`, ...words, ...acts, `-- ${passed[at] ?? 1} minutes pass --`].join('\n')
  }).join('\n')
}
