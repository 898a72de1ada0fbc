import { extractGoodsName, isGoodsWord } from '../extract/goods-name.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Decision } from './decision.ts'
import type { Reading } from './reading.ts'

/** 那打火机呢, 酒呢: whether that may be sent, after another was asked about; null when something else is said. */
export function goodsAsked({ lower, goods: read }: Reading, { pending }: UnderstandContext): Decision | null {
  if (pending !== undefined) return pending.flow === 'order' || pending.flow === 'quote' ? askedBeside(lower) : null
  const [, goods = ''] = /^(?:那么?|那要是)?(\p{Script=Han}{1,6})呢[?？]?$/u.exec(lower.trim()) ?? []
  if (goods === '' || !(isGoodsWord(goods) || read === goods)) return null
  return { commands: [{ type: 'answer_question', question: `${goods}可以寄吗` }], because: ['goods asked about'] }
}

/** 香水可以放里面吗: whether it may go along, and no word of goods yet. */
const MAY_GO_IN =
  /^(?:那|对了|哎|请问|[\s,，])*(\p{Script=Han}{1,8}?)(?:也|还)?(?:可不可以|能不能|可以|能)(?:一起|一块|也)?(?:放|装|塞|夹|搁|带)(?:在|到|进)?(?:里面?|里头|进去|箱子?里?面?|一起|同一箱)?(?:吗|么|嘛|不|吧)?[?？]?$/u

/** 那如果加一瓶香水呢: supposed, and still nothing that is sent. */
const IF_IT_WENT_IN =
  /^(?:那|哎|[\s,，])*(?:如果|要是|万一|假如|再)+(?:我|再|多|还|也|想|要)*(?:加|放|装|塞|带|夹)(?:上|个|点|些|一?[瓶个盒件包条把双本只袋罐张])?(\p{Script=Han}{1,8}?)(?:进去|在里面|一起)?(?:呢|可以吗|行吗|行不行|能寄吗|怎么样|的话)+[?？]?$/u
/** 算了不加了: what was only supposed stays out. */
const STAYS_OUT =
  /^(?:那|好吧?|哦|嗯|行|[\s,，])*(?:算了)?(?:吧)?[\s,，]*(?:就|先|那)?不(?:加|放|塞|夹|带)(?:它|这个|那个)?了(?:吧|哈|啊)?[。.!！~]*$/u

function askedBeside(lower: string): Decision | null {
  const said = lower.trim()
  if (STAYS_OUT.test(said)) return { commands: [{ type: 'repeat' }], because: ['what was asked about stays out'] }
  const goods = (MAY_GO_IN.exec(said) ?? IF_IT_WENT_IN.exec(said))?.[1]
  if (goods === undefined || !(isGoodsWord(goods) || isGoods(goods))) return askedInEnglish(lower)
  return { commands: [{ type: 'answer_question', question: `${goods}可以寄吗` }], because: ['goods asked about'] }
}

const IS_OK = /\b(?:is|are) (?:the |my |some |a )?([a-z][a-z ]{2,24}?) (?:ok|okay|allowed|fine|possible|alright)\b/
const WHAT_ABOUT = /\bwhat about (?:the |my |a |an )?([a-z][a-z ]{2,24}?)(?=$|[?,.!])/g

/** "is the perfume ok? and what about the power bank": asked, and no answer to what the form asks. */
function askedInEnglish(lower: string): Decision | null {
  const first = IS_OK.exec(lower)?.[1] ?? /\basked (?:if|whether) (?:the )?([a-z][a-z ]{2,24}?) (?:is|are) /.exec(lower)?.[1]
  if (first === undefined || !isGoods(first)) return null
  const others = [...lower.matchAll(WHAT_ABOUT)].flatMap(([, name = '']) => (isGoods(name) ? [name] : []))
  const commands = [first, ...others].map((name) => ({ type: 'answer_question', question: `can i send ${name}` }) as const)
  return { commands, because: ['goods asked about'] }
}

function isGoods(name: string): boolean {
  return extractGoodsName(name) !== null
}
