/** What the slot `address` holds where the goods are not brought but fetched at the station; for the desk in its own language. */
export const OWN_PICKUP = '到站自提'

const COLLECTS_ZH =
  /(?<!不)(?<!别)(?:自提|自取)(?!码)|自己(?:去|来|过去|过来|上门|开车|顺路|跑一?趟)?[^,，。]{0,8}?(?:拿|取|提|领)(?!件?码)|我(?:们)?(?:[^,，。不你]{0,8})(?:过?去|过?来|到)(?:你们?)?(?:的)?(?:站点?|网点|那儿?|那边|营业[部点]|点上?|仓库)?[^,，。不]{0,4}(?:拿|取|提|领)(?:货|件)?(?:吧|行|可以|好|得了|算了|呗|$|[\s,，。?？])|(?:去|到)(?:你们?)?(?:的)?(?:站点?|网点|营业[部点]|仓库|那儿?)[^,，。不]{0,6}(?:拿|取|提|领)/u
const COLLECTS_EN =
  /\b(?:collect|pick|get|fetch|grab) (?:it |this |them |the (?:parcel|package) )?(?:up )?(?:myself|in person|ourselves|from (?:the|your) (?:depot|station|branch|office|warehouse|site|hub))|\bself[- ]?(?:pick ?up|collect\w*)|\b(?:i|we)(?:'?ll| will| can| could| would| want to|'?d (?:like|rather)(?: to)?| am going to)? (?:just )?(?:come|go|drop by|swing by|stop by|drive)\b[^.?!]{0,30}\b(?:collect|pick|get|fetch|grab)\b|\b(?:can|could|may) (?:i|we) (?:just )?(?:come and |go and |come |go )?(?:collect|fetch|grab|pick (?:it|this|them) up)\b/iu
const STATION_ZH =
  /(?:站点|网点|营业[点部]|你们(?:那个?)?(?:点|站|仓库)|那个?[点站]|站里?|自提点|取件点)(?:[^,，。]{0,6})(?:在哪|在什么|哪里|哪儿|(?:地址|位置|电话)(?:是|在|多少|发|呢|[?？]|$)|几点|开到|怎么走|关门[了吗没]|(?:现在|今天|周末|还)(?:开|营业|上班))|(?:去哪|到哪|在哪)(?:里|儿)?(?:自?取|自?提|拿)/u
const STATION_EN =
  /\b(?:where|what time|when|how late|what are)\b[^.?!]{0,30}\b(?:depot|station|branch|pick ?up point|collection point|warehouse)\b|\b(?:depot|station|branch|pick ?up point|collection point)\b[^.?!]{0,30}\b(?:where|address|open|close|hours|located)\b|\bwhere (?:can|do|could|should) i (?:collect|fetch|pick it up|get it)\b/iu
const NOT =
  /(?:不想|不|没法|没时间|没空|懒得)(?:要|去|来|能)?自?己?(?:自[提取]|去[拿取提])|你们(?:来|上门)?(?:取|拿)|\b(?:can'?t|cannot|not|don'?t want to) (?:come|go|collect|pick)/iu

/** «我自己去拿», "can i collect it from the depot". */
export function collects(text: string): boolean {
  return (COLLECTS_ZH.test(text) || COLLECTS_EN.test(text)) && !NOT.test(text)
}

/** «站点在哪 几点关门»: of the place where it lies. */
export function asksStation(text: string): boolean {
  return STATION_ZH.test(text) || STATION_EN.test(text)
}
