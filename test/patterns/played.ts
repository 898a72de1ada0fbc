import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { CheckedDesk } from './checked-desk.ts'
import type { Conversation } from './conversation.ts'
import { CONVERSATIONS } from './conversations.ts'

/** A Monday in working hours. */
export const MONDAY = '2026-11-23T10:00:00+08:00'

const COMPANY = demoCompany()
const ACCOUNTS = demoAccounts

export function freshDesk(now = MONDAY): CheckedDesk {
  const at = new Date(now)
  return new CheckedDesk({ turns: dialogue, company: COMPANY, accounts: ACCOUNTS, shipments: demoShipments(at), now: at })
}

/** A step of a canonical conversation: the question that is pending after its first `index + 1` lines. */
export interface Step {
  readonly title: string
  readonly conversation: Conversation
  readonly index: number
  readonly slot: string
}

const played = new Map<Conversation, readonly CheckedDesk[]>()

/** The desk after each line; every test talks on with a fork. */
function desksOf(conversation: Conversation): readonly CheckedDesk[] {
  const known = played.get(conversation)
  if (known) return known
  const desk = freshDesk()
  desk.speaks = conversation.language
  for (const line of conversation.before ?? []) desk.say(line)
  const desks = conversation.lines.map(([said]) => {
    desk.say(said)
    return desk.fork()
  })
  played.set(conversation, desks)
  return desks
}

/** The conversation as far as the step, free to go on differently. */
export function deskAt({ conversation, index }: Pick<Step, 'conversation' | 'index'>): CheckedDesk {
  const desk = desksOf(conversation)[index]
  if (!desk) throw new Error(`no step ${index}`)
  return desk.fork()
}

export function undisturbed(conversation: Conversation): CheckedDesk {
  return deskAt({ conversation, index: conversation.lines.length - 1 })
}

/** Says what the canonical conversation says after the step. */
export function goOn(desk: CheckedDesk, { conversation, index }: Step): CheckedDesk {
  for (const [said] of conversation.lines.slice(index + 1)) desk.say(said)
  return desk
}

export function stepsOf(conversation: Conversation): readonly Step[] {
  return conversation.lines.flatMap(([, slot], index) =>
    slot === null
      ? []
      : [
          {
            title: `${conversation.flow} (${conversation.variant}, ${conversation.language}) asks ${slot}`,
            conversation,
            index,
            slot,
          },
        ],
  )
}

/** Every step of every conversation of the table. */
export const STEPS: readonly Step[] = CONVERSATIONS.flatMap(stepsOf)

export function nameOf({ flow, variant, language }: Conversation): string {
  return `${flow} (${variant}, ${language})`
}

/** The words of the step's language. */
export function inWords(
  step: { readonly conversation: Conversation },
  words: { readonly zh: string; readonly en: string },
): string {
  return words[step.conversation.language]
}
