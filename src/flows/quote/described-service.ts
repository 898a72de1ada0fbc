import type { QuoteOption, Service } from '../../domain/quoting/quote.ts'

const LONGEST = 24
const CHEAP =
  /(?:便宜|省钱|实惠|划算|钱少|价低)(?:点|些|一点)?(?:的|那|就)|最(?:便宜|省|实惠|划算)|慢(?:点|些|一点)?的|\bcheap(?:er|est)\b|slower|least expensive/iu
const FAST = /(?:快|早到)(?:点|些|一点)?(?:的|那|就)|最快|贵(?:点|些|一点)?的|\b(?:fast|quick)(?:er|est)\b/iu
const ASKS = /哪|[?？吗]|多少|能不能|再|\bwhich\b|\bwhat\b|\bcan you\b/iu

/** «便宜的那个», «快一点的吧»: the one of two services that is meant; null when the words name none or both fit. */
export function describedService(text: string, options: readonly QuoteOption[]): Service | null {
  if (text.length > LONGEST || ASKS.test(text) || options.length < 2) return null
  const isCheap = CHEAP.test(text)
  if (isCheap === FAST.test(text)) return null
  const weight = isCheap ? ({ totalFen }: QuoteOption) => totalFen : ({ days }: QuoteOption) => days
  const [best, next] = options.toSorted((left, right) => weight(left) - weight(right))
  return best === undefined || next === undefined || weight(best) === weight(next) ? null : best.service
}
