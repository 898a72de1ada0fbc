import { isNoThing, isThing } from './is-thing.ts'

const NUMERAL = '[\\d一二两三四五六七八九十百几半仨俩]'
const UNIT = '[箱件个台盒袋包瓶套本双条批只副顶支根块张把罐桶束盆幅串捆卷部辆架颗粒片枚份筐篮壶杯碗对打摞沓扎床组样种]'
const COUNTED = new RegExp(`^${NUMERAL}+(?:来|多|大|小)?${UNIT}(?:快递)?(?:盒装|袋装|箱装|装)?的?(?=\\p{Script=Han})`, 'u')
const COUNT_BEHIND = new RegExp(`(?<=\\p{Script=Han}{2})(?:[ x×*]*${NUMERAL}+(?:来|多)?${UNIT}| ?[x×*] ?\\d{1,3})$`, 'u')
/** Who had it sent, or where it is from: 我妈让寄的咸鸭蛋, 自己腌的泡菜, 网上买的. */
const FROM_WHOM =
  /^(?:我|我们|我家|我妈|我爸|家里|老家|朋友|同事|自己|网上|人家|亲戚|\p{Script=Han}{1,3})?(?:刚|才|新|亲手)?(?:让|叫|要|给|帮|托)?(?:我|人)?(?:寄|送|做|买|种|养|腌|烤|晒|织|画|带|捎|攒|淘|定)(?:来|回)?的(?=\p{Script=Han})/u
const LEADS: readonly RegExp[] = [
  /^(?:嗯+|呃+|啊|哦+|噢|喔|额|诶|哎|那个|这个|那|嘛|对了?|好像|好(?!像|丽|时|吃|看)的?|是的?|行(?!李)|没错|其实|主要|基本|大概|可能|应该|估计|好像|似乎|我记得|我看看|看一?下|看看|一共|总共|全部?|都|就|麻烦|你好|您好)+[,，\s]*/u,
  /^(?:我们?|你们?|他|她)?(?:这次|这边|今天|现在)?(?:想|要|需要|打算)?(?:里面|里头|箱子里|盒子里|包裹里)?(?:寄|发|装|放|带|买)?(?:的|了|着)?(?:也|都|就|全|还|东西|物品|货)*是(?=[^吗不否]|不锈)/u,
  /^(?:我们?)?(?:想|要|需要|打算)?(?:里面|里头|箱子里|盒子里|包裹里)?(?:装|放|塞)(?:的|了|着)?(?:有|是)?/u,
  /^(?:里面|里头|箱子里|盒子里|包裹里)的?(?:有|是)?(?=\p{Script=Han})/u,
  /^(?:我们?)?(?:想|要|需要|打算)?(?:寄|发)(?!夹|动|电|票|带|箍|卡|簪|绳|膜|酵|泡|光|热)(?:个|点|些|一?[些点])?/u,
  /^有(?!机|线)/u,
  /^(?:也|都(?!市|匀)|还(?!原)|同样|一样)(?:是|寄|装)?(?=\p{Script=Han})/u,
  /^(?:点儿?|些|几样|家里的|公司的|小孩子?的|孩子的|的)(?=\p{Script=Han})/u,
  /^(?:碎|破|坏|丢|少|裂|烂)了(?=[\d一二两三四五六七八九十几半])/u,
]
/** Taken off before the rest is looked at: a count or an article is no part of the name. */
const COUNTS: readonly RegExp[] = [
  /^(?:嗯+|呃+|额|诶|哎|那个|这个|麻烦|就是|那(?!曲)|就(?!业))+[,，\s]*(?=\p{Script=Han})/u,
  /^(?:物品|货物?|货品|商品|品名|东西|内容)(?:名称?)?\s?(?:就?是|叫|为|:|：)\s?/u,
  COUNTED,
  FROM_WHOM,
  /^(?:一些|一点儿?|一批|普通的?|我们?的|我家的|自己的)(?=\p{Script=Han})/u,
]
const TAIL =
  /(?:啥的|什么的|之类的?|一类的?|等等|等|而已|来着|这些|那些|[吧啊呀哈啦哦嘞呗啵噻])$|(?:都|全|也)?(?:在|放)?(?:里面|里头)$|(?:都|全|也)?(?:被)?(?:摔|压|弄)?(?:碎|破|坏|裂|丢|烂|湿)(?:了|掉了)?(?:[\d一二两三四五六七八九十几半仨俩]+[个件只双条瓶盒箱]?)?$|[\s。.,，!！~～]+$/u

