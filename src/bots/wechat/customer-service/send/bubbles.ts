import type { Attachment } from '../../../../domain/conversations/message.ts'
import type { OutboundMessage } from '../../../channel.ts'
import { splitText } from '../../../split-text.ts'
import { KF_TEXT_LIMIT } from '../names.ts'

/** What one call to the platform prints. */
export type Bubble =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'menu'; readonly head: string; readonly choices: readonly string[] }
  | { readonly kind: 'media'; readonly type: MediaType; readonly attachment: Attachment }

export type MediaType = 'image' | 'voice' | 'video' | 'file'

/** The head of a menu message, its items and their number at most. */
const MENU_HEAD = { most: 1_024, unit: 'bytes' } as const
const ITEM_BYTES = 128
const MENU_ITEMS = 10

const IMAGES = new Set(['image/png', 'image/jpeg'])
const MEGABYTE = 1024 * 1024

/** The bubbles of a message in their order, the same ones at every try. */
export function bubblesOf({ text, choices, attachment }: OutboundMessage): readonly Bubble[] {
  const file: readonly Bubble[] = attachment === null ? [] : [{ kind: 'media', type: typeOf(attachment), attachment }]
  return text === '' && choices.length === 0 ? file : [...file, ...wordsOf(text, choices)]
}

function wordsOf(text: string, choices: readonly string[]): readonly Bubble[] {
  const items = choices.filter((choice) => choice !== '' && Buffer.byteLength(choice) <= ITEM_BYTES).slice(0, MENU_ITEMS)
  const others = choices.filter((choice) => !items.includes(choice)).map((choice) => `· ${choice}`)
  const parts = splitText([text, ...others].join('\n'), KF_TEXT_LIMIT)
  if (items.length === 0) return parts.map((part) => ({ kind: 'text', text: part }))
  const head = splitText(parts.at(-1) ?? '', MENU_HEAD)
  return [
    ...[...parts.slice(0, -1), ...head.slice(0, -1)].map((part): Bubble => ({ kind: 'text', text: part })),
    { kind: 'menu', head: head.at(-1) ?? '', choices: items },
  ]
}

/** A picture or film over the platform's size for its kind goes as a file. */
function typeOf({ mime, bytes }: Attachment): MediaType {
  if (IMAGES.has(mime) && bytes <= 2 * MEGABYTE) return 'image'
  if (mime === 'video/mp4' && bytes <= 10 * MEGABYTE) return 'video'
  return mime === 'audio/amr' && bytes <= 2 * MEGABYTE ? 'voice' : 'file'
}
