/** Photos and papers that follow later put nothing off. */
const PROOF = /(?:照片|图片?|视频|发票|小票|凭证|截图|记录|资料|证据|单据|photo|picture|invoice|receipt|video|proof|evidence)s?/iu
const SENT = /发|给|补|传|拍|提供|\b(?:send|upload|forward|follow|provide|attach)/iu

const THINKS =
  /(?:再|先|让我|容我|我得|我要|我还?要|我想|还得|得|需要?|回去)[^,，\d]{0,4}(?:想一?想|想下|考虑|看看|看一?下|比一?比|对比|比较|货比三家|商量|合计|琢磨|斟酌|掂量|核对(?!过|了)|确认一?下|打听|了解)|^(?:考虑|想想|看看|比较|对比)(?:一下|下|考虑|看|再说)*$|我(?:考虑|想|对比|比较)(?:一?下|考虑|想)?|(?:对比|比较)[^,，]{0,2}(?:别|其他|几)家/u
const ASKS_OTHERS =
  /(?:问|跟|和|等|请示|汇报|征求)(?:过|一?下|问)?[^,，]{0,3}(?:老板|领导|经理|财务|同事|家里?人?|家属|老公|老婆|爱人|爸|妈|朋友|客户|对方|收件人|他们?|她们?)(?:[^,，]{0,4}(?:问|说|讲|商量|意见|同意|点头|确认|定|拍板|再|才|在不在|有没有|回|是不是)|$)/u
const ASKS_FIRST = /(?:先|得|要|再)(?:去)?问(?:问|过|一?下|清楚)/u
const PUTS_OFF =
  /先(?:不|别|记着|放|留着|这样|缓|等|搁|了解|问[个下问]?价?|看价)|暂(?:时|且)?(?:先)?(?:不|别)|暂不|还没(?:想好|决定|定|准备好?|打包|到货?|备好|弄好|装好|考虑好)|没想好|没准备好|不(?:太|是很|怎么)?(?:着急|急着?|忙)(?:寄|发|下|弄|走|取|定)?|回头(?:再|说|找|联系|看)|过(?:[两几一三]|一)?(?:天|周|段时间|阵子|会儿?)(?:再|看|说)|改天|下(?:次|回)(?:再|吧|$)|以后再|到时候?(?:再|看|说)|(?:有)?需要(?:了|时|的时候|的话)?(?:再|我再)|等(?!于|级|等(?:$|[^我一下会]))[^,，]{0,8}再|等(?:一?下|等|会儿?|一会儿?|一等)$|等(?:一?下|等|会儿?|一会儿?)(?:再|先|我)|(?:明天?|后天?|下周|下个?月|晚[点上]|周[一二三四五六日天末]|年后|月底)再|想好(?:了)?(?:再|告诉|联系|说)|(?<![再着])再说(?!一|次|遍|明|清)|(?:就|只|^)是?(?:问|了解|看)(?:问|一?下|看)(?:价格?|价钱|而已)?|随便(?:问|看)|(?:知道|了解)(?:个|一?下)?(?:价格?|价钱|行情)(?:就|了就)(?:行|好|可以)|别(?:急着?|先)?(?:下|提交|寄|取|安排|派|发|交|登记)/u
/** 明天给你们答复: the answer itself is promised for later. */
const ANSWERS_LATER =
  /(?:明[天早晚]?|后天|今晚|晚[点些上]|回头|稍[后晚]|下午|(?:过|等)?一?会儿?|下周|改天|周[一二三四五六日天]|到时候?|尽快)[^,，]{0,3}(?:给(?:你|您)们?一?个?(?:答复|回复|回话|回音|回信|准信|准话|消息|信儿?)|(?:答复|回复|回|通知|告诉)(?:你|您))/u
