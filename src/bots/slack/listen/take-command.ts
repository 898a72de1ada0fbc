import type { InboundMessage } from '../../../domain/conversations/message.ts'
import type { Language } from '../../../domain/language.ts'
import type { Command } from '../receive/slack-event.ts'

/** What a command begins: words as if they were written, a form, or nothing. */
export type Commanded = { readonly message: InboundMessage } | { readonly form: 'quote' } | null

/** Reads a slash command; what it asks is answered in the person's direct messages. */
export function readCommand(command: Command, language: Language, now: Date): Commanded {
  const rest = command.text.trim()
  const name = command.command.replace(/^\//, '')
  if (name === 'quote' && rest === '') return { form: 'quote' }
  const text = wordsOf(name, rest, language)
  if (text === null) return null
  return {
    message: {
      channel: 'slack',
      channelAccount: command.team_id,
      externalId: `command:${command.trigger_id}`,
      externalUser: command.user_id,
      kind: 'text',
      text,
      isChoice: true,
      person: command.user_id,
      sentAt: now,
    },
  }
}

function wordsOf(name: string, rest: string, language: Language): string | null {
  if (name === 'track') return language === 'zh' ? `查件 ${rest}`.trim() : `Track ${rest === '' ? 'my parcel' : rest}`
  if (name === 'quote') return language === 'zh' ? `${rest} 多少钱？` : `How much is it: ${rest}?`
  return null
}