const ENGLISH_UNIT =
  '(?:bag|box|pack|packet|pair|set|bottle|carton|piece|roll|can|jar|crate|sack|bundle|stack|unit|case|tin|tube|parcel|package|pallet)'
const ENGLISH_NUMBER =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|couple of|several|some|\\d{1,4})'
const ENGLISH_LEADS: readonly RegExp[] = [
  /^(?:um+|uh+|hmm+|well|oh|so|ok(?:ay)?|yes|yeah|yep|sure|hi|hello|hey|right|sorry|please|actually|mostly|mainly|basically|maybe|probably|perhaps|just|only|simply|like|and|plus|also|about|around)\b[\s,]*/i,
  /^(?:i think|i guess|i believe|i suppose|i mean(?:t)?)[\s,]+/i,
  /^(?:it'?s|it is|it was|that'?s|they'?re|they are|they were|there'?s|there is|there are|there was|there were|these are|this is)\s+/i,
  /^(?:i|we)(?:'?m| am|'?re| are)? (?:want to |need to |would like to |wanna )?(?:send(?:ing)?|ship(?:ping)?|have|got|pack(?:ed|ing)|put(?: in)?)\s+/i,
  /^(?:i'?ve|we'?ve) (?:got|packed|put in)\s+/i,
  /^(?:sending|shipping|send|ship|it contains|contains?|inside (?:is|was|are|were)|(?:the )?(?:contents?|goods|items?)(?: (?:is|are|was|were)|:))\s+/i,
]
const ENGLISH_COUNTS: readonly RegExp[] = [
  new RegExp(`^${ENGLISH_NUMBER} (?:small |big |large |full )?${ENGLISH_UNIT}e?s? of (?=\\S)`, 'i'),
  /^(?:some|an?|the|my|our|his|her|their|a few|a couple of|a bunch of|lots of|a lot of|several|one|two|three|four|five|six|\d{1,3})\s+(?=[a-z])/i,
]
const ENGLISH_TAIL =
  /[\s,]+(?:i (?:think|guess|believe|suppose)|maybe|probably|please|thanks|thank you|inside|in (?:it|there|the box|the parcel)|only|mostly|mainly|or something(?: like that)?|and (?:stuff|so on|such|things|some stuff)|etc\.?|that'?s (?:all|it)|nothing else|now|then|actually|really|btw|basically|(?:all |both )?(?:broken|smashed|cracked|ripped|torn|damaged|missing|lost|gone))$|[\s.,!~]+$/i

const MOST_FRAMES = 6
const ONLY_FILLER = /^(?:那个|这个|就是|那|就|嗯+|麻烦)$/u

/** The name of the goods within one part of a message, free of fillers, counts and the words around it; null when it names none. */
export function thingIn(part: string): string | null {
  const isHan = /\p{Script=Han}/u.test(part)
  const [leads, tail, counts] = isHan ? [LEADS, TAIL, COUNTS] : [ENGLISH_LEADS, ENGLISH_TAIL, ENGLISH_COUNTS]
  let said = part.trim().replace(/^["'“”「」『』《》]+|["'“”「」『』《》]+$/gu, '')
  for (let turn = 0; turn <= MOST_FRAMES; turn += 1) {
    if (ONLY_FILLER.test(said)) return null
    said = uncounted(said, counts)
    if (isNoThing(said)) return null
    if (isThing(said)) return said
    const shorter = strip(said, leads, tail)
    if (shorter === said || shorter === '') return null
    said = shorter
  }
  return null
}

function strip(said: string, leads: readonly RegExp[], tail: RegExp): string {
  const behind = said.replace(tail, '').trim()
  if (behind !== said) return behind
  const lead = leads.find((each) => each.test(said))
  return lead === undefined ? said : said.replace(lead, '').trim()
}

/** 青花碗四个, two bags of dog food: how many there are is no part of the name. */
function uncounted(said: string, counts: readonly RegExp[]): string {
  const bare = said.replace(COUNT_BEHIND, '').trim()
  return counts.reduce(
    (rest, count) => rest.replace(count, ''),
    counts.reduce((rest, count) => rest.replace(count, ''), bare),
  )
}