const THINKS_ENGLISH =
  /\bthink(?:ing)? (?:about|it|over|on)|\blet me (?:think|check|ask|see|compare|know|talk|consult|look|find|get back|confirm)|\b(?:i'll|i will|we'll|we will|i'd|gonna|going to) (?:think|let you know|get back|come back|call back|be back|consider|decide|compare|check|ask|see|(?:order|book|confirm|do|send|place|take care of|submit)\b[^,]{0,24}\b(?:later|tomorrow|next|another|then|when|once|after))|\b(?:need|have|want|got|going|gotta) to (?:ask|check|think|talk|discuss|compare|consult|find|look|confirm|speak|see)|\b(?:compare|comparing|shop around|get back to you)\b/iu
const PUTS_OFF_ENGLISH =
  /\bnot (?:now|yet|today|right now|at the moment|this time|sure yet|ready)\b|\b(?:maybe|perhaps|possibly|probably) (?:later|next|another|tomorrow|some)|^later$|\b(?:do|order|book|confirm|decide|talk) (?:it |this |that )?later\b|\bhold (?:off|on|it)|^(?:please )?wait\b|\b(?:just|only) (?:asking|curious|checking|wondering|looking|wanted to know|want(?:ed)? (?:the|a) price|browsing)|\bwas (?:just )?(?:curious|wondering)|\b(?:another|some other|next) time\b|\bin a (?:few days|while|bit)\b|\b(?:don't|do not) (?:submit|order|book|place|send|confirm) (?:it|this|anything|that)? ?(?:yet|now)|\bundecided\b|\bhaven't (?:decided|made up)|\bno rush\b|\bfor now$/iu

/** 那我明天联系你们, 等我电话: something else comes first. */
const FIRST =
  /^(?:那|就|但)*(?:我|我们|咱们?)(?:这边|现在)?(?:先|再|去|算|看|查|想|跟|问|联系|找|回去|得|忙|晚[点上]|今晚|今天没|明天|后天|还没|还在|还要|要先)|犹豫|没空|没时间|看情况|不(?:太|是很)?(?:确定|放心|肯定)|算一?[下算]|等(?:发|到账|工资|钱|通知|消息|(?:我|他|她)的?(?:电话|消息|通知|信))/u
const FIRST_ENGLISH =
  /\b(?:give me a|forget it|whatever|not sure|i guess|decide|depends?|maybe|perhaps|might)\b|^(?:but )?(?:if|once|when|unless|provided|after|as soon as|as long as)\b|的话(?!说)|^(?:如果|要是|只要|除非)/iu
/** Where the courier finds whom: 我晚上在家, if nobody is home leave it at the desk. */
const INSTRUCTS =
  /在家|有人|有空|方便|准备好|打包好|放|电话|打给?我|微信|敲门|门口|门卫|\b(?:leave|call|ring|knock|text|door|desk|reception|home)\b/iu

const LATER = [THINKS, ASKS_OTHERS, ASKS_FIRST, PUTS_OFF, ANSWERS_LATER, THINKS_ENGLISH, PUTS_OFF_ENGLISH]

/** A thought, somebody to ask, a later day: nothing is agreed to yet. */
export function hesitates(said: string): boolean {
  if (PROOF.test(said) && SENT.test(said) && !/^(?:先|等一?下|等等|wait|hold)/u.test(said)) return false
  if (isFirst(said)) return true
  return LATER.some((pattern) => pattern.test(said))
}

function isFirst(said: string): boolean {
  if (/等(?:我|他|她)的?电话/u.test(said)) return true
  return !INSTRUCTS.test(said) && (FIRST.test(said) || (FIRST_ENGLISH.test(said) && !/\d/.test(said)))
}

/** The boss, the family, the customer: somebody else is to be asked. */
export function asksOthers(said: string): boolean {
  return ASKS_OTHERS.test(said)
}

const OVER =
  /考虑|想(?:一?想|一?下)|对比|比(?:一?比|较|一?下)|商量|合计|琢磨|\bthink(?:ing)?\b|\bcompar(?:e|ing)\b|\bask\b|\bdiscuss\b/iu

/** More than a moment: it is thought over, or somebody is asked. */
export function thinksItOver(said: string): boolean {
  return ASKS_OTHERS.test(said) || (OVER.test(said) && hesitates(said))
}
