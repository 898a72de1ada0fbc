import type { DeskReveals } from '../../domain/desk/desk-reveals.ts'
import { maskedPhone } from '../../flows/wording/phones.ts'
import { prepared } from '../prepared.ts'
import { type Acting, act, audit, leads } from './acting.ts'
import { conversationFor } from './chats/conversation-for.ts'
import type { DeskParts } from './desk-parts.ts'
import { deskRefusals } from './desk-refusals.ts'

const PHONES = `
  WITH u AS (SELECT * FROM customers WHERE id = $1), phones AS (
    SELECT u.vouched_phone AS phone FROM u UNION SELECT unnest(u.typed_phones) FROM u
    UNION SELECT a.phone FROM customer_accounts a, u WHERE a.key = u.account_key OR a.phone = u.vouched_phone OR a.phone = ANY(u.typed_phones)
    UNION SELECT unnest(ARRAY[o.shipper_phone, o.consignee_phone]) FROM orders o WHERE o.customer_id = $1
    UNION SELECT unnest(ARRAY[s.shipper_phone, s.consignee_phone, s.courier->>'phone']) FROM shipments s, u
      WHERE s.customer_id = u.id OR s.shipper_phone = u.vouched_phone OR s.consignee_phone = u.vouched_phone
  ) SELECT phone FROM phones WHERE phone IS NOT NULL ORDER BY phone`

/** Unmasking, one look at a time: it stands in the audit log before anything is shown. Dispatchers work by their own list. */
export function createDeskReveals(parts: DeskParts): DeskReveals {
  return { phones: (by, conversationId) => act(parts, by, (at) => revealPhones(at, conversationId)) }
}

async function revealPhones(
  at: Acting,
  conversationId: string,
): Promise<readonly { readonly masked: string; readonly phone: string }[]> {
  if (at.by.team === 'dispatch' && !leads(at.by)) throw deskRefusals.role()
  const { id, customerId } = await conversationFor(at, conversationId)
  at.touched.delete(id)
  const { rows } = await at.client.query<{ phone: string }>(prepared(PHONES, [customerId]))
  await audit(at, { action: 'customer.reveal_phones', subject: id, detail: { customerId, phones: rows.length } })
  return rows.map(({ phone }) => ({ masked: maskedPhone(phone), phone }))
}
