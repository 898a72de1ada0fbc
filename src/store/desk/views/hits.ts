import { toHalfWidth } from '../../../domain/text/half-width.ts'

/** What somebody searches for: as words, as a number of ours, as a phone. */
export interface Wanted {
  readonly words: string
  readonly number: string
  readonly phone: string | null
}

export function wantedOf(search: string): Wanted {
  const words = toHalfWidth(search).trim()
  const digits = words.replace(/[\s-]/gu, '').replace(/^\+?86(?=1\d{10}$)/u, '')
  return { words, number: words.toUpperCase().replaceAll(/\s/gu, ''), phone: /^\d{7,12}$/u.test(digits) ? digits : null }
}

/**
 * SQL of the conversations that a search finds; $1 words, $2 number, $3 phone. Every branch has its index: pairs of letters for
 * words (two at least), the numbers themselves, phones of customers and of the parties of orders. Of words that half the world
 * has written the newest messages are enough.
 */
export const HITS = `
  (SELECT m.conversation_id AS id FROM messages m
    WHERE length($1) > 1 AND text_pairs(m.text) @> text_pairs($1) AND strpos(lower(m.text), lower($1)) > 0 ORDER BY m.at DESC LIMIT 2000)
  UNION SELECT k.conversation_id FROM cases k
    WHERE length($1) > 1 AND text_pairs(k.summary) @> text_pairs($1) AND strpos(lower(k.summary), lower($1)) > 0
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id
    WHERE text_pairs(coalesce(u.name, '')) @> text_pairs($1) AND strpos(lower(coalesce(u.name, '')), lower($1)) > 0
  UNION SELECT n.id FROM channel_identities y JOIN conversations n ON n.identity_id = y.id WHERE y.display_name = $1 OR y.external_user = $1
  UNION SELECT k.conversation_id FROM cases k WHERE k.number = $2 OR k.waybill = $2 OR k.order_number = $2 OR k.quote_number = $2
  UNION SELECT r.conversation_id FROM orders r WHERE r.number = $2 OR r.waybill = $2
  UNION SELECT q.conversation_id FROM quotes q WHERE q.number = $2
  UNION SELECT s.conversation_id FROM shipments s WHERE s.waybill = $2
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id WHERE u.vouched_phone = $3
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id WHERE u.typed_phones @> ARRAY[$3::text]
  UNION SELECT r.conversation_id FROM orders r WHERE r.shipper_phone = $3 OR r.consignee_phone = $3`
