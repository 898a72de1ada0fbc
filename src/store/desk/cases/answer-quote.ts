import { approverFor, mayQuote } from '../../../domain/company/authority.ts'
import type { Fen } from '../../../domain/money/fen.ts'
import { yuan } from '../../../domain/money/fen.ts'
import { answeredQuote } from '../../../domain/quoting/answered-quote.ts'
import type { Quote } from '../../../domain/quoting/quote.ts'
import { prepared } from '../../prepared.ts'
import { type QuoteRow, readQuote } from '../../rows/quote-row.ts'
import { storableJson } from '../../storable.ts'
import { type Acting, audit, leads } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { holdCase, isWaiting } from './find-case.ts'
import { peopleOf } from './people-of.ts'
import { resolveCase } from './resolve-case.ts'

export interface Price {
  readonly caseNumber: string
  readonly fen: Fen
  readonly note?: string
}

/** Gives the price a customer waits for, within authority: it is stored, holds as long as any quote, and is told. */
export async function answerQuote(at: Acting, { caseNumber, fen, note }: Price): Promise<Quote> {
  if (!Number.isSafeInteger(fen) || fen <= 0) throw deskRefusals.badAmount()
  const held = await holdCase(at, caseNumber)
  const waiting = held.case.kind === 'quote' && isWaiting(held.case) ? await quoteOf(at, held.case.quoteNumber) : null
  if (waiting?.status !== 'waiting_for_person') throw deskRefusals.nothingWaiting({ zh: '报价', en: 'quote' })
  checkAuthority(at, waiting, fen)
  const quote = answeredQuote(waiting, { fen, by: at.by.login }, { company: at.company, now: at.now })
  await storeAnswer(at, quote)
  const words = [`报价 ${yuan(fen)}`, note].filter(Boolean).join('：')
  await resolveCase(at, { number: caseNumber, outcome: words, words, decidedFen: fen })
  await audit(at, { action: 'quote.answer', subject: quote.number, detail: { fen, case: caseNumber } })
  await tellNews(at, held.conversation, { kind: 'quote_answered', quote })
  return quote
}

function checkAuthority({ by, company }: Acting, quote: Quote, fen: Fen): void {
  const insuredTooHigh = (quote.request.insuredFen ?? 0) > company.extras.insurance.maxDeclaredFen
  if (insuredTooHigh && !leads(by)) throw deskRefusals.insuredTooHigh(peopleOf('supervisor', company))
  if (mayQuote(by, fen)) return
  throw deskRefusals.beyondAuthority('quote', fen, peopleOf(approverFor('quoteFen', fen, company), company))
}

async function quoteOf({ client }: Acting, number: string | null): Promise<Quote | null> {
  const { rows } = await client.query<QuoteRow>(prepared('SELECT * FROM quotes WHERE number = $1', [number]))
  return rows[0] === undefined ? null : readQuote(rows[0])
}

async function storeAnswer({ client }: Acting, quote: Quote): Promise<void> {
  await client.query(
    prepared(
      `UPDATE quotes SET status = $2, options = $3, service = $4, total_fen = $5, valid_until = $6, answered_by = $7 WHERE number = $1`,
      [
        quote.number,
        quote.status,
        storableJson(quote.options),
        quote.service,
        quote.totalFen,
        quote.validUntil,
        quote.answeredBy,
      ],
    ),
  )
  const lines = quote.options.flatMap((option) =>
    option.lines.map(({ key, label, fen }, index) => ({
      service: option.service,
      position: index + 1,
      key,
      label_zh: label.zh,
      label_en: label.en,
      fen,
    })),
  )
  await client.query(prepared('DELETE FROM quote_lines WHERE quote_number = $1', [quote.number]))
  await client.query(
    prepared(
      `INSERT INTO quote_lines (quote_number, service, position, key, label_zh, label_en, fen)
       SELECT $1, l.* FROM jsonb_to_recordset($2::jsonb) AS l(service text, position int, key text, label_zh text, label_en text, fen bigint)`,
      [quote.number, storableJson(lines)],
    ),
  )
}
