import { stretchAt } from './accounted.ts'

/** What a sum is, by the words beside it. */
export type SumRole = 'value' | 'loss' | 'freight' | 'cod'

/** What a customer of the customer's takes off or a deal that is lost: never what the goods were worth. */
const LOSS =
  /罚|违约|扣(?:了|掉|我|我们|款|钱)|耽误|误工|生意|停工|停产|订单(?:丢|没|黄)|(?:客户|人家|对方|别人|买家|商场|平台|甲方)[^,，]{0,6}(?:要|让|叫)?(?:我们?)?(?:赔|罚|扣|索赔)|(?:我|我们)[^,，]{0,4}(?:赔给|赔了)|损失(?!.{0,4}(?:货|东西|物品))|\b(?:fine[ds]?|penalt(?:y|ies)|deduct(?:ed|s)?|lost (?:a |an |the |my |our )?(?:business|orders?|sales?|deals?|customers?|contract|wages?)|losing|loss of|downtime|delay costs?|hotel|compensate (?:my|our|the) (?:customer|client|buyer))\b/iu
const FREIGHT =
  /运费|快递费|物流费|邮费|寄费|派送费|上楼费|保费|保价费|\b(?:freight|postage|shipping (?:fee|cost|charge)s?|delivery (?:fee|cost|charge)s?|insurance fee)\b/iu
const COD = /代收|货款|\bcod\b|cash on delivery/iu

/** The role of the sum that stands at a place of the text. */
export function sumRole(text: string, at: number): SumRole {
  const stretch = stretchAt(text, at)
  if (LOSS.test(stretch)) return 'loss'
  if (FREIGHT.test(stretch)) return 'freight'
  return COD.test(stretch) ? 'cod' : 'value'
}

/** 价值写成八百了 是八千: what stood there before. */
const WAS = /(?:写|填|打|说|弄|搞|记|登|报)(?:成|了|的是)?(?:了)?\s?$|不是\s?$|\bnot\s?$|\binstead of\s?$/iu

/** Whether a sum only names what it is not any more. */
export function isOldSum(text: string, start: number): boolean {
  return WAS.test(text.slice(Math.max(0, start - 12), start))
}
