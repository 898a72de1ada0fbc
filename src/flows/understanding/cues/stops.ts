export interface Part {
  readonly text: string
  readonly start: number
}

const CONNECTOR = /顺便|顺带|然后(?!呢)|另外|还有(?!多|几|什么)|同时|再帮|并且|\band (?:also|then)\b|\bthen\b|\balso\b/i
/** A blank for a comma: behind a refusal, a supposition or a closing particle; and 不是寄件|是查件. */
const BLANK_STOP =
  /(?<=^\s*(?:我)?(?:先)?(?:不|别|没|要是|如果|万一|假如)[^\s,，]{1,14}|[\p{Script=Han}]{2}(?:了|吗|呢|吧|啊|么|呀|嘛|啦|呗))[ \u3000]+(?=[\p{Script=Han}A-Za-z]{2})|(?<=^\s*(?:我)?不是[^\s,，是吗]{1,8})(?=而?是[\p{Script=Han}]{2})/u
/** An English sentence ends, or a question begins without a stop: where is it | what are your hours. */
const ENGLISH_STOP =
  /(?<=[a-z0-9]{2}\.) +(?=[A-Za-z])|(?<=[a-z0-9])(?<!\b(?:know|me|ask|see|check|wonder|wondering|understand|say|sure|about|of|or|if|exactly|to|for|that|this|which|who|what|how|where|when|why|much|long|many|days|not|so)) +(?=(?:(?:what|when|where|how(?: (?:much|long|many|soon))?|which [a-z]+|who|why) (?:is|are|do|does|did|will|would|can|could|should|was)|what's|where's|(?<!\b(?:what|which|who|where|when|how|why)\b.{0,40})(?:do (?:you|i|we)|does it|(?:can|could) (?:i|we|you)|will you|is there|are there)) )/i
/** What only leads to a question is no part of its own. */
const LEADS_TO =
  /^(?:你们?|您|请问|那个?|我想问|(?:我)?想?问一?下|我的?|这个?|亲|老板|师傅|客服|麻烦|现在|一般|大概|如果.*|要是.*)$/
const BLANKS = /(?<=[\p{Script=Han}\da-z]) +(?=[\p{Script=Han}\d])/giu
const MOST = 6

/** The parts of a stretch without stops: cut at a connector, at a blank that stands for a comma, around a question beside something else. */
export function splitAtStops(text: string, question: RegExp): readonly Part[] {
  const found = [text.search(CONNECTOR), text.search(BLANK_STOP)].filter((each) => each > 0)
  const at = found.length === 0 ? -1 : Math.min(...found)
  const parts = at <= 0 ? [{ text, start: 0 }] : [cut(text, 0, at), cut(text, at, text.length)]
  return parts.flatMap((part) =>
    splitAround(part.text, question)
      .flatMap((piece) => splitEnglish(piece.text).map((each) => ({ ...each, start: piece.start + each.start })))
      .map((piece) => ({ ...piece, start: part.start + piece.start })),
  )
}

function cut(text: string, start: number, end: number): Part {
  return { text: text.slice(start, end), start }
}

/** 5公斤 周日送货吗, 下单 你们几点下班: a question of four characters and more stands for itself. */
function splitAround(text: string, question: RegExp): readonly Part[] {
  const blanks = [...text.matchAll(BLANKS)].slice(0, MOST).map(({ index }) => index)
  const words = [0, ...blanks].map((start, at) => cut(text, start, blanks[at] ?? text.length))
  const parts: Part[] = []
  let isLastAsked = false
  for (const word of words) {
    const last = parts.at(-1)
    const said = word.text.trim()
    const isAsked = said.length > 3 && /^\p{Script=Han}+[?？]?$/u.test(said) && question.test(said)
    if (last === undefined || ((isAsked || isLastAsked) && !LEADS_TO.test(last.text.trim()))) parts.push(word)
    else parts[parts.length - 1] = { text: last.text + word.text, start: last.start }
    isLastAsked = isAsked
  }
  return parts
}

function splitEnglish(text: string): readonly Part[] {
  const at = text.search(ENGLISH_STOP)
  if (at <= 0 || !/[a-z]{2}/i.test(text.slice(0, at))) return [{ text, start: 0 }]
  return [cut(text, 0, at), ...splitEnglish(text.slice(at)).map((part) => ({ ...part, start: part.start + at }))].slice(0, MOST)
}
