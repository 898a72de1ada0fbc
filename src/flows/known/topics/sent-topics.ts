import type { Bilingual } from '../../../domain/language.ts'
import { yuan } from '../../../domain/money/fen.ts'
import { goodsPolicy } from '../../../domain/ordering/goods-policy.ts'
import type { Service } from '../../../domain/quoting/quote.ts'
import { daysWords } from '../../wording/amounts.ts'
import type { AskedScene } from '../asked-fact.ts'
import type { Topic } from './topic.ts'

/** What is known of goods that are to travel, are ordered or under way. */
export interface Sent {
  /** As named; empty = not known. */
  readonly goods: string
  readonly service: Service | null
  readonly days: number | null
  readonly insuredFen: number | null | undefined
  readonly destination: string
}

/** What is asked of goods that are still to be sent: all that is asked on the road, and how they are handed over. */
export function sentTopics<Subject>(sentOf: (subject: Subject) => Sent): readonly Topic<Subject>[] {
  return [...roadTopics(sentOf), ...before(sentOf)]
}

/** What becomes of the goods, who pays for harm, how they travel. */
export function roadTopics<Subject>(sentOf: (subject: Subject) => Sent): readonly Topic<Subject>[] {
  return [
    {
      key: 'spoil',
      asks: 'spoil, cold, some_days spoil, if spoil, cold packing, spoil safe',
      with: 'arrive some_days long packing if then day not moving why who full_time guard lost',
      tells: (subject, scene) => spoil(sentOf(subject), scene),
    },
    {
      key: 'harm',
      asks: 'if lost money|credited|back, if lost credited back, damaged, lost, if lost|damaged, lost|damaged then, lost|damaged compensate, compensate, who lost|damaged, if lost|damaged compensate, if lost|damaged compensate much, value compensate, compensate full',
      with: 'if then compensate who much value full courier insured not what how money moving calc handle pay means long sign arrive credited back',
      tells: (subject, { facts }) => harm(sentOf(subject), facts.company.extras.insurance),
    },
    {
      key: 'vehicle',
      asks: 'vehicle, how vehicle, which vehicle, service vehicle',
      with: 'which how service courier moving send what fast',
      tells: (subject, scene) => vehicle(sentOf(subject), scene),
    },
  ]
}

function before<Subject>(sentOf: (subject: Subject) => Sent): readonly Topic<Subject>[] {
  return [
    {
      key: 'packing',
      asks: 'packing, packing prepare, packing courier, packing self, packing who, packing fee, packing safe, packing pickup, packing what, packing how, packing deliver courier, packing deliver, packing hand',
      with: 'courier deliver come prepare who fee how what cold self use safe pickup count hand guard calc it which cheap much send each',
      tells: () => ({
        zh: '包装请自己准备：结实的纸箱，里面填满缓冲、不晃动；快递员不一定带箱子。取件时会看一下，不合适的会请您加固，先别封死。',
        en: 'Please have your own packing: a solid box, filled so that nothing moves; the courier may bring none. He looks at it at pickup, so do not seal it yet.',
      }),
    },
    {
      key: 'identity',
      asks: 'id, id prepare, id pickup, why id, id courier, who_else hand, who_else hand id, who_else, who_else pickup, who_else id',
      with: 'prepare why who pickup courier not hand send come it what',
      tells: () => ({
        zh: '寄件要实名：取件时快递员要核对寄件人的身份证件，请先备好。由别人代交的话，也要能核对寄件人的证件，先和快递员说一声更稳妥。',
        en: 'The courier checks the sender’s identity document at pickup, so please have it ready. If somebody else hands it over the document must be there too; better tell the courier first.',
      }),
    },
    {
      key: 'reach',
      asks: 'village, village deliver|arrive, village door',
      with: 'deliver arrive door fee dest not send much',
      tells: () => ({
        zh: '能送，大陆全境都派送到门，县城和乡镇也一样，不另收派送费。',
        en: 'Yes: we deliver to the door everywhere on the mainland, villages too, without surcharge.',
      }),
    },
    {
      key: 'insured',
      asks: 'insured, insured included, insured much',
      with: 'price included not total much what',
      tells: (subject, { facts }) => insured(sentOf(subject), facts.company.extras.insurance),
    },
  ]
}

