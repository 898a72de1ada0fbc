import type { FetchedMedia } from '../../bots/channel.ts'
import { acceptMedia } from '../../bots/media/accept-media.ts'
import type { BarcodeReader } from '../../bots/media/barcodes.ts'
import { waybillsInCodes } from '../../bots/media/waybills-in-codes.ts'
import type { Files } from '../../bots/ports.ts'
import type { SpeechToText } from '../../bots/speech/speech.ts'
import type { Attachment, InboundMessage } from '../../domain/conversations/message.ts'

/** What can be had from a message's file. */
export interface ReadingTools {
  readonly files: Files
  readonly fetchMedia: (from: {
    readonly channel: string
    readonly channelAccount: string
    readonly ref: string
  }) => Promise<FetchedMedia>
  readonly barcodes: BarcodeReader
  /** null = nobody hears; the recording is kept for a person. */
  readonly speech: SpeechToText | null
  readonly waybillPrefix: () => string
}

export interface MessageToRead {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  readonly kind: InboundMessage['kind']
  readonly text: string
  readonly media: { readonly ref: string; readonly name: string | null } | null
  readonly attachment: Attachment | null
}

/** The file of a message, in our own store; fetched from the platform when it is not there yet. */
export async function fileOf(
  { files, fetchMedia }: ReadingTools,
  message: MessageToRead,
): Promise<{ readonly attachment: Attachment; readonly content: Uint8Array } | null> {
  if (message.attachment) return { attachment: message.attachment, content: await files.read(message.attachment.key) }
  if (!message.media) return null
  const { channel, channelAccount, externalUser, media } = message
  const fetched = await fetchMedia({ channel, channelAccount, ref: media.ref })
  const named = { ...fetched, name: media.name ?? fetched.name }
  const accepted = await acceptMedia(named, message.kind === 'voice' ? 'voice' : undefined)
  const { key, name, mime, bytes } = await files.put(
    { name: accepted.name, mime: accepted.mime, owner: externalUser },
    fetched.content,
  )
  return { attachment: { key, name, mime, bytes }, content: fetched.content }
}

export interface ReadWords {
  /** What the turn takes instead of the text: the caption stays. */
  readonly text: string
  /** For colleagues. */
  readonly told: string
}

/** What a file says: the words of a voice, the waybills of a label. null = nothing. */
export async function wordsOf(
  { barcodes, speech, waybillPrefix }: ReadingTools,
  { attachment, content }: { readonly attachment: Attachment; readonly content: Uint8Array },
  caption: string,
): Promise<ReadWords | null> {
  const { name, mime } = attachment
  if (mime.startsWith('image/')) {
    const numbers = waybillsInCodes(await barcodes.read(content), waybillPrefix()).join(' ')
    return numbers === '' ? null : { text: withCaption(caption, numbers), told: `图片中的单号：${numbers}` }
  }
  // Some platforms hear for themselves: what they say is there already.
  if (!mime.startsWith('audio/') || !speech || caption.trim() !== '') return null
  const heard = await speech.hear({ name, mime, content })
  return heard === '' ? null : { text: withCaption(caption, heard), told: `语音内容：${heard}` }
}

function withCaption(caption: string, words: string): string {
  return caption.trim() === '' || caption.includes(words) ? caption || words : `${caption}\n${words}`
}
