import type { Company } from '../../domain/company/company.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import type { SmallTalkKind } from '../commands.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import { smallTalkWording } from './wording.ts'

/** What courtesy needs to know: which house this is, and whether something is going on. */
export interface SmallTalkSetting {
  readonly language: Language
  readonly company: Company
  readonly state: DialogueState
  /** What the customer wrote. */
  readonly text: string
}

/** 知道了 thanks for nothing: it is answered as it is said. */
function thanked(words: (typeof smallTalkWording)[Language], text: string, isBusy: boolean): string {
  if (isBusy) return words.thanksShort
  return THANKS.test(text) ? words.thanks : words.acknowledged
}

const THANKS = /谢|感谢|辛苦|麻烦|有劳|3q|\b(?:thanks?|thank|thx|ty|appreciate\w*|cheers)\b/iu

function emoji(words: (typeof smallTalkWording)[Language], text: string): Say {
  return { text: UNHAPPY.test(text) ? words.emojiSorry : words.emoji }
}

const UNHAPPY = /[😠😡🤬😤😢😭😞😩😫💢👎😒🙄😔😣😖]/u

/** A short, warm answer that starts nothing; in the middle of a flow it is shorter, since the question follows. */
export function smallTalk(kind: SmallTalkKind, { language, company, state, text }: SmallTalkSetting): Say {
  const words = smallTalkWording[language]
  const name = company.name[language]
  const isBusy = state.stack.length > 0
  switch (kind) {
    case 'greeting':
      return greeting(words, { name, isBusy, greeted: state.greeted })
    case 'thanks':
      return { text: thanked(words, text, isBusy) }
    case 'goodbye':
      return { text: isBusy ? words.goodbyeKept : words.goodbye }
    case 'who_are_you':
      return { text: words.whoAmI(name) }
    case 'praise':
      return { text: words.praise }
    case 'help':
      return withMenu(words, isBusy, { short: words.helpShort, whole: words.help })
    case 'emoji':
      return emoji(words, text)
    case 'chat':
      return chat(words, text, isBusy)
    case 'progress':
      return { text: words.progress }
    case 'elsewhere':
      return withMenu(words, isBusy, { short: words.elsewhereShort, whole: words.elsewhere })
  }
}

/** 吃了没, 中秋快乐, lol: answered as kindly as it was said. */
function chat({ chatter }: (typeof smallTalkWording)[Language], text: string, isBusy: boolean): Say {
  const tone = TONES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain'
  return { text: isBusy ? chatter[tone].short : chatter[tone].whole }
}

const TONES = [
  ['wish', /[快乐樂]{2}|安康|愉快|发财|發財|如意|兴隆|興隆|顺利|順利|拜年|\b(?:happy|merry|have a)\b/iu],
  ['laugh', /哈{2}|嘿{2}|嘻{2}|呵{2}|笑|233|逗|搞笑|有意思|\b(?:h[ae]h|lol|lma?f?o|rofl|funny)|[:;=]-?[)d]|\bxd\b/iu],
  ['care', /吃|食|喝|睡|忙|累|最近|近来|还好|还行|\bhow(?:'s| is| are| r)\b|\bwhat'?s up\b|\bhope\b/iu],
] as const

interface Told {
  readonly short: string
  readonly whole: string
}

function withMenu(words: (typeof smallTalkWording)[Language], isBusy: boolean, { short, whole }: Told): Say {
  return isBusy ? { text: short } : { text: whole, choices: words.menu }
}

interface Greeting {
  readonly name: string
  readonly isBusy: boolean
  readonly greeted: boolean
}

function greeting(words: (typeof smallTalkWording)[Language], { name, isBusy, greeted }: Greeting): Say {
  if (isBusy) return { text: words.helloShort }
  if (greeted) return { text: words.helloAgain, choices: words.menu }
  return { text: words.hello(name), choices: words.menu }
}
