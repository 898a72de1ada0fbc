const STOP = String.raw`[\s,，。.!！~～、]`
/** Said before the message begins: greetings, noises, 那个 that points at nothing, 麻烦 before a figure or another wish. */
const AHEAD = new RegExp(
  `^(?:(?:(?:你|您)好(?:呀|啊)?|hi|hello|hey|哈喽|嗨|在吗|亲|请问(?:一下)?)${STOP}+` +
    `|(?:呃+|额|唔+|那个|就是说|不好意思|打扰(?:一下|了)?|麻烦(?:你|您)?(?:一下)?)${STOP}+` +
    String.raw`|那个(?=[我寄\d])|麻烦(?:你|您)?(?=我|\d)|(?:um+|uh+|er+|well)[,.\s]+)(?=[^\s,，。.!！~～、])`,
  'i',
)
/** 嗯 ahead of words is a noise, unless yes or no is asked. */
const NOD = new RegExp(`^(?:嗯+|恩+|哦+|噢+|啊+|哎+|诶+)${STOP}*(?=[^\\s呐,，。.!！~～、])`)
const THANKS =
  /(?<=\S)[\s,，.。!！~]+(?:就)?(?:(?:谢谢|多谢|感谢|辛苦|麻烦|拜托)(?:你|您)?(?:了|啦|哈|们)*|thanks|thank you|thx|please)(?: very much| a lot)?[\s.。!！~]*$/i
/** Hands, hearts and faces behind words; alone they are an answer of their own. */
const PICTURES =
  /(?<=[^\s\p{Extended_Pictographic}])\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\u2764]|\[[\p{Script=Han}]{1,4}\])+\s*$/u
/** 5公斤哈: a softener that says nothing; 哈 of 哈哈 and of a place stays. */
const SOFTENER = /(?<=[\p{Script=Han}\d])(?<![哈齐])(?:哈|哦|噢|喔|哟|嘞)[\s,，。.!！~]*$/u

/** 寄到深圳，呃，三箱 */
const BETWEEN = /(?<=[,，])\s*(?:呃+|额|嗯+|那个|就是)\s*[,，]/g

/** The message without greeting, noises, thanks and smileys around it; alone they stay, as they are then what is said. */
export function withoutCourtesy(text: string, isYesOrNoAsked: boolean): string {
  const bare = repeated((said) => withoutHead(said, isYesOrNoAsked), text)
  return repeated(withoutTail, bare).replace(BETWEEN, '')
}

/** As often as it changes something, three times at most. */
function repeated(shorten: (said: string) => string, text: string): string {
  const once = shorten(text)
  const twice = once === text ? once : shorten(once)
  return twice === once ? twice : shorten(twice)
}

function withoutTail(text: string): string {
  return [PICTURES, THANKS, SOFTENER].reduce((said, tail) => kept(said.replace(tail, ''), said), text)
}

function withoutHead(text: string, isYesOrNoAsked: boolean): string {
  const said = kept(text.replace(AHEAD, ''), text)
  return isYesOrNoAsked ? said : kept(said.replace(NOD, ''), said)
}

function kept(shorter: string, before: string): string {
  return shorter.trim() === '' ? before : shorter
}
