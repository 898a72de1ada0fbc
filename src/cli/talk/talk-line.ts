import { z } from 'zod'

/** One line of `talk`, as the fixed interface names it. */
const at = z.iso.datetime({ offset: true }).optional()

const customerLine = z.strictObject({
  from: z.string().min(1).max(200),
  text: z.string().max(100_000),
  channel: z.string().min(1).max(50).optional(),
  id: z.string().min(1).max(200).optional(),
  account: z.string().min(1).max(50).optional(),
  choice: z.boolean().optional(),
  at,
})

const advanceLine = z.strictObject({ advance: z.string().regex(/^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/) })

const agent = z.string().min(1).max(50)
const customer = z.string().min(1).max(200)
const fen = z.int()

const deskLine = z.union([
  z.strictObject({ agent, claim: customer, at }),
  z.strictObject({ agent, to: customer, text: z.string().min(1).max(20_000), at }),
  z.strictObject({ agent, resolve: customer, summary: z.string().optional(), at }),
  z.strictObject({ agent, hand_back: customer, at }),
  z.strictObject({ agent, note: z.string().min(1).max(20_000), on: customer, at }),
  z.strictObject({ agent, transfer: customer, team: z.string().min(1), memo: z.string().optional(), at }),
  z.strictObject({ agent, quote: customer, fen, at }),
  z.strictObject({ agent, decide: customer, compensationFen: fen, at }),
  z.strictObject({ agent, dispatch: customer, at }),
  z.strictObject({ agent, pick_up: customer, at }),
])

export const talkLine = z.union([customerLine, advanceLine, deskLine])

export type DeskLine = z.infer<typeof deskLine>
export type TalkLine = z.infer<typeof talkLine>

const UNITS = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const

/** ISO 8601 duration of days and shorter, in milliseconds: `PT2H` → 7,200,000. */
export function durationMs(duration: string): number {
  const parts = [...duration.matchAll(/(\d+)([DHMS])/g)]
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS], 0)
}
