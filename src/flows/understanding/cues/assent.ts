import { yesOrNo } from './answers.ts'
import { bare, clausesOf } from './clauses.ts'
import { asksOthers, hesitates } from './hesitation.ts'

/** What words at a yes-or-no question come to: hesitation outweighs a no, a no outweighs a yes. */
export interface Assent {
  readonly means: 'yes' | 'no' | 'later' | null
  /** What is said beside a yes, or with none of these, that is neither courtesy nor pressing nor a question. */
  readonly tail: string
}

const LONGEST = 200
const MOST_PARTS = 12
const STOPS =
  /[\n,，。.!！~～;；、…]+|(?<=\p{Script=Han})[ \u3000]+|[ \u3000]+(?=\p{Script=Han})|\s+and\s+(?=please|go|book|do|i\b)/gu
/** 对，但是电话…, fine but …: no clear yes before it, unless a yes follows. */
const BUT = /^(?:但|不过|可是|只是|就是(?![,，]|$)|除了)|^(?:but|except|only)\b|\bbut\b/i

const NOD =
  /^(?:好(?:的|嘞|滴|吧|呀)?|可以的?|行(?:的|吧)?|嗯|恩|是的|对的?|没问题|没错|妥|ok(?:ay)?|yes|yep|yeah|yup|sure|great|fine|alright|perfect|correct|right|good)(?!的话|[了吗像a-z])[\s,，!！]*/iu
const MOST_NODS = 4
/** 就按这个价下吧, 帮我安排取件, 交吧. */
const DO_IT =
  /^(?:那|就|先|帮我|给我|替我|你们?|麻烦|直接|可以|马上|现在|赶紧|快)*(?:(?:按|照|用|是)?(?:这个?|上面的?|它)(?:样|么|份)?(?:的?(?:价格?|价钱|报价|来|内容))?)?(?:下单?|寄|发|走|办|来|定|提交|登记|安排|搞|交|约|报|弄|送)(?:一?(?:下|个|单))?(?:取件|上门|登记|上去)?(?:吧|了|呗|啦|好了|就行|就好|就好了)?$/u
/** 这下对了, 核对过了没问题, 价格能接受. */
const IT_FITS =
  /^(?:这下|这回|这次|现在|这样|那就|就|那|我)?(?:都|全部?|核对(?:过)?了?|看(?:过|完|着)?了?|检查过?了?|信息|内容|价格|价钱|时间|地址|上面的?)*(?:都|也|是)?(?:能接受|可以接受|接受|没问题|没毛病|没错|对|可以|行|ok|好|正确|无误|合适|同意)(?:了|的|啦)?$/iu
/** 成交, 就按你说的办, 我确认下单 */
const AGREED =
  /^(?:成交|听(?:你|您)们?的|安排上|搞起|走起|来吧|是这样的?|就?(?:它|这个|这样|这么)|就?(?:按|照)(?:你|您)们?(?:说的|的)?(?:来|办|弄)|我(?:这边)?(?:确认|同意)(?:下单|提交)?|(?:下单|提交|确认){2,3})$/u
