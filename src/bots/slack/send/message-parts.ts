import type { Attachment } from '../../../domain/conversations/message.ts'
import type { OutboundMessage, TextLimit } from '../../channel.ts'
import { splitText } from '../../split-text.ts'
import { fitsButtons, listChoices } from './choice-blocks.ts'

/** Slack asks for texts of at most 4,000 characters. */
export const SLACK_TEXT_LIMIT: TextLimit = { most: 4_000, unit: 'utf16' }

/** What is posted at once. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: 'file'; readonly file: Attachment }

/** A bubble of ours as Slack takes it: texts within the limit, buttons under the last of them, the file after them. */
export function messageParts({ text, choices, attachment }: OutboundMessage): readonly Part[] {
  const isButtons = fitsButtons(choices)
  const whole = choices.length > 0 && !isButtons ? listChoices(text, choices) : text
  const texts = whole === '' && choices.length === 0 ? [] : splitText(whole, SLACK_TEXT_LIMIT)
  const words = texts.map((each, index): Part => {
    const isLast = index === texts.length - 1
    return { kind: 'text', text: each, choices: isLast && isButtons ? choices : [] }
  })
  return attachment === null ? words : [...words, { kind: 'file', file: attachment }]
}
