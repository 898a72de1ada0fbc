import type { Company } from '../../domain/company/company.ts'
import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteLine, QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { kgWords, m3Words } from '../wording/amounts.ts'
import { pick } from '../wording/pick.ts'
import { serviceWords } from './slots/service-words.ts'

/** What a price is made of and why, for one option. */
export interface PriceContext {
  readonly request: QuoteRequest
  readonly company: Company
  readonly language: Language
}

/** 标准快递 / Express. */
export function serviceName(service: QuoteOption['service'], language: Language): string {
  return pick(language, serviceWords[service])
}

/** One line per charge; they add up to the total. */
export function lineWords(option: QuoteOption, context: PriceContext): string[] {
  return option.lines.map((line) => `· ${pick(context.language, line.label)} ${yuan(line.fen)}${why(line, option, context)}`)
}

/** 运费 ¥50.00 + 保价费 ¥15.00 = ¥65.00, on one line; a single charge stands alone. */
export function sumWords(lines: readonly QuoteLine[], totalFen: number, language: Language): string {
  if (lines.length === 1) return yuan(totalFen)
  const terms = lines.map((line, at) => {
    const sign = line.fen < 0 ? ' − ' : ' + '
    return `${at === 0 ? '' : sign}${pick(language, line.label)} ${yuan(Math.abs(line.fen))}`
  })
  return `${terms.join('')} = ${yuan(totalFen)}`
}

/** 计费重量 20公斤（体积重 20公斤，大于实重 6公斤）. */
export function chargeableWords(option: QuoteOption, { request, language }: PriceContext): string {
  const zh = language === 'zh'
  if (option.service === 'ltl') {
    const size = option.volumeM3 === null ? '' : m3Words(option.volumeM3, language)
    return zh
      ? `按实重 ${kgWords(request.weightKg, language)}、体积 ${size} 取高计费`
      : `Charged by the greater of ${kgWords(request.weightKg, language)} and ${size}`
  }
  const charged = kgWords(option.chargeableKg, language)
  const volumetric = option.volumetricKg ?? 0
  if (volumetric > request.weightKg) {
    const light = kgWords(volumetric, language)
    const actual = kgWords(request.weightKg, language)
    return zh
      ? `计费重量 ${charged}（体积重 ${light}，大于实重 ${actual}）`
      : `Chargeable weight ${charged} (volumetric ${light}, more than the actual ${actual})`
  }
  return zh ? `计费重量 ${charged}` : `Chargeable weight ${charged}`
}

function why(line: QuoteLine, option: QuoteOption, context: PriceContext): string {
  if (line.key === 'discount') return discountShare(context)
  return line.key === 'freight' ? freightWords(option, context) : ''
}

function discountShare({ request, company, language }: PriceContext): string {
  const rule = company.tiers.find((each) => each.tier === request.tier)
  if (rule === undefined) return ''
  const percent = `${Math.round(rule.discount * 1000) / 10}%`
  return language === 'zh' ? `（账户优惠 ${percent}）` : ` (${percent} off for your account)`
}

function freightWords(option: QuoteOption, context: PriceContext): string {
  return option.service === 'express' ? expressWords(option, context) : ltlWords(option, context)
}

function expressWords(option: QuoteOption, { company, language }: PriceContext): string {
  const row = company.express.lanes[option.lane]
  const further = option.chargeableKg - 1
  if (further <= 0) return language === 'zh' ? '（首重）' : ' (first kg)'
  return language === 'zh'
    ? `（首重 ${yuan(row.firstFen)} + 续重 ${further} × ${yuan(row.furtherFen)}）`
    : ` (first kg ${yuan(row.firstFen)} + ${further} × ${yuan(row.furtherFen)})`
}

function ltlWords(option: QuoteOption, { request, company, language }: PriceContext): string {
  const row = company.ltl.lanes[option.lane]
  const byWeight = `${kgWords(request.weightKg, language)} × ${yuan(row.perKgFen)}`
  const byVolume = `${m3Words(option.volumeM3 ?? 0, language)} × ${yuan(row.perM3Fen)}`
  return language === 'zh'
    ? `（${byWeight}、${byVolume} 取高，最低 ${yuan(row.minimumFen)}）`
    : ` (the greater of ${byWeight} and ${byVolume}, at least ${yuan(row.minimumFen)})`
}
