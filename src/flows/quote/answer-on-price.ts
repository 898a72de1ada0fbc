import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { asksWhy } from '../questions/asks-why.ts'
import { daysWords } from '../wording/amounts.ts'
import { answerPapers } from './answer-papers.ts'
import { compareServices } from './compare-services.ts'
import { describedService } from './described-service.ts'
import { serviceName } from './price-words.ts'
import { insuredFen, quoteRequest } from './quote-request.ts'

const WITH_INSURANCE =
  /(?:含|包括|包(?!裹)|算上|加上|有没有|有)[^,，]{0,4}(?:保价|保险)[^,，]{0,3}(?:吗|么|嘛|不|没|呢)?[?？]*$|保[价险][^,，]{0,4}(?:含|包括|算)[^,，]{0,4}(?:吗|么|嘛|不|没)[?？]*$|\b(?:include|includes|including|with|covers?)\b.{0,8}\binsurance\b|\binsurance (?:included|in it)\b/iu
const FASTER =
  /(?:更|再|最)快|快(?:一?点儿?|些)的|快的|顺丰|特快|次日达|隔日达|空运|\b(?:faster|quicker|fastest|quickest|overnight|next[- ]day|same[- ]day)\b/iu
/** 那比顺丰便宜 下一单 compares and decides. */
const WANTS =
  /有没有|有(?:什么|啥)?|能|可以|换|改|想|要|[吗么呢?？]\s*$|\b(?:do you|is there|are there|can|could|any|something|anything|want|need)\b/iu
const DECIDES = /比[^,，]{1,6}(?:便宜|贵|快|慢)|下一?单|就这|\border it\b/iu
const INCLUDED =
  /^(?:and |so )?what(?:'?s| is)(?: all)? (?:included|in (?:it|the price))\??$|^(?:都|这)?(?:包含|包括|含)(?:了)?(?:什么|啥|哪些)(?:呢|啊|呀)?[?？]?$/iu
const LONGEST = 40

/** A question about the price on the table: why so much, whether insurance is in it, what would be faster, papers that are missing. */
export function answerOnPrice(text: string, view: FlowView): string | null {
  const papers = answerPapers(text, view)
  if (papers !== null || text.length > LONGEST) return papers
  const options = pricedOptions(view)
  if (options.length === 0) return null
  if (WITH_INSURANCE.test(text)) return insuranceIn(view)
  if (FASTER.test(text) && WANTS.test(text) && !DECIDES.test(text))
    return isOfTwo(text, options, view) ? null : fastest(options, view)
  return asksWhy(text) || INCLUDED.test(text.trim()) ? WHY[view.language] : null
}

/** Which of two, or the one of them: answered and taken elsewhere. */
function isOfTwo(text: string, options: readonly QuoteOption[], { language }: FlowView): boolean {
  return compareServices(text, options, language) !== null || describedService(text, options) !== null
}

function pricedOptions(view: FlowView): readonly QuoteOption[] {
  const request = quoteRequest(view)
  if (request === null || view.frame.asked !== 'confirm') return []
  const { service: _taken, ...open } = request
  const outcome = quoteShipment(open, view.facts.company)
  return outcome.status === 'priced' ? outcome.options : []
}

function insuranceIn({ slots, facts, language }: FlowView): string {
  const insured = insuredFen(slots)
  const { rate, minimumFen } = facts.company.extras.insurance
  const percent = `${(rate * 100).toLocaleString('en', { maximumFractionDigits: 2 })}%`
  if (insured !== null)
    return language === 'zh' ? `含保价，声明价值 ${yuan(insured)}。` : `Yes, insured for a declared value of ${yuan(insured)}.`
  return language === 'zh'
    ? `这个价不含保价。要保价的话按声明价值的 ${percent} 另加，最低 ${yuan(minimumFen)}；告诉我保多少，马上重新算。`
    : `No, insurance is not in it. It adds ${percent} of the declared value, at least ${yuan(minimumFen)}; tell me the value and I work it out.`
}

/** There is nothing beyond the two services; the faster of those that fit. */
function fastest(options: readonly QuoteOption[], { language }: FlowView): string | null {
  const [best] = options.toSorted((left, right) => left.days - right.days)
  if (best === undefined) return null
  const name = serviceName(best.service, language)
  const days = daysWords(best.days, language)
  return language === 'zh'
    ? `这票最快的走法就是${name}，约 ${days}送达，${yuan(best.totalFen)}，没有更快的服务了。急的话下单时说“加急”，会优先安排取件。`
    : `The fastest for this is ${name}, about ${days}, ${yuan(best.totalFen)}; there is nothing faster. If it is urgent, say so when you order and it is picked up first.`
}

const WHY = {
  zh: '运费是按线路和计费重量算的，算法就是上面那一行；价格已含上门取件、运输和派送到门，没有别的收费。',
  en: 'The freight follows the route and the chargeable weight, as the line above shows; pickup, transport and delivery to the door are in it, and nothing else is charged.',
} as const
