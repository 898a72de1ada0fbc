import { goodsPolicy } from '../../domain/ordering/goods-policy.ts'
import type { KnownAnswer } from '../engine/known.ts'
import { plainThing, ruledGoods } from '../questions/goods-answer.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { requestInTalk } from './option-prices.ts'

const THEN =
  '(?:呢|喃|(?:可以|能|行|ok)(?:寄|发|走)?(?:吗|么|不|吧)|能不能(?:寄|发)|行不行|可不可以(?:寄|发)?|也?(?:能|可以)(?:寄|发)(?:吗|么|不))'
const AND_THAT = [
  new RegExp(
    `^(?:那|那么|还有|如果是?|要是|换成?|再加|加上)*(?:我)?(?:寄|发|放|带|装)?(?:个|点|些|几[个瓶盒])?([^,，。?？\\s]{1,8}?)(?:的话)?${THEN}[啊呀]?[?？。]*$`,
    'u',
  ),
  /^(?:ok(?:ay)?[\s,]+|so |then |hmm+ )*(?:and|what about|how about|or|also)\s+(?:an? |some |my |the |if (?:it'?s|i send) )?([a-z][a-z -]{2,24}?)(?: then| too| as well| ok(?:ay)?| allowed| fine)?\s*\?*$/u,
]

/** «那酒精湿巾呢», "and perfume?" after an answer about goods, «6瓶呢» of what is to be sent: what the rules say of it. */
export const goodsAsked: AskedFact = {
  asks: new RegExp(AND_THAT.map(({ source }) => source).join('|'), 'u'),
  misreadAs: {
    flows: ['quote', 'order', 'change', 'track'],
    slots: /^(?:goods\.(?:name|pieces)|remarks|confirm|consignee\.name|shipper\.name)$/u,
    acts: ['clarify'],
  },
  tells: (scene) => {
    const thing = AND_THAT.map((pattern) => pattern.exec(scene.said)?.[1]?.trim()).find((each) => each !== undefined)
    if (thing === undefined || (scene.understanding?.entities.places ?? []).length > 0) return null
    const known = bottles(thing, scene)
    if (known !== null || NO_GOODS.test(thing)) return known
    return wasOfGoods(scene) || isPriced(scene) ? judged(thing, scene) : null
  },
}

/** Times, places, people, services: asked of something else. */
const NO_GOODS =
  /^\d|天|点|周|月|号|多|几|哪|谁|什么|啥|怎么|这|那|我|你|他|她|它|人|快递|零担|顺丰|单|票|件$|价|钱|费|地址|电话|到|送|取|[上下]午|明|后|今|早|晚|加急|保价|回单|发票|体积|重量|一样|现在|其他|别的|没有|没|不|有|是|改|退|赔|丢|坏|\b(?:it|that|this|you|me|him|her|when|where|how|what|if|by|then|tax|express|ltl|truck|air|insurance|tomorrow|today|tonight|monday|sunday|saturday|weekends?|time|price|cost|pick ?up|delivery|returns?)\b/u

function judged(thing: string, scene: AskedScene): KnownAnswer | null {
  const { language, facts } = scene
  const asked = language === 'zh' ? `${thing}能寄吗` : `can i send ${thing}`
  const answer =
    ruledGoods(asked, facts.company, language) ??
    ruledGoods(`${thing}能寄吗`, facts.company, language) ??
    plainThing(thing, language)
  if (answer === null) return null
  const isSure = goodsPolicy(thing, facts.company).rule?.verdict !== 'refused'
  const same = isPriced(scene) && isSure ? SAME[language] : ''
  return { key: answer.key, text: `${answer.text}${same}` }
}

const SAME = { zh: '运费按重量算，换成它价格不变。', en: ' The price goes by weight, so it stays the same.' } as const

function isPriced(scene: AskedScene): boolean {
  return scene.view?.frame.flow === 'quote' && scene.state.pending?.slot === 'confirm'
}

/** The last words were about what may be sent. */
function wasOfGoods({ state, facts, language }: AskedScene): boolean {
  const { goods, questions } = facts.company
  const sentences = [
    ...goods.map(({ sentence }) => sentence[language]),
    ...questions.filter(({ key }) => key.startsWith('goods-')).map(({ answer }) => answer[language]),
    ...PLAIN[language],
  ]
  return state.lastSaid.some((line) => sentences.some((sentence) => line.includes(sentence)))
}

const PLAIN = { zh: ['不在禁寄、限寄之列'], en: ['is neither prohibited nor restricted'] } as const

const BOTTLES =
  /^(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*瓶$|^(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) bottles$/u

/** «6瓶呢» of liquor that was spoken of. */
function bottles(thing: string, scene: AskedScene): KnownAnswer | null {
  if (!BOTTLES.test(thing)) return null
  const { facts, state, language } = scene
  const goods = requestInTalk(scene)?.goods ?? state.lastSaid.join(' ')
  const rule = facts.company.goods.find(
    ({ maxBottles, sentence }) =>
      maxBottles !== undefined &&
      (goodsPolicy(goods, facts.company).rule?.maxBottles === maxBottles || goods.includes(sentence[language])),
  )
  if (rule === undefined) return null
  const isTooMany = goodsPolicy(`${rule.words[0] ?? ''} ${thing}`, facts.company).verdict === 'refused'
  const { maxBottles } = rule
  const text = {
    zh: isTooMany
      ? `${thing}超了：${rule.label.zh}每票最多 ${maxBottles} 瓶，多的请分成几票寄。`
      : `${thing}可以，${rule.label.zh}每票最多 ${maxBottles} 瓶；请包结实防碎。`,
    en: isTooMany
      ? `That is too many: ${rule.label.en}, at most ${maxBottles} bottles a shipment. Please split it.`
      : `Yes: ${rule.label.en}, up to ${maxBottles} bottles a shipment, packed so that they cannot break.`,
  }[language]
  return { key: `goods:${rule.key}`, text }
}
