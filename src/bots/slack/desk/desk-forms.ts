import { z } from 'zod'
import type { TeamKey } from '../../../domain/cases/case.ts'
import type { Bilingual, Language } from '../../../domain/language.ts'
import { chinaInstant, chinaParts } from '../../../domain/time/china-time.ts'
import { DESK_ACTION } from './card-view.ts'
import { deskWords, teamNames } from './desk-words.ts'

export type DeskForm = 'transfer' | 'resolve' | 'snooze'

/** Which card a form is about. */
export interface FormSubject {
  readonly cardId: string
  readonly conversationId: string
}

const NINE = 9 * 60
const SNOOZES: Readonly<Record<string, Bilingual>> = {
  '15': { zh: '15 分钟后', en: 'In 15 minutes' },
  '60': { zh: '1 小时后', en: 'In an hour' },
  '240': { zh: '4 小时后', en: 'In 4 hours' },
  tomorrow: { zh: '明天 09:00', en: 'Tomorrow 09:00' },
}

const subject = z.object({ cardId: z.string(), conversationId: z.string() })
const element = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})
const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), element)) }),
  }),
})

/** What somebody has filled in about a card. */
export interface DeskSubmission {
  readonly user: string
  readonly form: DeskForm
  readonly about: FormSubject
  readonly given: Readonly<Record<string, string>>
}

/** The form of a button as a modal. */
export function deskFormView(form: DeskForm, about: FormSubject, language: Language) {
  return {
    type: 'modal' as const,
    callback_id: `${DESK_ACTION}${form}`,
    private_metadata: JSON.stringify({ cardId: about.cardId, conversationId: about.conversationId }),
    title: plain(deskWords[form][language]),
    submit: plain(deskWords.submit[language]),
    close: plain(deskWords.cancel[language]),
    blocks: blocksOf(form, language),
  }
}

/** Reads a submission; null = it is no form of the desk. */
export function readDeskForm(body: unknown): DeskSubmission | null {
  const parsed = submission.safeParse(body)
  if (!parsed.success) return null
  const { user, view } = parsed.data
  const form = formOf(view.callback_id)
  const about = subject.safeParse(safeJson(view.private_metadata))
  if (form === null || !about.success) return null
  const given = Object.entries(view.state.values).map(([name, elements]) => {
    const [value] = Object.values(elements)
    return [name, (value?.value ?? value?.selected_option?.value ?? '').trim()] as const
  })
  return { user: user.id, form, about: about.data, given: Object.fromEntries(given) }
}

/** Whether a button asks in a form first. */
export function isDeskForm(name: string): name is DeskForm {
  return name === 'transfer' || name === 'resolve' || name === 'snooze'
}

/** Whether a text names a team of a company. */
export function isTeam(text: string | undefined): text is TeamKey {
  return text !== undefined && Object.hasOwn(teamNames, text)
}

/** The instant that a choice of the form means; null = no such choice. */
export function snoozeUntil(choice: string | undefined, now: Date): Date | null {
  if (choice === 'tomorrow') {
    const { year, month, day } = chinaParts(now)
    return chinaInstant({ year, month, day: day + 1 }, NINE)
  }
  return choice !== undefined && Object.hasOwn(SNOOZES, choice) ? new Date(now.getTime() + Number(choice) * 60_000) : null
}

function formOf(callbackId: string): DeskForm | null {
  const name = callbackId.startsWith(DESK_ACTION) ? callbackId.slice(DESK_ACTION.length) : ''
  return isDeskForm(name) ? name : null
}

function blocksOf(form: DeskForm, language: Language) {
  switch (form) {
    case 'transfer':
      return [select('team', teamNames, language), words('memo', language)]
    case 'resolve':
      return [words('summary', language)]
    case 'snooze':
      return [select('until', SNOOZES, language)]
  }
}

function select(name: 'team' | 'until', choices: Readonly<Record<string, Bilingual>>, language: Language) {
  return {
    type: 'input' as const,
    block_id: name,
    label: plain(deskWords[name][language]),
    element: {
      type: 'static_select' as const,
      action_id: 'value',
      options: Object.entries(choices).map(([value, label]) => ({ text: plain(label[language]), value })),
    },
  }
}

function words(name: 'memo' | 'summary', language: Language) {
  return {
    type: 'input' as const,
    block_id: name,
    label: plain(deskWords[name][language]),
    element: { type: 'plain_text_input' as const, action_id: 'value', multiline: true, max_length: 2_000 },
  }
}

function plain(text: string) {
  return { type: 'plain_text' as const, text }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not written by us.
    return null
  }
}
