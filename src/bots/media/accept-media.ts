import type { FetchedMedia } from '../channel.ts'
import { type Judged, judgeBytes, tidyName } from './judge-bytes.ts'
import { mediaRefusal } from './media-refusals.ts'

/** 20 MB: the largest file that a platform passes on. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/amr': 'amr',
  'audio/silk': 'silk',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
}

export interface AcceptedMedia extends Judged {
  readonly name: string
}

/** What a platform gave us: pictures, documents, voices and films, by their bytes. Throws `media.type` or another refusal. */
export async function acceptMedia({ name, content }: FetchedMedia, expected?: 'voice'): Promise<AcceptedMedia> {
  if (content.length === 0) throw mediaRefusal('media.empty')
  if (content.length > MAX_MEDIA_BYTES) throw mediaRefusal('media.too_large')
  const judged = await judgeBytes(name, content, expected)
  if (!judged) throw mediaRefusal('media.type')
  return { ...judged, name: withEnding(tidyName(name), judged.mime) }
}

/** Platforms often give an id for a name; what opens the file is its ending. */
function withEnding(name: string, mime: string): string {
  const ending = ENDINGS[mime]
  return ending === undefined || /\.\w{2,5}$/.test(name) ? name : `${name.slice(0, 110)}.${ending}`
}
