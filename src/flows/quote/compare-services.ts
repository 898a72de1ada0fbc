import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import { daysWords } from '../wording/amounts.ts'
import { serviceName } from './price-words.ts'

const WHICH =
  /哪[个种款](?:更|比较|最|会)?(?:便宜|划算|省|实惠|快|好|合适)|(?:有)?(?:什么|啥)(?:区别|不同|不一样|差别)|差在哪|which (?:one |option |service )?(?:is|would be|do you)|which (?:one|option|service)(?:['’]?s)? (?:the )?(?:fast|quick|cheap|slow|better|best)|what'?s the difference/iu
const HOW_MUCH =
  /(?:快递|零担|express|ltl|freight)[^,，]{0,4}(?:多少|几块|什么价|多钱|呢)|how much (?:is|for) (?:the )?(?:express|ltl|freight)/iu

/** «哪种划算», «快递多少» where two services are offered: each with its price and its days. */
export function compareServices(question: string, options: readonly QuoteOption[], language: Language): string | null {
  if (options.length < 2 || !(WHICH.test(question) || HOW_MUCH.test(question))) return null
  const zh = language === 'zh'
  const each = options.map(({ service, totalFen, days }) =>
    zh
      ? `${serviceName(service, language)} ${yuan(totalFen)}，约 ${daysWords(days, language)}`
      : `${serviceName(service, language)} ${yuan(totalFen)}, about ${daysWords(days, language)}`,
  )
  const tip = zh ? '不急就选便宜的，赶时间选快的。' : 'Take the cheaper one unless it is urgent.'
  return zh ? `${each.join('；')}。${tip}` : `${each.join('; ')}. ${tip}`
}
