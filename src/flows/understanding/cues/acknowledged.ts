import { yesOrNo } from './answers.ts'
import { partsOf } from './assent.ts'
import { bare, clausesOf } from './clauses.ts'

const LONGEST = 60
const NODS =
  /^(?:好+(?:的|嘞|滴|吧)?|嗯+|恩+|哦+|噢+|喔+|行+(?:吧)?|成|知道|明白|收到|了解|懂|晓得|清楚)(?:了|啦)?$|^(?:原来|这样(?:子)?|是这样|原来如此|那就?好|那就?行|(?:就|先)这样|辛苦)(?:啊|呀|的|了|你|您)*$|^(?:oh|ah|ok(?:ay)?|alright|all right|great|good|fine|cool|perfect|got it|i see|understood|noted|sure|right|thanks?(?: a lot| so much)?|thank you(?: (?:so|very) much)?)(?: (?:then|ok|okay|good|great))*$/iu
/** 那我再等等, 我打给他: what the customer does next. */
const PLANS =
  /^(?:那么?|就|等下|回头|晚点|明天|今天|今晚)*(?:我|我们|咱们?|俺)(?:这边|现在|马上|自己)?(?:就|再|先|也|直接|明天|今天|晚点|晚上|下午|等会儿?|待会儿?|回头|自己|会|去|来|给|打|联系|等|问|看|找|准备|打包|包|在家|跟|和|让|把|通知|说|过去|安排|留意|注意)/u
const CONCLUDES =
  /^(?:那|那么|原来|所以|看来)(?!.*(?:吗|呢|么)$)[^,，]{0,3}(?:快|到|在|是|没|还|应该|明天|今天|后天|就|能|可以|不|挺|好)|^(?:今天|明天|后天|马上)?就?(?:能|可以|会)到了?$|^(?:还在|快到|已经)[^,，]{1,10}$|^(?:还|挺|蛮)(?:快|好|行|可以)(?:的)?$/u
const ENGLISH =
  /^(?:then |so |and |ok )*(?:i(?:'ll| will|'m going to| am going to)|we(?:'ll| will)|let me) (?:just |then |also )?(?:call|ring|phone|text|contact|wait|ask|check|try|give|tell|be|keep|see|look|stay|let|pack|prepare|do|pick|talk|speak|find|message|reach)\b|^(?:so )?(?:that|it)(?:'s| is| will| should| sounds)\b.*|^so .*|^good to (?:know|hear)\b.*|^(?:that )?(?:helps|works|explains (?:it|that))\b.*/i
/** A wish of its own, whatever nod goes before it. */
const WISHES =
  /寄(?!件人)|下单|发货|查|投诉|退|赔|改|取消|人工|转|提交|确认(?!一?下)|客服|报价|多少|帮我|给我|麻烦|要求|破|坏|丢|少了|没收到|\b(?:send|ship|order|track|complain\w*|refund|change|cancel|agent|human|price|quote|please|damaged|broken|lost|missing)\b/i

/** 麻烦快点 beside a nod: pressing, and no wish of its own. */
const PRESSES =
  /^(?:请|麻烦|拜托|辛苦|你们?|您|帮我|那|就)*(?:尽快|尽早|快(?:点|些|一点)?|赶紧|赶快|抓紧|越快越好)(?:点|吧|哈|啊|哦|了|处理|安排|办)*$|^(?:please )?(?:hurry(?: up)?|be quick|asap|as soon as possible)(?: please)?$/iu

/** 好 我打给他, 哦哦 那明天能到 好, got it, I'll call him: what was told is taken note of, and nothing is asked. */
export function isAcknowledged(text: string): boolean {
  if (text.length > LONGEST || /\d{4,}/.test(text)) return false
  if (clausesOf(text).some(({ isQuestion }) => isQuestion)) return false
  const said = partsOf(text)
  const others = said.filter((part) => !PRESSES.test(part))
  if (others.some((part) => WISHES.test(part))) return false
  const parts = others.map((part) => bare(part.toLowerCase()))
  // 确认 alone is an answer come late.
  const isMore = others.length < said.length || parts.some((part) => NODS.test(part) || isRemark(part))
  return isMore && parts.some(isNod) && parts.every((part) => isNod(part) || isRemark(part))
}

/** 我打给他 beside a nod: what the customer does next or makes of it. */
function isRemark(part: string): boolean {
  return PLANS.test(part) || CONCLUDES.test(part) || ENGLISH.test(part)
}

function isNod(part: string): boolean {
  return part === '' || yesOrNo(part) === true || NODS.test(part)
}
