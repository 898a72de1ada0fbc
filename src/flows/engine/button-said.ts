import { partsOf } from '../understanding/cues/assent.ts'
import type { Pending } from './dialogue-state.ts'
import type { Draft } from './draft.ts'

/** The button whose words were said, letter case and stops aside; -1 = none. */
export function buttonSaid({ text }: Pick<Draft, 'text'>, { choices }: Pick<Pending, 'choices'>): number {
  const said = normal(text)
  return choices.findIndex((choice) => normal(choice) === said)
}

/** «好的，不用了», «那就安排重新派送吧»: the one button whose words are in a short answer, not denied there. */
export function buttonWithin(text: string, choices: readonly string[]): number {
  const said = normal(text)
  const named = choices.flatMap((choice, index) => {
    const at = said.indexOf(normal(choice))
    const isDenied = /[不别没]\s*$|\b(?:not|don't|no|no need for|don't need|do not need|without)\s+(?:a |to )?$/iu.test(
      said.slice(0, Math.max(at, 0)),
    )
    return at < 0 || isDenied || said.length > normal(choice).length + LONGEST_AROUND ? [] : [index]
  })
  return named.length === 1 ? (named[0] ?? -1) : -1
}

/** More words than this around a button's own are no answer to it. */
const LONGEST_AROUND = 8

/** «登记吧», «行 催一下»: a verb of the one button that has it, in a short part of the answer; -1 = none, or it is denied or asked about. */
export function verbSaid(text: string, choices: readonly string[]): number {
  const parts = partsOf(text).slice(0, MOST_PARTS)
  const part = parts.find((each) => each.length <= LONGEST_PART && choices.some((choice) => shares(each, choice)))
  if (part === undefined || /[不别没吗?？]|怎么|什么/u.test(part)) return -1
  const fitting = choices.flatMap((choice, index) => (shares(part, choice) ? [index] : []))
  return fitting.length === 1 ? (fitting[0] ?? -1) : -1
}

const MOST_PARTS = 2
const LONGEST_PART = 8

/** 登记追查 is 登记 and 追查. */
function shares(said: string, choice: string): boolean {
  const verbs = /^\p{Script=Han}{4,}$/u.test(choice) ? (choice.match(/.{2}/gu) ?? []) : []
  return verbs.some((verb) => said.includes(verb))
}

/** Letter case and stops aside. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[。.!！~～，,\s]+$/gu, '')
}

const NUMBER = /\b(?:SD|DD|BJ|GD)\d{8,}/u
const LONGEST_PART_SAID = 20

/** «北京那个», «龙岗到福田的», «尾号0018»: the one button about a shipment or an order that has most of what is said; -1 = none. */
export function partSaid(text: string, choices: readonly string[]): number {
  if (text.length > LONGEST_PART_SAID || !choices.some((choice) => NUMBER.test(choice))) return -1
  const scores = choices.map((choice) => partsIn(choice).filter((part) => text.toLowerCase().includes(part)).length)
  const most = Math.max(...scores)
  return most > 0 && scores.filter((score) => score === most).length === 1 ? scores.indexOf(most) : -1
}

/** Pairs of characters of its places and words, English words, and the last digits of its number. */
function partsIn(choice: string): readonly string[] {
  const number = NUMBER.exec(choice)?.[0] ?? ''
  const rest = choice.replace(number, ' ')
  const pairs = (rest.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => run.match(/.{2}/gu) ?? [])
  const words = (rest.match(/[A-Za-z']{4,}/gu) ?? []).map((word) => word.toLowerCase())
  return [...new Set([...pairs, ...words, number.slice(-3), number.slice(-4)])].filter((part) => part !== '')
}
