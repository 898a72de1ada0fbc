import type { Attachment } from '../../../../domain/conversations/message.ts'
import type { OutboundMessage } from '../../../channel.ts'
import { splitText } from '../../../split-text.ts'
import { OA_TEXT_LIMIT } from '../names.ts'

/** What one call to the platform prints. */
export type Bubble =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'menu'; readonly head: string; readonly choices: readonly string[] }
  | { readonly kind: 'image'; readonly attachment: Attachment }

/** The head of a menu message, its items and their number at most. */
const MENU_HEAD = { most: 1_024, unit: 'bytes' } as const
const ITEM_BYTES = 128
const MENU_ITEMS = 10
const IMAGE_BYTES = 10 * 1024 * 1024
const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif'])

/** The bubbles of a message in their order, the same ones at every try. `linkTo` = where a customer may fetch a file. */
export function bubblesOf(message: OutboundMessage, linkTo: (file: Attachment) => string): readonly Bubble[] {
  const { choices, attachment } = message
  const text = unlinked(message.text)
  const file = attachment === null ? [] : splitText(asFile(attachment, linkTo), OA_TEXT_LIMIT)
  const picture: readonly Bubble[] = attachment !== null && isPicture(attachment) ? [{ kind: 'image', attachment }] : []
  const files = picture.length > 0 ? picture : file.map((part): Bubble => ({ kind: 'text', text: part }))
  if (text === '' && choices.length === 0) return files
  return [...files, ...wordsOf(text, choices)]
}

function wordsOf(text: string, choices: readonly string[]): readonly Bubble[] {
  const items = choices.filter((choice) => Buffer.byteLength(choice) <= ITEM_BYTES).slice(0, MENU_ITEMS)
  const others = choices.filter((choice) => !items.includes(choice)).map((choice) => `· ${choice}`)
  const parts = splitText([text, ...others].join('\n'), OA_TEXT_LIMIT)
  if (items.length === 0) return parts.map((part) => ({ kind: 'text', text: part }))
  const head = splitText(parts.at(-1) ?? '', MENU_HEAD)
  return [
    ...[...parts.slice(0, -1), ...head.slice(0, -1)].map((part): Bubble => ({ kind: 'text', text: part })),
    { kind: 'menu', head: head.at(-1) ?? '', choices: items },
  ]
}

/** WeChat makes links of `<a …>` in a text: a character of no width keeps it to be read as it was written. */
function unlinked(text: string): string {
  return text.replace(/<(?=\/?a[\s>])/gi, '<\u200b')
}

function isPicture({ mime, bytes }: Attachment): boolean {
  return IMAGES.has(mime) && bytes <= IMAGE_BYTES
}

/** The platform's customer-service messages carry no files: the customer gets a link. */
function asFile(file: Attachment, linkTo: (file: Attachment) => string): string {
  return `${file.name}\n${linkTo(file)}`
}