function spoil({ goods, days }: Sent, { facts }: AskedScene): Bilingual | null {
  const rule = goodsPolicy(goods, facts.company).rule
  if (rule?.key !== 'perishable' && !FRESH.test(goods)) return null
  const [zh, en] =
    days === null ? ['路上', 'its days on the road'] : [`约 ${daysWords(days, 'zh')}`, `about ${daysWords(days, 'en')}`]
  return {
    zh: `取件后${zh}送达，没有全程冷链，${goods}到时还新不新鲜我不敢保证，时效内变质的风险由寄件人承担。怕坏的话请自己加好冰袋和泡沫箱，下单时说“加急”会优先取件。`,
    en: `It takes ${en} and there is no cold chain, so I cannot promise that the ${goods} arrive fresh: spoiling within that time is at the sender’s risk. Please pack them with ice packs and foam yourself, and say “urgent” when you order: then it is picked up first.`,
  }
}

/** What the rules name no word for, and spoils all the same. */
const FRESH =
  /[水鲜]?果|桃|梨|莓|枣|瓜|橘|柑|芒|葡萄|菜|菌|菇|肉|鱼|虾|蟹|贝|海鲜|蛋糕|面包|点心|奶|豆腐|花|粽|月饼|熟食|卤|\b(?:fruits?|mango(?:es)?|berries|strawberries|cherries|peach(?:es)?|grapes?|apples?|oranges?|fish|seafood|meat|cakes?|bread|flowers?|cheese|vegetables?|food)\b/iu

function harm({ insuredFen }: Sent, insurance: AskedScene['facts']['company']['extras']['insurance']): Bilingual {
  const percent = `${insurance.rate * 100}%`
  const basis = {
    zh: '路上丢了、坏了由我们按规定赔：登记投诉后，理赔专员按货物的实际价值和凭证（发票、购买记录有一样就行）核定。',
    en: 'What is lost or damaged on the road is compensated: once you register it here, the claims desk settles it by the proven value (an invoice or a payment record will do).',
  }
  if (insuredFen === undefined) return basis
  if (insuredFen !== null)
    return {
      zh: `${basis.zh}这票保价 ${yuan(insuredFen)}，以声明价值和凭证为依据。`,
      en: `${basis.en} This one is insured for ${yuan(insuredFen)}.`,
    }
  return {
    zh: `${basis.zh}这票没有保价；贵重、易碎的建议保，按声明价值的 ${percent} 收，最低 ${yuan(insurance.minimumFen)}。`,
    en: `${basis.en} It is not insured yet: that costs ${percent} of the declared value, at least ${yuan(insurance.minimumFen)}.`,
  }
}

function insured(
  { insuredFen }: Sent,
  { rate, minimumFen }: AskedScene['facts']['company']['extras']['insurance'],
): Bilingual | null {
  if (insuredFen === undefined) return null
  const percent = `${rate * 100}%`
  return insuredFen === null
    ? {
        zh: `没有，不含保价。要保的话按声明价值的 ${percent} 另加，最低 ${yuan(minimumFen)}；告诉我保多少就行。`,
        en: `No, insurance is not in it. It adds ${percent} of the declared value, at least ${yuan(minimumFen)}; just tell me the value.`,
      }
    : { zh: `含保价，声明价值 ${yuan(insuredFen)}。`, en: `Yes, insured for a declared value of ${yuan(insuredFen)}.` }
}

function vehicle({ goods, service, days }: Sent, { facts }: AskedScene): Bilingual {
  const rule = goodsPolicy(goods, facts.company).rule
  const [zhTime, enTime] =
    days === null || !Number.isFinite(days)
      ? ['', '']
      : [`，时效都是取件后约 ${daysWords(days, 'zh')}`, `; either way it takes about ${daysWords(days, 'en')} from pickup`]
  if (rule !== undefined && /lithium|batter/u.test(rule.key))
    return {
      zh: `带锂电池的只走陆运，不走航空${zhTime}。`,
      en: `With lithium batteries it goes by land only, never by air${enTime}.`,
    }
  if (service === 'ltl') return { zh: `零担走公路，用货车运${zhTime}。`, en: `LTL goes by road, on a truck${enTime}.` }
  return {
    zh: `具体走汽车还是飞机按线路安排，我这里查不到${zhTime}；零担是走公路的。`,
    en: `Whether it goes by road or by air depends on the line and I cannot see it${enTime}. LTL always goes by truck.`,
  }
}
