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
    case 'progress':
      return { text: words.progress }
    case 'elsewhere':
      return withMenu(words, isBusy, { short: words.elsewhereShort, whole: words.elsewhere })
  }
}

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
