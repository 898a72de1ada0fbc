import { z } from 'zod'

/** What comes from outside, parsed once; behind here types are trusted. */
const team = z.enum(['front', 'complaint', 'claims', 'vip', 'dispatch', 'supervisor', 'manager'])
const short = z.string().trim().min(1).max(200)
const long = z.string().trim().min(1).max(5000)
const instant = z.iso.datetime({ offset: true }).or(z.iso.date())
const fen = z.number().int().nonnegative().max(100_000_000_00)

export const idParam = z.object({ id: z.string().min(1).max(64) })
export const numberParam = z.object({ number: z.string().min(1).max(32) })
export const waybillParam = z.object({ waybill: z.string().min(1).max(32) })
export const loginParam = z.object({ login: z.string().min(1).max(64) })
export const keyParam = z.object({ key: z.string().regex(/^[\w.-]{1,128}$/) })

export const conversationQuery = z.object({
  owner: z.enum(['bot', 'queue', 'waiting', 'agent', 'mine']).optional(),
  team: team.optional(),
  channel: z.string().max(32).optional(),
  from: instant.optional(),
  to: instant.optional(),
  search: z.string().trim().max(100).optional(),
  before: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})
/** As far as the column counts. */
const seq = z.coerce.number().int().nonnegative().max(2_147_483_647)
export const pageQuery = z.object({
  beforeSeq: seq.optional(),
  afterSeq: seq.optional(),
})
export const caseQuery = z.object({
  team: team.optional(),
  status: z.enum(['open', 'waiting_approval', 'resolved', 'withdrawn']).optional(),
  search: z.string().trim().max(100).optional(),
})

export const claimBody = z.object({ expectedVersion: z.number().int().nonnegative().max(2_147_483_647).optional() })
export const replyBody = z.object({
  text: z.string().max(5000),
  clientId: z.string().min(1).max(64),
  attachmentKey: z.string().max(128).optional(),
})
export const noteBody = z.object({ text: long, clientId: z.string().min(1).max(64) })
export const transferBody = z.object({ team, agent: z.string().max(32).optional(), memo: long })
export const snoozeBody = z.object({ until: z.iso.datetime({ offset: true }).nullable() })
export const resolveBody = z.object({ summary: long })
export const draftBody = z.object({ mode: z.enum(['reply', 'note']), text: z.string().max(5000) })

export const priceBody = z.object({ fen, note: z.string().trim().max(1000).optional() })
export const closeBody = z.object({ outcome: long, cause: short.optional(), department: short.optional() })

/** With a figure: the rows behind it. */
export const todayQuery = z.object({ figure: short.optional() })

/** Nobody erases by a slip: the call says that it is meant. */
export const eraseBody = z.object({ isMeant: z.literal(true) })
export const listParam = z.object({ list: z.string().regex(/^[\w.-]{1,64}$/) })
export const takenBody = z.object({ rows: z.number().int().nonnegative().max(100_000) })
export const auditQuery = z.object({ search: z.string().trim().max(100).optional(), before: z.uuid().optional() })

export const dispatchBody = z.object({ courier: z.object({ name: short, phone: short }).optional() })
export const moveBody = z.object({
  kind: z.enum([
    'picked_up',
    'departed',
    'arrived',
    'out_for_delivery',
    'delivered',
    'delivery_failed',
    'customs_held',
    'redelivery_booked',
  ]),
  where: short,
  note: short.optional(),
  signedBy: short.optional(),
})
