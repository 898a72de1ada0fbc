import { z } from 'zod'
import type { SlotValue } from '../flows/commands.ts'
import { understand } from '../flows/understanding/understand.ts'
import type { UnderstandContext } from '../flows/understanding/understanding.ts'
import { answerLines } from './json-lines.ts'

const flow = z.enum(['quote', 'order', 'track', 'complaint', 'pod', 'change', 'cancel', 'redeliver'])

const shape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  pending: z.object({ flow, slot: z.string().min(1) }).nullish(),
  now: z.iso.datetime({ offset: true }).nullish(),
  language: z.enum(['zh', 'en']).nullish(),
  choices: z.array(z.string()).nullish(),
  slots: z.record(z.string(), z.unknown()).nullish(),
  parked: z.array(flow).nullish(),
})

/** Read once before the first line, so that the tables are built by then and `ms` is the time of the message alone. */
const WARM_UP = '从深圳寄5公斤衣服到北京，张三13800138000，明天下午来取多少钱？ Where is my parcel SD2400112300018'

export interface UnderstandOptions {
  /** Adds `because`: which rules decided. */
  readonly explain?: boolean
  /** A running clock in milliseconds, for `ms`. */
  readonly milliseconds?: () => number
  /** The day that 明天 is counted from where a line has no `now`. */
  readonly today?: () => Date
}

/** `waydesk understand`: one JSON message a line in, what it means out; needs no database and no network. */
export function understandLines(input: AsyncIterable<string>, options: UnderstandOptions = {}): AsyncIterable<object> {
  understand(WARM_UP, { now: new Date(0) })
  const clock = options.milliseconds ?? (() => performance.now())
  return answerLines(input, shape, (line) => {
    const context = contextOf(line, options.today ?? (() => new Date()))
    const started = clock()
    const { because, ...understanding } = understand(line.text, context)
    const ms = Math.round((clock() - started) * 1000) / 1000
    const id = line.id === undefined ? {} : { id: line.id }
    return { ...id, ...understanding, ms, ...(options.explain === true ? { because } : {}) }
  })
}

function contextOf(line: z.infer<typeof shape>, today: () => Date): UnderstandContext {
  const now = line.now == null ? today() : new Date(line.now)
  return {
    now,
    ...(line.pending == null ? {} : { pending: line.pending }),
    ...(line.language == null ? {} : { language: line.language }),
    ...(line.choices == null ? {} : { choices: line.choices }),
    ...(line.slots == null ? {} : { slots: line.slots as Readonly<Record<string, SlotValue>> }),
    ...(line.parked == null ? {} : { parked: line.parked }),
  }
}
