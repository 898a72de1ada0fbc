import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { Quote, QuoteOption } from '../../domain/quoting/quote.ts'
import { daysWords } from '../wording/amounts.ts'
import { routeWords } from '../wording/places.ts'
import { dateWords } from '../wording/times.ts'
import { serviceName, sumWords } from './price-words.ts'

/** The price a person has given: what it is, until when, and an order with one tap. */
export function quoteAnswered(quote: Quote, language: Language): Say {
  const words = WORDS[language]
  const route = routeWords(quote.request.origin, quote.request.destination, language)
  if (quote.totalFen === null) return { text: words.waiting(route) }
  const option = quote.options.find((each) => each.service === quote.service) ?? quote.options[0]
  const sum = option === undefined ? [] : sumLine(option, quote.totalFen, language)
  const until = quote.validUntil === null ? '' : words.until(dateWords(new Date(quote.validUntil), language))
  const head = words.price(route, `${yuan(quote.totalFen)}${option === undefined ? '' : howWords(option, language)}`)
  return { text: [head, ...sum, words.ask(`${quote.number}${until}`)].join('\n'), choices: words.choices }
}

function howWords(option: QuoteOption, language: Language): string {
  const [comma, about] = language === 'zh' ? ['，', '约 '] : [', ', 'about ']
  return `${comma}${serviceName(option.service, language)}${comma}${about}${daysWords(option.days, language)}`
}

function sumLine(option: QuoteOption, totalFen: number, language: Language): string[] {
  return option.totalFen === totalFen && option.lines.length > 1 ? [sumWords(option.lines, totalFen, language)] : []
}

const WORDS = {
  zh: {
    waiting: (route: string) => `${route}的报价还在确认中，有结果马上告诉您。`,
    price: (route: string, price: string) => `您问的 ${route} 有价格了：${price}。`,
    until: (day: string) => `，${day}前有效（含当天）`,
    ask: (number: string) => `报价单号 ${number}。要下单吗？`,
    choices: ['下单', '不用了'],
  },
  en: {
    waiting: (route: string) => `Your price for ${route} is still being confirmed; you will hear as soon as it is there.`,
    price: (route: string, price: string) => `Here is your price for ${route}: ${price}.`,
    until: (day: string) => `, valid until the end of ${day}`,
    ask: (number: string) => `Quote number ${number}. Would you like to order?`,
    choices: ['Order now', 'No, thanks'],
  },
} as const
