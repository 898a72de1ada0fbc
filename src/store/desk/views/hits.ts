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

/** Messages that are simply looked through, the newest first; what half the world has written is among them. */
const WINDOW = 16_000
/** Hits that are more than a page of conversations. */
const PAGE_HITS = 250
/** Hits of which other conditions leave some. */
const MANY_HITS = 2_000

/**
 * SQL of the conversations that a search finds; $1 words, $2 number, $3 phone. Every branch has its index: pairs of letters for
 * words (two at least), the numbers themselves, phones of customers and of the parties of orders. Of words that many have written
 * the newest messages and cases are enough; most words are Chinese and have no small letters to make. With nothing else asked
 * for, the newest messages are looked through before the index is asked: it would fetch all of a frequent phrase.
 */
export function hitsOf({ words }: Wanted, isAllThatIsAsked: boolean): string {
  const isCased = words.toLowerCase() !== words.toUpperCase()
  const says = (text: string): string => (isCased ? `strpos(lower(${text}), lower($1)) > 0` : `strpos(${text}, $1) > 0`)
  const most = isAllThatIsAsked ? PAGE_HITS : MANY_HITS
  const indexed = `(SELECT m.conversation_id AS id FROM messages m
    WHERE length($1) > 1 AND text_pairs(m.text) @> text_pairs($1) AND ${says('m.text')} ORDER BY m.at DESC LIMIT ${most})`
  const newest = `(SELECT w.conversation_id AS id FROM (SELECT m.conversation_id, m.text FROM messages m ORDER BY m.at DESC LIMIT ${WINDOW}) w
    WHERE length($1) > 1 AND ${says('w.text')})`
  return `
  ${isAllThatIsAsked ? `(SELECT x.id FROM (${newest} UNION ALL ${indexed}) x LIMIT ${most})` : indexed}
  UNION (SELECT k.conversation_id FROM cases k
    WHERE length($1) > 1 AND text_pairs(k.summary) @> text_pairs($1) AND ${says('k.summary')} ORDER BY k.opened_at DESC LIMIT ${most})
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id
    WHERE text_pairs(coalesce(u.name, '')) @> text_pairs($1) AND ${says("coalesce(u.name, '')")}
  UNION SELECT n.id FROM channel_identities y JOIN conversations n ON n.identity_id = y.id WHERE y.display_name = $1
  UNION SELECT n.id FROM channel_identities y JOIN conversations n ON n.identity_id = y.id WHERE y.external_user = $1
  UNION SELECT k.conversation_id FROM cases k WHERE k.number = $2 OR k.waybill = $2 OR k.order_number = $2 OR k.quote_number = $2
  UNION SELECT r.conversation_id FROM orders r WHERE r.number = $2 OR r.waybill = $2
  UNION SELECT q.conversation_id FROM quotes q WHERE q.number = $2
  UNION SELECT s.conversation_id FROM shipments s WHERE s.waybill = $2
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id WHERE u.vouched_phone = $3
  UNION SELECT n.id FROM customers u JOIN conversations n ON n.customer_id = u.id WHERE u.typed_phones @> ARRAY[$3::text]
  UNION SELECT r.conversation_id FROM orders r WHERE r.shipper_phone = $3 OR r.consignee_phone = $3`
}
