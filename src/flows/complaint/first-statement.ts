import type { FirstStatement } from '../../domain/complaints/complaint.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { MemoValue } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import { complaintKinds } from './complaint-kinds.ts'
import { confirmWords } from './confirm-words.ts'
import { guessKind } from './guess-kind.ts'

/** What was stated first, so far; the text is empty until the customer has told what happened. */
export type Stated = FirstStatement

/**
 * The first-statement rule: each thing is frozen when it is said for the first time, in the words and figures used then.
 * What is corrected later changes the claim, never this.
 */
export function freezeStatement(view: FlowView): Stated {
  const frozen = readStated(view.frame.memo['first'])
  const hasTold = frozen.text !== ''
  return {
    text: hasTold ? frozen.text : told(view),
    goodsName: frozen.goodsName ?? textOf(view, 'goods.name'),
    brand: frozen.brand ?? textOf(view, 'goods.brand'),
    spec: frozen.spec ?? textOf(view, 'goods.spec'),
    pieces: frozen.pieces ?? numberOf(view, 'goods.pieces'),
    valueFen: frozen.valueFen ?? numberOf(view, 'goods.value'),
    statedAt: hasTold ? frozen.statedAt : toChinaIso(view.facts.now),
  }
}

/** The statement as a memo entry. */
export function statedMemo(stated: Stated): Readonly<Record<string, MemoValue>> {
  return { first: { ...stated } }
}

/** The whole message in which it was told, verbatim; neither a bare «我要投诉» nor an aside to the question tells anything. */
function told(view: FlowView): string {
  const description = textOf(view, 'description')
  const message = view.text.trim()
  if (description !== null && isStory(view, description)) return isSaidNow(view, description) ? message : description
  if (view.frame.asked === 'description') return ''
  const isToldWhat = view.slots['kind'] !== undefined || guessKind(message) !== null
  return isToldWhat && saysSomething(message) && !isNameOfKind(message) ? message : ''
}

/** The button «服务态度» names a kind and tells nothing. */
function isNameOfKind(message: string): boolean {
  return Object.values(complaintKinds).some(({ zh, en }) => message === zh || message.toLowerCase() === en.toLowerCase())
}

/** However short, what answers the question is the story; what only named the wish is not. */
function isStory(view: FlowView, description: string): boolean {
  if (isOnlyNumbers(description)) return false
  if (saysSomething(description) || view.frame.asked === 'description') return true
  return view.slots['kind'] !== undefined && description.replace(BOILERPLATE, '') !== ''
}

/** A waybill sent in place of the story is a number, not a statement. */
function isOnlyNumbers(text: string): boolean {
  return /^[A-Za-z]{0,2}[\d\s-]*$/u.test(text.trim())
}

/** The slot may hold the words tidied up; the statement keeps them as they came. */
function isSaidNow(view: FlowView, description: string): boolean {
  if (confirmWords(view.text) === true) return false
  return view.text !== '' && (view.changed.includes('description') || tidied(view.text).includes(tidied(description)))
}

/** Without what makes no difference to what was said: width, blanks, punctuation. */
export function tidied(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}

const BOILERPLATE =
  /那?么?就?我?(想|要|需要)?(进行|提交|发起)?(投诉|举报|理赔|索赔)(你们|一下)?|((then|so|ok|okay|well),? )?(i('d| would)? (want|like|need) to |please )?((make|file|lodge|register) (a )?(complaint|claim)|complain(t)?)( about)?|[A-Z]{2}\d{10,}|\d{6,}|[\s\p{P}\p{S}]/giu

/** Whether something is left of a message once numbers and «我要投诉» are taken away. */
export function saysSomething(text: string): boolean {
  const rest = text.replace(BOILERPLATE, '')
  return /\p{Script=Han}/u.test(rest) ? rest.length >= 4 : rest.length >= 10
}

function textOf(view: FlowView, slot: string): string | null {
  const value = view.slots[slot]
  return typeof value === 'string' && value !== '' && !view.frame.skipped.includes(slot) ? value : null
}

function numberOf(view: FlowView, slot: string): number | null {
  const value = view.slots[slot]
  return typeof value === 'number' ? value : null
}

function readStated(memo: MemoValue | undefined): Stated {
  const entry = new Map(Object.entries(typeof memo === 'object' && memo !== null ? memo : {}))
  return {
    text: asText(entry.get('text')) ?? '',
    goodsName: asText(entry.get('goodsName')),
    brand: asText(entry.get('brand')),
    spec: asText(entry.get('spec')),
    pieces: asNumber(entry.get('pieces')),
    valueFen: asNumber(entry.get('valueFen')),
    statedAt: asText(entry.get('statedAt')) ?? '',
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
