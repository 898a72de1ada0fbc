import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { EffectContext, EffectOf } from './effect-context.ts'

export async function saveQuote(at: EffectContext, { number, quote }: EffectOf<'save_quote'>): Promise<void> {
  await at.client.query(
    prepared(
      `INSERT INTO quotes (number, conversation_id, customer_id, status, request, options, service, total_fen, rate_card_version,
         valid_until, created_at, case_number)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        number,
        at.conversation.id,
        at.conversation.customerId,
        quote.status,
        storableJson(quote.request),
        storableJson(quote.options),
        quote.service,
        quote.totalFen,
        quote.rateCardVersion,
        quote.validUntil,
        at.now,
        quote.caseNumber,
      ],
    ),
  )
  const lines = quote.options.flatMap(({ service, lines: own }) =>
    own.map((line, index) => ({
      service,
      position: index + 1,
      key: line.key,
      label_zh: line.label.zh,
      label_en: line.label.en,
      fen: line.fen,
    })),
  )
  await at.client.query(
    prepared(
      `INSERT INTO quote_lines (quote_number, service, position, key, label_zh, label_en, fen)
       SELECT $1, l.* FROM jsonb_to_recordset($2::jsonb) AS l(service text, position int, key text, label_zh text, label_en text, fen bigint)`,
      [number, storableJson(lines)],
    ),
  )
}

export async function updateQuote(at: EffectContext, { number, status }: EffectOf<'update_quote'>): Promise<void> {
  await at.client.query(prepared('UPDATE quotes SET status = $2 WHERE number = $1', [number, status]))
}
