import { prepared } from '../prepared.ts'
import type { EffectContext, EffectOf } from './effect-context.ts'

/** Adds to the customer's record what the chat told; a name that is known stays. */
export async function knowCustomer(at: EffectContext, effect: EffectOf<'know_customer'>): Promise<void> {
  await at.client.query(
    prepared(
      `UPDATE customers SET name = coalesce(name, $2), account_key = coalesce($4, account_key), updated_at = $5,
         typed_phones = CASE WHEN $3::text IS NULL OR $3 = ANY(typed_phones) THEN typed_phones ELSE typed_phones || $3::text END
       WHERE id = $1`,
      [at.conversation.customerId, effect.name ?? null, effect.phone ?? null, effect.account ?? null, at.now],
    ),
  )
}

export async function recordEnquiry(at: EffectContext, { enquiry }: EffectOf<'record_enquiry'>): Promise<void> {
  await at.client.query(
    prepared(
      `INSERT INTO enquiries (id, conversation_id, customer_id, kind, subject, outcome, asked_at, answered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        at.ids.next(),
        at.conversation.id,
        at.conversation.customerId,
        enquiry.kind,
        enquiry.subject,
        enquiry.outcome,
        enquiry.askedAt,
        enquiry.answeredAt,
      ],
    ),
  )
}

export async function lockWaybill(at: EffectContext, { waybill }: EffectOf<'lock_waybill'>): Promise<void> {
  await at.client.query(
    prepared('INSERT INTO waybill_locks (customer_id, waybill, locked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      at.conversation.customerId,
      waybill,
      at.now,
    ]),
  )
}

/** The score belongs to the agent and the case of the last hand-over that was settled. */
export async function recordSurvey(at: EffectContext, { score }: EffectOf<'record_survey'>): Promise<void> {
  await at.client.query(
    prepared(
      `INSERT INTO surveys (id, conversation_id, customer_id, score, agent, case_number, at)
       VALUES ($1, $2, $3, $4,
         (SELECT taken_by FROM queue_waits WHERE conversation_id = $2 AND taken_by IS NOT NULL ORDER BY ended_at DESC LIMIT 1),
         (SELECT number FROM cases WHERE conversation_id = $2 AND status = 'resolved' ORDER BY closed_at DESC LIMIT 1), $5)`,
      [at.ids.next(), at.conversation.id, at.conversation.customerId, score, at.now],
    ),
  )
}
