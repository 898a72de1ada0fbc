const DAYS_ZH =
  '工作日|平时|平日|平常|上班(?:时间|的?时候|期间)|(?:周|星期|礼拜)[一二三四五六日天1-6](?:到|至|-|—|~)(?:周|星期|礼拜)?[一二三四五六日天1-7]|双休日|每(?:天|日|周)|天天|(?:随便|任意|任何|不管)?哪[一]?天(?:都|随便)|(?:随便|任意|任何)(?:哪[一]?个?|一)?(?:天|个?工作日|时间|时候)|随时|什么时候都|(?:整|全)天都|非工作日|非上班时间'
const ALWAYS_ZH =
  '(?:白天|晚上|下班后|上午|下午|中午|早上|傍晚)(?:时间|一般|基本上?|随时|一直)?(?:都|随时)(?:行|可以|在|有人|方便|成|好|ok|能)'
const RECURRING = new RegExp(
  `${DAYS_ZH}|${ALWAYS_ZH}|\\b(?:any|every|each) ?(?:week)?days?\\b|\\banytime\\b|\\bany (?:time|afternoon|morning|evening|day)\\b|\\b(?:on )?week ?days?\\b|\\bmon(?:day)?s? ?(?:to|through|thru|till|until|-|–) ?(?:fri|sat|sun|thu|wed)\\w*\\b|\\b(?:business|office|working|work) (?:days?|hours)\\b|\\b(?:during|in) (?:the )?(?:daytime|day)\\b`,
  'iu',
)
/** One day is named: then a half of it is one window. */
const ONE_DAY =
  /[今明后]天|大后天|下?(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}[号日]|\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu
const OF_DAYS = new RegExp(DAYS_ZH, 'u')
const OF_TIME = new RegExp(
  `${RECURRING.source}|[\\d一二两三四五六七八九十]+点|\\d:\\d\\d|上午|下午|晚上|白天|中午|早上|傍晚|\\b(?:after|before|between|from|until|morning|afternoon|evening|noon)\\b`,
  'iu',
)
const STOPS = /[,，。;；!！\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\.\s+/u
const LONGEST = 60

/** «周一到周五白天», "any weekday after five": a wish that no one window holds, in the words it is said with; null where it is none. */
export function recurringTime(text: string): string | null {
  if (
    !RECURRING.test(text) ||
    (ONE_DAY.test(text.replace(OF_DAYS, '')) && !OF_DAYS.test(text) && !/\b(?:any|every|each)|week ?days?\b/iu.test(text))
  )
    return null
  const parts = text.split(STOPS).map((part) => part.trim())
  const said = parts.filter((part) => part.length <= LONGEST && OF_TIME.test(part) && !ELSEWHERE.test(part))
  return said.some((part) => RECURRING.test(part)) ? said.join('，').replace(COURTESY, '').trim() || null : null
}

/** A place, a number or a question in the part is no time. */
const ELSEWHERE =
  /\d{7}|[路街道巷弄村镇]\S{0,6}号|[?？]|[吗么]$|几点|什么时候(?!都)|多久|\b(?:road|street|avenue|district|what|when)\b/iu
const COURTESY =
  /^(?:那就?|就|嗯|好的?|ok(?:ay)?|well|please|then|it's|deliver (?:it )?)[\s,]*|(?:吧|哈|啊|呀|谢谢|please|thanks)[\s.]*$/giu
