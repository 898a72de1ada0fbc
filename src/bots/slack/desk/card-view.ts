import type { DeskCard, DeskCardEntry } from '../../../domain/desk/desk-cards.ts'
import type { Language } from '../../../domain/language.ts'
import { chinaParts } from '../../../domain/time/china-time.ts'
import type { Block } from '../send/choice-blocks.ts'
import { caseNames, deskWords, priorityMarks, reasonNames, teamNames, tierNames } from './desk-words.ts'

/** Every button of a card begins with this. */
export const DESK_ACTION = 'desk:'

export interface CardView {
  readonly text: string
  readonly blocks: Block[]
}

export interface Viewer {
  readonly language: Language
  readonly publicUrl: string | null
  /** What colleagues call a login. */
  readonly nameOf: (login: string) => string
}

const MOST_WORDS = 600
/** What a notification shows. */
const MOST_TITLE = 300

/** A card as it stands: who, why, until when, whose it is, the last words, and what can be done. */
export function cardView(card: DeskCard, viewer: Viewer): CardView {
  const title = titleOf(card, viewer)
  const isOver = card.state.kind === 'done' || card.state.kind === 'moved'
  return {
    text: cut(`${title} · ${reasonOf(card, viewer.language)}`, MOST_TITLE),
    blocks: [
      { type: 'header', text: plain(title.slice(0, 150)) },
      { type: 'section', fields: fieldsOf(card, viewer).map(([name, value]) => plain(cut(`${name}\n${value}`))) },
      ...lastWords(card, viewer),
      ...(isOver ? [] : [{ type: 'context' as const, elements: [plain(deskWords.how[viewer.language])] }]),
      ...buttonsOf(card, viewer, isOver),
    ],
  }
}

/** Who says it, as colleagues read it: 客户, 机器人, 林小雨. */
export function speakerOf({ author, kind }: DeskCardEntry, { language, nameOf }: Viewer): string {
  if (kind === 'event') return deskWords.system[language]
  const name = author.kind === 'agent' ? nameOf(author.agent) : deskWords[author.kind][language]
  return kind === 'note' ? `📝 ${deskWords.note[language]} · ${name}` : name
}

/** An instant of business: 11月23日 15:32. */
export function clockOf(iso: string, language: Language): string {
  const { month, day, hour, minute } = chinaParts(new Date(iso))
  const time = `${two(hour)}:${two(minute)}`
  return language === 'zh' ? `${month}月${day}日 ${time}` : `${day}/${month} ${time}`
}

function titleOf({ state, priority, customerName }: DeskCard, { language, nameOf }: Viewer): string {
  const mark = { waiting: priorityMarks[priority], taken: '🟢', case_open: '🟡', moved: '➡️', done: '✅' }[state.kind]
  const who = state.kind === 'taken' ? ` · ${nameOf(state.agent)}` : ''
  const where = state.kind === 'moved' ? ` · ${teamNames[state.team][language]}` : ''
  return `${mark} ${deskWords[state.kind][language]}${who}${where} · ${customerName}`
}

function fieldsOf(card: DeskCard, viewer: Viewer): readonly (readonly [string, string])[] {
  const { language, nameOf } = viewer
  const { state, dueAt, snoozedUntil, caseNumber, caseKind } = card
  const owner = state.kind === 'taken' ? nameOf(state.agent) : deskWords.nobody[language]
  return [
    [deskWords.customer[language], customerOf(card, language)],
    [deskWords.why[language], reasonOf(card, language)],
    [deskWords.due[language], dueAt === null ? deskWords.noDue[language] : clockOf(dueAt, language)],
    [deskWords.case[language], `${caseNumber} · ${caseNames[caseKind][language]}`],
    [deskWords.owner[language], owner],
    ...(snoozedUntil === null ? [] : [[deskWords.snoozed[language], clockOf(snoozedUntil, language)] as const]),
  ]
}

function customerOf({ customerName, tier, channel, isVerified }: DeskCard, language: Language): string {
  const marks = [channel, tier === null ? null : tierNames[tier][language], isVerified ? deskWords.verified[language] : null]
  return `${customerName}（${marks.filter(Boolean).join(' · ')}）`
}

/** What called for a person, the case in one line, and what a colleague said when handing it on. */
function reasonOf({ trigger, reason, summary }: DeskCard, language: Language): string {
  const known: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = reasonNames
  const name = known[trigger]?.[language] ?? reason
  const isKey = /^[\x20-\x7e]*$/.test(reason)
  const parts = [summary.startsWith(name) ? null : name, summary, isKey || summary.includes(reason) ? null : reason]
  return parts.filter(Boolean).join(' · ')
}

function lastWords({ lastWords: entries }: DeskCard, viewer: Viewer): Block[] {
  if (entries.length === 0) return []
  const lines = entries.map((entry) => `${speakerOf(entry, viewer)}：${wordsOf(entry, viewer.language)}`)
  return [{ type: 'section', text: plain(cut(lines.join('\n'), MOST_WORDS * 3)) }]
}

/** What is said, as one reads it in a line. */
export function wordsOf({ text, attachment }: DeskCardEntry, language: Language): string {
  if (text === '' && attachment === null) return deskWords.recalled[language]
  return attachment === null ? text : `${text} [${attachment.name}]`.trim()
}

function buttonsOf({ id, conversationId, version }: DeskCard, { language, publicUrl }: Viewer, isOver: boolean): Block[] {
  const button = (action: 'claim' | 'transfer' | 'resolve' | 'snooze') => ({
    type: 'button' as const,
    action_id: `${DESK_ACTION}${action}`,
    text: plain(deskWords[action][language]),
    value: `${id}:${conversationId}:${version}`,
    ...(action === 'claim' ? { style: 'primary' as const } : {}),
  })
  const console = {
    type: 'button' as const,
    action_id: `${DESK_ACTION}console`,
    text: plain(deskWords.console[language]),
    url: `${publicUrl}/desk/chats/${conversationId}`,
  }
  const elements = [
    ...(isOver ? [] : [button('claim'), button('transfer'), button('resolve'), button('snooze')]),
    ...(publicUrl === null ? [] : [console]),
  ]
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'desk', elements }]
}

function plain(text: string) {
  return { type: 'plain_text' as const, text, emoji: true }
}

function cut(text: string, most = MOST_WORDS): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
