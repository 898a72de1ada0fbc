import { escalate } from '../../domain/escalation/escalate.ts'
import type { Bilingual } from '../../domain/language.ts'
import type { QuoteOption, QuotePersonReason, QuoteRequest } from '../../domain/quoting/quote.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView } from '../engine/flow.ts'
import type { Effect, Timer } from '../turn.ts'
import { kgWords } from '../wording/amounts.ts'
import { accountOf } from './quote-request.ts'
import { quoteWords } from './wording.ts'

/** A price that a person has to give: the stored quote, its case, and what the customer hears about when. */
interface PersonQuote {
  readonly quote: string
  readonly case: string
  readonly effects: readonly Effect[]
  readonly timers: readonly Timer[]
  readonly promise: Bilingual
}

interface PersonWanted {
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
  readonly reason: QuotePersonReason
  /** For the desk, in place of the reason's own words. */
  readonly note?: string
}

/** Opens the quote case by the company's escalation table; the chat stays with the bot. */
export function personQuote(view: FlowView, wanted: PersonWanted): PersonQuote {
  const { now, company } = view.facts
  const account = accountOf(view)
  const dearest = wanted.options.reduce((most, option) => Math.max(most, option.totalFen), 0)
  const decided = escalate(
    {
      trigger: 'quote_person',
      tier: account?.tier ?? null,
      manager: account?.manager ?? null,
      quoteFen: dearest,
      insuredFen: wanted.request.insuredFen ?? null,
      now,
    },
    company,
  )
  const quote = view.ticket('quote')
  const opened = view.ticket('case')
  const summary = summaryOf(wanted)
  const dueAt = decided.dueAt === null ? null : toChinaIso(decided.dueAt)
  const effects: Effect[] = [
    {
      do: 'save_quote',
      number: quote,
      quote: {
        status: 'waiting_for_person',
        request: wanted.request,
        options: wanted.options,
        service: wanted.request.service ?? null,
        totalFen: null,
        rateCardVersion: company.version,
        validUntil: null,
        caseNumber: opened,
      },
    },
    {
      do: 'open_case',
      number: opened,
      case: { kind: 'quote', reason: wanted.reason, summary, quoteNumber: quote, slots: view.slots },
      escalation: {
        rule: decided.rule,
        trigger: 'quote_person',
        reason: summary,
        team: decided.team,
        agent: decided.agent,
        priority: decided.priority,
        dueAt,
      },
    },
  ]
  const timers: Timer[] = decided.dueAt === null ? [] : [{ kind: 'quote_due', subject: opened, dueAt: decided.dueAt }]
  return {
    quote,
    case: opened,
    effects,
    timers,
    promise: quoteWords.personPromise(quote, opened, withinWords(decided.dueAt, now)),
  }
}

function withinWords(dueAt: Date | null, now: Date): Bilingual {
  return dueAt === null ? quoteWords.soon : quoteWords.withinHours(Math.round((dueAt.getTime() - now.getTime()) / 3_600_000))
}

function summaryOf({ request, reason, note }: PersonWanted): string {
  const route = `${describePlace(request.origin, 'zh')}→${describePlace(request.destination, 'zh')}`
  return [route, request.goods, kgWords(request.weightKg, 'zh'), note ?? quoteWords.person(reason).zh].filter(Boolean).join(' · ')
}
