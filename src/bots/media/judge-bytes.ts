import { fileTypeFromBuffer } from 'file-type'

export interface Judged {
  readonly what: 'picture' | 'document' | 'voice' | 'film'
  readonly mime: string
}

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
const VOICES: Readonly<Record<string, string>> = {
  'audio/amr': 'audio/amr',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/wav': 'audio/wav',
  'audio/webm': 'audio/webm',
}
/** Voices of phones' recorders come in boxes that may hold a film too. */
const BOXES: Readonly<Record<string, string>> = { 'video/webm': 'audio/webm', 'video/mp4': 'audio/mp4' }
const SILK = Buffer.from('#!SILK_V3')

/** Decides by the bytes, never by what somebody claims, what a file is; the name only tells kin apart. null = nothing we know. */
export async function judgeBytes(name: string, content: Uint8Array, expected?: 'voice'): Promise<Judged | null> {
  if (isSilk(content)) return { what: 'voice', mime: 'audio/silk' }
  const found = await fileTypeFromBuffer(content)
  if (!found) return plainText(name, content)
  const mime = String(found.mime)
  if (PICTURES.has(mime)) return { what: 'picture', mime }
  if (DOCUMENTS.has(mime)) return { what: 'document', mime }
  const box = expected === 'voice' ? BOXES[mime] : undefined
  const voice = box ?? VOICES[mime]
  if (voice !== undefined) return { what: 'voice', mime: voice }
  if (mime === 'video/mp4' || mime === 'video/webm') return { what: 'film', mime }
  const old = mime === 'application/x-cfb' ? OLD_OFFICE[extension(name)] : undefined
  return old === undefined ? null : { what: 'document', mime: old }
}

/** WeChat puts a byte of its own before the mark. */
function isSilk(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, SILK.length + 1))
  return head.subarray(0, SILK.length).equals(SILK) || (head[0] === 2 && head.subarray(1).equals(SILK))
}

function plainText(name: string, content: Uint8Array): Judged | null {
  const mime = PLAIN[extension(name)]
  return mime !== undefined && !content.includes(0) ? { what: 'document', mime } : null
}

function extension(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? ''
}

/** A file name to print and to save under: no path, no control characters, no halves of one, at most 120 characters with its ending. */
export function tidyName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? ''
  const clean = bare.replace(/[\p{Cc}\p{Cf}\p{Cs}"<>:|?*]/gu, '').trim()
  const ending = clean.includes('.') ? `.${extension(clean).slice(0, 8)}` : ''
  return clean.length <= 120 ? clean || 'file' : clean.slice(0, 120 - ending.length) + ending
}
