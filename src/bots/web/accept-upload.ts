import { fileTypeFromBuffer } from 'file-type'
import { chatRefusal } from './chat-refusals.ts'

/** 10 MB. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic', 'image/heif'])
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCUMENTS = new Set([
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
])
/** Compound files say only that they are old Office; the name decides which. */
const OLD_OFFICE: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}
const PLAIN: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv' }

export interface AcceptedUpload {
  readonly kind: 'image' | 'file'
  readonly mime: string
  readonly name: string
}

/** Decides by the bytes, never by what the browser claims, what a file is; throws `chat.file_type` or another refusal of the chat. */
export async function acceptUpload(name: string, content: Uint8Array): Promise<AcceptedUpload> {
  if (content.length === 0) throw chatRefusal('chat.file_empty')
  if (content.length > MAX_UPLOAD_BYTES) throw chatRefusal('chat.file_too_large')
  const found = await fileTypeFromBuffer(content)
  const mime = found ? mimeOf(found.mime, extension(name)) : plainText(name, content)
  if (!mime) throw chatRefusal('chat.file_type')
  return { kind: PICTURES.has(mime) ? 'image' : 'file', mime, name: tidyName(name) }
}

function mimeOf(found: string, ending: string): string | null {
  if (PICTURES.has(found) || DOCUMENTS.has(found)) return found
  if (found === 'application/x-cfb') return OLD_OFFICE[ending] ?? null
  return null
}

function plainText(name: string, content: Uint8Array): string | null {
  const mime = PLAIN[extension(name)] ?? null
  return mime && !content.includes(0) ? mime : null
}

function extension(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? ''
}

/** A file name to print and to save under: no path, no control characters, at most 120 characters with its ending. */
function tidyName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? ''
  const clean = bare.replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '').trim()
  const ending = clean.includes('.') ? `.${extension(clean).slice(0, 8)}` : ''
  return clean.length <= 120 ? clean || 'file' : clean.slice(0, 120 - ending.length) + ending
}
