/** 别取消了, 还是寄吧: a cancellation wished for before is taken back. */
export const KEEPS =
  /(?:别|不要|不用|不想|不)(?:给我|帮我|再|要)?取消|还是(?:要|想|得)?(?:继续|照常|正常)?[寄发]|(?:仍然?|还|继续|照样)(?:是)?(?:要|想)[寄发]|改主意|反悔|撤[回销](?:刚才的?|那个)?取消|照[常旧][寄取来]|\b(?:don'?t|do not|not to|stop the) cancel|\bchanged? my mind\b|\bkeep (?:it|the (?:order|pick ?up|shipment))\b|\bstill (?:want|need|going|like) to (?:send|ship)\b|\bundo (?:the|my|that) cancel|\bsend it after all\b/iu
/** The same without what may begin a new shipment. */
export const KEEPS_SURELY = /取消|\bcancel/iu

/** 到底取消了没. */
export const ASKS_CANCELLED =
  /取消(?:好|掉|成功|成)?了?(?:没有?|吗|么|不)|有没有取消|取消.{0,4}(?:怎么样|办好)|\bdid (?:it|you|they)(?: really)? (?:get )?cancel|\b(?:is|was|has) (?:it|the (?:order|pick ?up)) (?:been )?cancell?ed|\bcancell?ed (?:yet|already|or not)/iu

/** 今天还来取不, are they still coming today: of a visit that is booked. */
export const ASKS_VISIT =
  /(?:今[天晚]|明[天早晚]|后天|[上下]午|晚上|还|到底)[^,，。]{0,6}来(?:取|收|拿)?(?:件|货)?(?:了|的)?(?:不|吗|么|没|嘛)|(?:几点|什么时候|啥时候|几时|多久)[^,，。]{0,4}(?:来|上门|过来)?(?:取|收件|拿件|上门)|(?:今[天晚]|明[天早]|后天)(?:几点|什么时候)[^,，。]{0,3}[来取]|\b(?:are|is|will) (?:they|he|she|you|someone|the (?:courier|driver))\b.{0,10}\bcom(?:e|ing)\b|\b(?:when|what time)\b.{0,22}\b(?:pick(?:ing)? ?(?:it |this |my parcel )?up|pick ?up|collect)/iu

/** 那就取消掉吧, can you just cancel it. */
export const CANCELS_IT =
  /^(?:那|算了|干脆|直接|还是|就|要不|你|帮我|给我|麻烦|[\s,，])*取消(?:掉|了)?(?:它|这[票单个件])?(?:吧|算了|得了|好了|一下)?[。.!！]*$|\b(?:just |please |rather |actually )*cancel (?:it|this|that|the (?:pick ?up|shipment|order|whole thing))\b(?! (?:was|is|has))/iu

/** pick it up now, 现在就来拿. */
export const VISIT_NOW =
  /(?:现在|马上|立刻|立即|赶紧|赶快|早[一]?点|快[一]?点|提前)(?:就|能|可以)?[^,，。]{0,4}(?:来)?(?:取|拿|收|上门)(?!消)|(?:来|上门)(?:取|拿|收)[^,，。]{0,3}(?:现在|马上|立刻|快)|\bpick (?:it |this |them |my (?:parcel|package) )?up (?:right )?(?:now|asap|immediately|sooner|earlier|today)\b|\bcollect (?:it |this )?(?:right )?(?:now|asap|immediately)\b|\bcome (?:and (?:get|pick) it )?(?:right )?(?:now|earlier|sooner|asap)\b/iu

const BUSY_ZH = '不在家?|没空|没时间|没人|出门|出差|赶不上|来不及|不方便|有事|外出'
const DAY_ZH = '今|明|后天|周|星期|下周|上午|下午|晚|改天|早点|早上|过[几两]天|[一二两三四五六七八九十\\d]+[点号]'

/** 改成明天来取, can they pick it up tomorrow instead. */
export const MOVES_VISIT = new RegExp(
  [
    '(?:改|换|推迟|推到|推|挪|延|调|提前)(?:迟|后|期|一?下|个|成|到|为|在)*[^,，。]{0,10}(?:来?取|上门|来拿|来收|取件)',
    '(?:取件|上门|来取)(?:的)?(?:时间|日期)?[^,，。]{0,6}(?:改|换|推|挪|延|提前|晚|早)',
    `(?:${BUSY_ZH})[^。]{0,16}(?:再来|来取|来拿|来收|取件|上门|改天|改到|换)`,
    '\\b(?:change|move|reschedul\\w*|postpone|push back|delay|bring forward|switch|shift)\\b[^.?!]{0,40}\\b(?:pick ?up|collection|courier|driver)\\b',
    '\\b(?:pick ?up|collection|courier|driver)\\b[^.?!]{0,30}\\b(?:instead|changed|moved|rescheduled|postponed|another (?:day|time))\\b',
    '\\b(?:come|pick (?:it |this )?up|collect)\\b[^.?!]{0,30}\\b(?:instead|another (?:day|time))\\b',
    "\\b(?:out|busy|stuck|away|not home|won'?t be|can'?t be|not be|nobody)\\b[^?!]{0,60}\\b(?:come|pick|collect|courier)\\b",
  ].join('|'),
  'iu',
)
/** 能不能明天来取: of a visit that is being talked of. */
export const WISHES_VISIT = new RegExp(
  `(?:能|可以|可不可以|麻烦|要不)[^,，。]{0,6}(?:${DAY_ZH})[^,，。]{0,8}(?:来?取|上门|来拿|来收|再来)|\\b(?:can|could|would)\\b[^.?!]{0,20}\\bcome\\b[^.?!]{0,24}\\b(?:tomorrow|tmr|tmrw|morning|afternoon|evening|\\w+day|later|earlier)\\b`,
  'iu',
)

/** How the parcel is to be handed over, put as a wish, a hint or a question. */
const HANDS_OVER =
  /(?:送|派|到|来)(?:货|件|达|来|到|货上门)?(?:之?前|的时候|时候?)(?:[^,，。]{0,6})(?:打|来个|给|联系|通知|说一?声)|(?:提前|先)(?:给|跟|和|打|联系|通知|说)[^,，。]{0,6}(?:电话|我|一声|收件人|收货人|他|她|客户)|(?:放|存|搁)(?:在|到|去|个|进)?[^,，。]{0,6}(?:丰巢|蜂巢|快递柜|柜子|柜里|门卫|前台|驿站|菜鸟|门口|代收点|物业|保安|楼下|传达室|收发室|邻居|超市|小卖部)|(?:[\d一二两三四五六七八九十]+[点:：][半\d一二三四五]*)(?:钟)?[^,，。]{0,4}(?:关门|下班|锁门|打烊|没人)|(?:关门|下班|打烊)[^,，。]{0,3}前[^,，。]{0,3}送|(?:周末|周[一二三四五六日天]|星期[一二三四五六日天]|中午|晚上|上午|下午|白天|今天|明天)[^,，。]{0,6}(?:不上班|不收货|休息|收不了货|家里?没人|没人收)|只[^,，。]{0,6}(?:收货|有人收)|(?:先别|别|不要)(?:太早|太晚|早上|中午|晚上|周末)?(?:送|派)(?!错|丢|坏)|送(?:得)?(?:太早|太晚|早了|晚一?点|早一?点)|提前[^,，。]{0,6}(?:联系|通知|告诉|打)|(?:别|不要|不用)(?:按门铃|敲门|打电话)|\b(?:call|ring|phone|text|notify|contact)\b[^.?!]{0,24}\b(?:before|first|ahead|when (?:you|he|they|it))\b|\bleave (?:it|them|the (?:parcel|package|box))?\s*(?:at|with|by|in|outside|on)\b|\b(?:warehouse|office|shop|store|reception|gate|we|they)\b[^.?!]{0,16}\b(?:closes?|shuts?)\b|\bclosed (?:on|at|after|over)\b|\b(?:parcel |smart )?locker\b|\b(?:front desk|reception|doorman|concierge|security guard)\b/iu
/** 三点以后再送: when to bring it. */
const WHEN_TO_BRING =
  /(?:晚点|晚些|(?:[一二两三四五六七八九十]+|\d+)点[半多]?(?:钟)?(?:以|之)?[前后])[^,，。]{0,3}(?:送|派)(?!到|达)|\bdeliver(?: it)?\b[^.?!]{0,24}\b(?:after|before|between)\b/iu
/** What went wrong is told; nothing is wished for. */
const TELLS_OF = /没(?:有)?(?:打|给|提前|联系|通知|人打)|不打电话就|也不|投诉|为什么|凭什么|谁让|放错|丢/u

export function isForDelivery(text: string): boolean {
  return (HANDS_OVER.test(text) || WHEN_TO_BRING.test(text)) && !TELLS_OF.test(text)
}

/** 催一下, can you hurry it up. */
const URGES =
  /催|加急(?!费)|快[一]?[点些]|(?:尽快|赶紧|抓紧|赶快|优先)[^,，。]{0,4}(?:送|派|到|安排|发|处理)|能不能快|早[一]?[点些](?:送|到|派)|\b(?:hurry|speed|push|rush)\b[^.?!]{0,12}\b(?:up|it|this|them|a bit|please)\b|\bhurry\b|\bexpedite\b|\bfaster\b/iu
const URGES_NOT =
  /(?:不|别|不用|不要|没)(?:用|要|必)?(?:再)?(?:催|急|加急|着急)|回单|签单|投诉(?!.{0,2}[，, ])|理赔|赔|退款|报价|发票|多少钱|加急.{0,6}(?:吗|多少|费)|\bno (?:rush|hurry)\b|\b(?:receipt|pod|refund|invoice|claim|quote)\b/iu
/** 不是投诉 就是催一下. */
const NO_COMPLAINT =
  /(?:不是|不要|不想|不用|没想|没要|别)(?:要|来|想|在|帮我|给我)?(?:登记)?投诉|\bnot (?:a |to )?complain|\bdon'?t want to complain|\bno complaint/iu

export function isUrging(text: string): boolean {
  return URGES.test(text) && !URGES_NOT.test(text.replace(NO_COMPLAINT, ''))
}

/** What is open was begun by mistake: 不是寄新的, 不是投诉. */
export const DISOWNS: Readonly<Record<'sends' | 'complains', RegExp>> = {
  sends:
    /不是(?:要|在|来)?(?:再)?(?:寄|发|下单|新)|不(?:要|用)?(?:下|寄)新|没(?:有)?要(?:寄|下单)|\bnot (?:sending|shipping|ordering|placing)\b|\bno new (?:order|shipment)\b/iu,
  complains: NO_COMPLAINT,
}

/** 加个回单: a signed receipt wished for afterwards. */
const ADDS_RECEIPT =
  /(?:加|补|添|办|改成?|需要|带|忘了?要?|想要|要)[^,，。]{0,8}(?:签?回单|签收单|签单)|(?:签?回单|签收单|签单)[^,，。]{0,8}(?:加|补|忘)|签(?:字|收|名|完|好)?[^,，。]{0,8}(?:寄|返|退|拿)回|\b(?:add|need|want|get|include|forgot)\b[^.?!]{0,24}\b(?:receipt|pod|proof of delivery)\b/iu
const ASKS_RECEIPT =
  /查|到了|回来了?(?:没|吗)|状态|什么时候|啥时候|多久|在哪|到哪|有没有|是不是|拍|\b(?:where|when|status|back yet|returned)\b/iu
/** 那现在加行不, right after «没有要求签回单». */
const ADDS = /加|补|办(?:一|个|上)|\badd\b|\binclude\b|\bget one\b/iu
const NO_RECEIPT_SAID = /没有要求签回单|No signed receipt/u
/** Of a shipment sent before. */
export const SENT_BEFORE =
  /忘|补|那[票单个件]|昨天|前天|之前|刚才|已经|上次|\b(?:forgot|already|my (?:last|previous)|the one i sent)\b/iu

/** What is said of the receipt that was just wished for: its fee, and where it is to go. */
export const ON_RECEIPT =
  /^(?:那|这个|回单|大概|一共)*(?:要|收|得|加)?(?:多少钱|几块钱?|费用|收费|加钱|另外收费)[^,，。]{0,4}$|[寄返送](?:回)?(?:到|给|去)|[寄返]回|盖.{0,2}章|公章|签[字名]|原件|扫描|\bhow much\b|\bwhat does (?:it|that) cost\b|\bsend it (?:back )?to\b|\bstamp/iu

export function wishesReceipt(text: string, lastSaid: readonly string[]): boolean {
  if (ASKS_RECEIPT.test(text)) return false
  return ADDS_RECEIPT.test(text) || (text.length <= 40 && ADDS.test(text) && lastSaid.some((said) => NO_RECEIPT_SAID.test(said)))
}

/** Papers for customs: which, whose, and how they are handed in. */
export const PAPERS =
  /发票|(?:我们?|你们|寄件人|收件人|发货方|收货方)(?:来)?(?:出|开|提供|准备)|资料|单据|文件|箱单|(?:谁|哪边|哪方)[^,，。]{0,6}(?:开|提供|出|做|交|给)|怎么(?:发|交|给|补|提供|传|弄)|(?:发|交|传|寄)给(?:谁|你们|哪)|\b(?:invoice|papers?|paperwork|documents?|packing list|certificate|licen[cs]e)\b|\bwho (?:makes?|sends?|provides?|issues?|prepares?)\b|\b(?:e-?mail|send|upload) (?:it|them|that)\b|\bcustoms\b[^.?!]{0,30}\b(?:need|want|send|require)/iu
export const HOW_HANDED =
  /怎么(?:发|交|给|补|传|弄|提交)|(?:发|交|传|寄)给(?:你们|谁|哪)|发(?:到|去)?哪|\bhow (?:do|can|should) i (?:send|hand|submit|upload)|\b(?:e-?mail|send|upload) (?:it|them|that)\b/iu
export const RETURNS = /退(?:回|运|货)|寄回来|\b(?:returned|sent back|come back|go back)\b/iu

/** 收件人电话也换了: one more change of what is being changed. */
export const CHANGES_MORE =
  /(?:电话|手机|号码|地址|收件人|收货人|姓名|名字|时间)[^,，。]{0,10}(?:换|改|变|错|新|应该是)|(?:换|改|变更|更新)[^,，。]{0,10}(?:电话|手机|号码|地址|收件人|收货人|姓名|名字|时间)|\b(?:phone|number|address|name|receiver|consignee|recipient)\b[^.?!]{0,30}\b(?:changed|new|now|different|wrong|is)\b|\b(?:change|update|correct)\b[^.?!]{0,30}\b(?:phone|number|address|name|receiver|consignee|recipient)\b/iu

const TAIL =
  /(?:尾号|尾数|[后末]四位|[后末]4位|手机|电话)(?:数字?|号码?)?(?:是|为|:|：)?\s*(\d{4})(?!\d)|(?:last (?:four|4)(?: digits)?|ends?(?:ing)?(?: in| with)?)\s*(?:are|is|:)?\s*(\d{4})(?!\d)|我是(?:寄|收|发)[件货]?人?[^\d]{0,6}(\d{4})(?!\d)|\bi(?:'m| am) the (?:sender|shipper|receiver|recipient|consignee)\D{0,12}(\d{4})(?!\d)|^\s*(?:我(?:是|叫)?)?\p{Script=Han}{2,4}[\s,，]*(\d{4})\s*$|^\s*(\d{4})\s*$/iu

/** 我手机尾号8000, my phone ends 8000: what proves that a shipment is theirs; null where no four digits are said so. */
export function tailSaid(text: string): string | null {
  const found = TAIL.exec(text)
  return found?.slice(1).find((each) => each !== undefined) ?? null
}

/** «我是寄件人», «im the sender», and no digits that show it. */
export const SAYS_WHO =
  /^我?(?:就|本人就?)?是(?:这票的?|这单的?)?(?:寄件人|收件人|发件人|收货人|发货人|货主|本人)(?:啊|呀|哦)?[。.!！]?$|^i(?:['’]?m| am) the (?:sender|shipper|receiver|recipient|consignee)[.!]?$/iu