const YES_ENGLISH =
  /^(?:(?:and |then |please |just )*(?:go ahead|go on|proceed|book|order|submit|send|place|confirm|file|register|do|arrange|cancel)(?: and (?:book|order|submit|confirm))?(?: (?:it|that|this|the order|the complaint|a pickup))?(?: (?:then|please|now|for me))*|let'?s (?:do|go|book|order)(?: (?:it|that|with it|ahead))?|(?:that|it|this|everything|all)?(?:'s| is| are)? ?(?:all )?(?:good|fine|right|correct|ok|okay|perfect|looks? (?:good|right|fine|correct)|sounds? (?:good|right|fine)|works)(?: (?:to|for|with) me)?(?: now)?|looks (?:good|right|fine|correct)(?: to me)?|sounds (?:good|fine|great)|i(?:'ll| will) take it|works for me|(?:i )?agree)$/i
const NO_MORE =
  /^(?:我|那|就|还是|这次|也|暂时)*(?:先)?不(?:寄|发|下单?|弄|办|要|提交|投诉|搞|走|用)了?(?:了|啦)?$|^(?:我)?(?:自己|找别家|另外找人)[^,，]{0,6}(?:送|寄|拿|带|发)[^,，]{0,4}$|^(?:i )?(?:don't|do not|won't) (?:want|need|send|order|book|submit)(?: (?:it|that|to))?\b.*$/iu
/** 没有了，提交吧: nothing more to say; behind a yes it is a no. */
const NOTHING_MORE = /^(?:没(?:有)?(?:了)?|不用(?:了)*|nope?)$/iu
const NO_CHANGE =
  /^(?:没(?:有)?(?:别的|其他的?|什么|要改的?)(?:了)?|不用(?:再)?改(?:了)?|不(?:改|变)(?:了)?|nothing(?: else)?|no changes?)$/iu
const TOO_DEAR = /太贵|好贵|有点贵|贵了|不划算|too (?:expensive|much|dear)/iu
/** Courtesy and pressing: nothing to keep. */
const SAYS_NOTHING =
  /^(?:(?:请|麻烦|拜托|辛苦|劳驾|你们?|您|帮我|给我|帮忙|希望|务必|一定|要|就|都|也|那|再)*(?:赶紧|赶快|快(?:点|些|一?点儿?)?|尽快|抓紧|抓点紧|越快越好|马上|立刻|速度|早点|多谢|谢谢|谢了|感谢|辛苦|麻烦|拜托|不好意思|加油)(?:的|点|点儿|你们?|您|了|大家)*(?:处理|安排|解决|办理?|来?(?:取|拿|收)(?:件|货)?|派|送|发|弄|搞|联系我?|回复|答复|回|查|核实|给我?(?:个)?(?:说法|答复|回复|结果|交代)?)?(?:一下|下|吧|哈|啊|哦|呀|好吗)*|(?:你们?|您)了?|亲|老板|师傅|客服|嗯+|哦+|啊|哈+|的|了|thanks?(?: (?:a lot|so much|you|very much))*|thank you(?: (?:so|very) much)?|thx|cheers|great|perfect|cool|nice|awesome|super|lovely|please|sorry(?: (?:for|about) .*)?|(?:and )?(?:please )?(?:hurry(?: up)?|be quick|quickly|asap|as soon as (?:possible|you can)|make it (?:quick|fast))(?: please)?|(?:it(?:'s| is) )?urgent|then|go(?: go)*|do it|let'?s go)$/iu

/** 地址係愚園路168號: a value in so many words is no yes, whatever yes stands beside it. */
const NAMES_VALUE =
  /(?:地址|电话|電話|手机号?|手機號?|号码|號碼|姓名|名字|收件人|寄件人|重量)[^,，]{0,3}(?:是|为|系|係|应该|應該|改)(?!对|對|没|沒|正确|正確|原来|一样|一樣|不变|不變|这|這|上面)[^,，]{2,}/u

/** Not now is no refusal. */
const NOT_YET = /^(?:先不(?:了|用)?|暂时?不(?:要|用|需要)?|(?:maybe )?later|not (?:now|yet))$/

type Verdict = 'yes' | 'no' | 'no more' | 'later' | 'but' | 'asks' | 'nothing' | 'says'

/** Reads an answer to a yes-or-no question part by part: 对 赶紧的, 行 知道价就行 不寄, ok thanks, i'll think about it. */
export function readAssent(text: string): Assent {
  if (text.length > LONGEST) return { means: null, tail: '' }
  const bubbles = text.split(/\n+/).filter((bubble) => bubble.trim() !== '')
  const read = bubbles.map(readBubble)
  const last = read.findLast(({ means }) => means !== null)
  const means = last?.means ?? null
  const tail = read.map((each) => each.tail).filter((each) => each !== '')
  return { means, tail: means === 'yes' || means === null ? tail.join('，') : '' }
}

/** Whether words put off or take back what they may agree to. */
export function putsOff(text: string): boolean {
  const { means } = readAssent(text)
  return means === 'later' || means === 'no'
}

/** «ok got it. how many days»: a nod before a question says that it was heard; what is to be done has to be said. */
export function onlyAsks(text: string): boolean {
  if (text.length > LONGEST || DOES.test(text)) return false
  return partsOf(text).some((part) => verdictOf(part, false) === 'asks')
}

const DOES =
  /下单|下吧|提交|确认|成交|(?:就|那)(?:这个|它|这样|这么)|[寄发走订定](?:吧|了)|安排|预约|\b(?:order|book|place|go ahead|send it|ship it|proceed|do it|confirm|take it)\b/iu

/** The parts of an answer, cut at stops and at blanks between Chinese words, a nod before words apart from them. */
export function partsOf(text: string): readonly string[] {
  const parts = text.split(STOPS).map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS)
    .flatMap(withoutNod)
}

function readBubble(bubble: string): Assent {
  const parts = partsOf(bubble)
  const verdicts = parts.map((part) => verdictOf(part, parts.length === 1))
  const said = parts.filter((_, at) => verdicts[at] === 'says')
  const has = (verdict: Verdict): boolean => verdicts.includes(verdict)
  if (has('later')) return { means: 'later', tail: '' }
  if (has('no') || verdicts.lastIndexOf('no more') > verdicts.lastIndexOf('yes')) return { means: 'no', tail: '' }
  if (!has('yes') || has('but') || (has('asks') && /^right\b/i.test(bubble.trim()))) return { means: null, tail: said.join('，') }
  return { means: 'yes', tail: said.join('，') }
}

/** 好的我打给他, yes please do: the nod and the rest are two parts. */
function withoutNod(part: string): readonly string[] {
  const rest = behindNods(part)
  if (rest === part || rest === '' || verdictOf(part, true) !== 'says') return [part]
  const nod = part.slice(0, part.length - rest.length).trim()
  return SURE_NOD.test(nod) || verdictOf(rest, false) !== 'says' ? [nod, rest] : [part]
}

/** 可以 and 好 may begin another word; these do not. */
const SURE_NOD = /[a-z]$|[的嘞滴]$|^嗯|^没(?:问题|错)/i

function behindNods(part: string): string {
  let rest = part
  for (let turn = 0; turn < MOST_NODS; turn += 1) {
    const shorter = rest.replace(NOD, '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** The first that fits decides. */
const WORDS: readonly (readonly [Verdict, (said: string) => boolean])[] = [
  ['no more', (said) => NOTHING_MORE.test(said)],
  ['but', (said) => NAMES_VALUE.test(said)],
  ['yes', (said) => yesOrNo(said) === true],
  ['later', (said) => NOT_YET.test(said)],
  ['no', (said) => yesOrNo(said) === false],
  ['nothing', (said) => SAYS_NOTHING.test(said) || TOO_DEAR.test(said) || NO_CHANGE.test(said)],
  ['later', hesitates],
  ['but', (said) => BUT.test(said)],
  ['no', (said) => NO_MORE.test(said)],
  [
    'yes',
    (said) => behindNods(said) === '' || AGREED.test(said) || DO_IT.test(said) || IT_FITS.test(said) || YES_ENGLISH.test(said),
  ],
]

/** 就是 我说东西怕摔…: words that only begin a story. */
const LEADS_IN = /^(?:就是(?:说|那个|呢)?|是这样的?|那个|其实)$/u

function verdictOf(part: string, isAlone: boolean): Verdict {
  const said = bare(part.toLowerCase()).replace(/没(?:有)?(?:什么|啥)(?=问题|毛病|意见)/u, '没')
  if (isAsked(part, said)) return 'asks'
  if (!isAlone && LEADS_IN.test(part)) return 'nothing'
  if (said === '' || (said === '对了' && !isAlone)) return 'nothing'
  const verdict = WORDS.find(([, fits]) => fits(said))?.[0] ?? 'says'
  const behind = verdict === 'but' ? said.replace(/^(?:但是?|不过|可是|but)[\s,，]*/u, '') : said
  return behind !== said && verdictOf(behind, false) === 'yes' ? 'yes' : verdict
}

/** 我先问问家里有没有人 asks others, not us. */
function isAsked(part: string, said: string): boolean {
  if (asksOthers(said)) return false
  return clausesOf(said).some(({ isQuestion }) => isQuestion) || /[?？吗呢]\s*$/u.test(part)
}
