import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

const CHINESE = new RegExp(
  [
    '(?:只|就|光|净|先|单纯|纯粹|暂时)(?:是|想|要|给我|帮我|来)*(?:问|看|了解|报|算|知道)(?:一?下|个|一?问|一?看|清楚)*(?:价|多少钱|运费|费用)',
    '(?:问|询|要的?是?|看)(?:个|一?下)?价[^,，]{0,4}[\\s,，]*(?:不是|没说|没要|先不|不)(?:要|想|打算)?(?:下单|寄)',
    '(?:不是|没说|没要|先不|还?没(?:要|想))(?:要|想|打算)?下单[^。]{0,8}(?:价|多少钱|运费)',
  ].join('|'),
  'u',
)
const ENGLISH =
  /\b(?:just|only)\b[^.?]{0,24}\b(?:price|quote|rate|estimate|cost)\b|\b(?:price|quote|rate) first\b|\b(?:price|quote)\b[^.?]{0,16}\bnot (?:to |an? |the )?(?:order|book)|\bnot (?:to )?(?:order|book)(?:ing)?\b[^.?]{0,24}\b(?:price|quote|how much)\b/

/** 我只是问价 不是下单, hold on, I just want a price first: said in an order, which steps back to the enquiry. */
export function wantsPriceOnly({ lower }: Reading, { pending }: UnderstandContext): boolean {
  return pending?.flow === 'order' && pending.slot !== 'confirm' && (CHINESE.test(lower) || ENGLISH.test(lower))
}

/** Nothing else of such a message is a wish: 不下单 gives nothing up. */
export const PRICE_ONLY: readonly Wish[] = [
  { kind: 'flow', flow: 'quote', isWeak: false, clause: '', at: 0, because: 'only the price is wished for' },
]
