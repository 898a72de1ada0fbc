import { isPinyinName, isPinyinSurname } from './pinyin-name.ts'

/** Words of a sentence that stand where a name may stand: nobody is called so. */
export const NO_NAME_WORD =
  /^(?:wait|hold|sorry|goes|go|going|gonna|deliver(?:ed|y)?|book|booking|let|lets|let's|actually|also|oh|hm+|um|uh|well|change|changed|correct|correction|mixed|mistake|digits?|wrong|right|should|must|be|its|it's|im|i'm|ill|i'll|i|collect|drop|leave|give|same|here|there|then|but|so|or|and|up|down|out|not|no|yes|yeah|ok|okay|please|thanks?|the|a|an|is|are|was|to|from|for|at|in|on|of|by|with|my|his|her|our|your|their|it|this|that|he|she|we|you|they|me|him|them|us|send(?:ing)?|ship(?:ping)?|phone|number|name|address|call|text|parcel|package|order|room|floor|building|road|street|district|receiver|recipient|consignee|sender|shipper|spelled|spelling|called|new|old|now|later|tomorrow|today|what|who|why|how|when|where|which|don't|dont|have|has|had|know|can|could|would|will|do|does|if|add|use|put|write|pay|pays|what's|who's|home|nobody|someone|anyone)$/i
const WORD = /^[a-z][a-z'’.-]*$/i
const MOST_WORDS = 4

/** Whether English words can be a person's name: each of them a name's word, capitalised or pinyin. */
export function isEnglishName(said: string): boolean {
  const words = said.trim().split(/\s+/)
  if (words.length > MOST_WORDS || words.some((word) => !WORD.test(word) || NO_NAME_WORD.test(word))) return false
  return words.every((word) => /^[A-Z]/.test(word)) || isPinyinName(said) || (words.length === 1 && isPinyinSurname(said))
}

/** wang lei is written as people write names; what has capitals stays as it came. */
export function asName(said: string): string {
  const name = said.trim()
  return /[A-Z]/.test(name) ? name : name.replace(/(?<=^|[ -])[a-z]/g, (letter) => letter.toUpperCase())
}
