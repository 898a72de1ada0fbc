import { splitAtStops } from './stops.ts'

/** A stretch between stops: one thing said. */
export interface Clause {
  /** Lower case, without its stop. */
  readonly text: string
  readonly start: number
  readonly isQuestion: boolean
  readonly isHypothetical: boolean
}

const CLAUSE = /[^\n。！？!?；;，,、~…]+[。！？!?；;，,、~…]*/gu
const QUESTION =
  /[?？吗嘛么呢]\s?$|[?？]|什么|怎么|怎样|如何|咋|多久|多长|几天|几点|几号|贵不贵|行不行|好不好|快不快|安不安全|能不能|可不可以|可以不|是不是|是否|有没有|要不要|会不会|能否|在哪|哪儿|哪里|哪些|哪个|谁|为啥|多少|多重|多大|多远|多高|几时|何时|啥|(?:上门|到家|到门|送货|派送|含税|包税|包装费|上楼)[^,，]{0,4}的吧$|[^\s不]不$|(?<!^(?:那|就|我|要不|要么|算了|嗯|哦|好|先|这样)*)还是[^,，吧]{1,8}$|^(?:how|what|when|where|why|which|who|can|could|do|does|is|are|will|would|may|should)\b|\b(?:how (?:much|long|do|can|many)|what (?:is|if|are|happens))\b/i
const POLITE_IF =
  /(?:如果|要是)?(?:方便|可以)的话|如果(?:方便|可以|有空|行)|要是方便|if (?:possible|you can|you could|it's ok)|if you don't mind/i
const IF = /要是|如果|假如|假设|万一|倘若|若是|的话(?!说)|\bif\b|\bwhat if\b|in case|\bsuppose\b/i

/** The clauses of a message with their places; a connector (顺便, and then) begins a new one. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  for (const match of text.matchAll(CLAUSE)) {
    for (const part of splitAtStops(match[0], QUESTION)) {
      const said = part.text.trim()
      if (said === '') continue
      const words = said.replace(/[,，;；、。…~]+$/, '')
      clauses.push({
        text: said.toLowerCase(),
        start: match.index + part.start,
        isQuestion: QUESTION.test(words),
        isHypothetical: IF.test(said.replace(POLITE_IF, '')),
      })
      if (clauses.length >= 60) return clauses
    }
  }
  return clauses
}

const LEADING =
  /^(?:嗯+|恩|啊|呃|哦+|噢|诶|哎|那个|那就?|就|请|麻烦|拜托|帮我|你(?!好|们|是)|亲|哈喽|然后|please|well|uh|um|oh|so|then)[,，\s]*/i
const TRAILING = /[\s。！？!?；;，,、~…．.]+$|(?:吧|啊|呀|哈|啦|呢|哦|噢|喔|的呢|咯|嘞|的说|谢谢|please|thanks)$/i

/** What is left of a clause without fillers and stops: 那就好的吧 → 好的. */
export function bare(clause: string): string {
  let said = clause.trim().replace(TRAILING, '')
  for (let turn = 0; turn < 3; turn += 1) {
    const shorter = said.replace(LEADING, '').replace(TRAILING, '').trim()
    if (shorter === said || shorter === '') break
    said = shorter
  }
  return said
}
