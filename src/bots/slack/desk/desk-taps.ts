import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { Later } from '../listen/later.ts'
import type { Tap } from '../receive/slack-event.ts'
import type { Installation } from '../workspace/installations.ts'
import { DESK_ACTION } from './card-view.ts'
import { type DeskForm, type DeskSubmission, deskFormView, isDeskForm, isTeam, readDeskForm, snoozeUntil } from './desk-forms.ts'
import type { DeskRoom } from './desk-room.ts'
import { deskWords } from './desk-words.ts'

interface Tapped {
  readonly installation: Installation
  readonly tap: Tap
  readonly later: Later
}

/** A button of a card: Claim acts at once, the others ask in a form first. Two who claim at once: one has it, the other is told. */
export async function tapDesk(room: DeskRoom, { installation, tap, later }: Tapped): Promise<void> {
  const button = readButton(tap)
  if (button === null || button.name === 'console') return
  const user = tap.user.id
  const whisper = (text: string) => room.whisper(installation, { channel: button.channel, user, text })
  const login = await room.loginOf(installation, user)
  if (login === null) return whisper(deskWords.stranger[room.language])
  if (isDeskForm(button.name)) {
    const view = deskFormView(button.name, button, room.language)
    later(room.client(installation.botToken).views.open({ trigger_id: button.trigger, view }))
    return
  }
  if (button.name !== 'claim') return
  try {
    await room.actions.claim(login, button.conversationId, button.version)
  } catch (error) {
    await whisper(noOf(error, room))
  }
}

interface Button {
  readonly name: string
  readonly channel: string
  readonly trigger: string
  readonly cardId: string
  readonly conversationId: string
  /** Of the conversation, when the card was shown. */
  readonly version: number | undefined
}

function readButton({ actions, channel, trigger_id: trigger = '' }: Tap): Button | null {
  const [action] = actions
  if (!action || !channel) return null
  const [cardId = '', conversationId = '', version = ''] = action.value?.split(':') ?? []
  const name = action.action_id.slice(DESK_ACTION.length)
  const shown = /^\d+$/.test(version) ? Number(version) : undefined
  return { name, channel: channel.id, trigger, cardId, conversationId, version: shown }
}

/** What is wrong with a submitted form, by field; null = done; undefined = it is no form of the desk. */
export async function submitDesk(
  room: DeskRoom,
  installation: Installation,
  body: unknown,
): Promise<Readonly<Record<string, string>> | null | undefined> {
  const submitted = readDeskForm(body)
  if (submitted === null) return undefined
  const field = { transfer: 'memo', resolve: 'summary', snooze: 'until' }[submitted.form]
  const login = await room.loginOf(installation, submitted.user)
  if (login === null) return { [field]: deskWords.stranger[room.language] }
  try {
    await carryOut(room, login, submitted)
    return null
  } catch (error) {
    return { [field]: noOf(error, room) }
  }
}

async function carryOut(room: DeskRoom, login: string, { form, about, given }: DeskSubmission): Promise<void> {
  const { conversationId, cardId } = about
  const wish: Readonly<Record<DeskForm, () => Promise<void>>> = {
    transfer: async () => {
      const { team, memo = '' } = given
      if (isTeam(team)) await room.actions.transfer(login, { conversationId, team, memo })
    },
    resolve: () => room.actions.resolve(login, { conversationId, summary: given['summary'] ?? '' }),
    snooze: async () => {
      const until = snoozeUntil(given['until'], room.clock.now())
      if (until !== null) await room.cards.snooze(login, { cardId, until })
    },
  }
  await wish[form]()
}

/** The words of the rule that said no; an outage is asked to be tried again. Anything else is a bug, and no answer. */
function noOf(error: unknown, { language }: DeskRoom): string {
  if (error instanceof Refusal) return error.sentence[language]
  if (error instanceof Outage) return deskWords.failed[language]
  throw error
}
