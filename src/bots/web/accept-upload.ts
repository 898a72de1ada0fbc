import { judgeBytes, tidyName } from '../media/judge-bytes.ts'
import { chatRefusal } from './chat-refusals.ts'

/** 10 MB. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024

export interface AcceptedUpload {
  readonly kind: 'image' | 'file'
  readonly mime: string
  readonly name: string
}

/** Pictures and documents, by their bytes; throws `chat.file_type` or another refusal of the chat. */
export async function acceptUpload(name: string, content: Uint8Array): Promise<AcceptedUpload> {
  if (content.length === 0) throw chatRefusal('chat.file_empty')
  if (content.length > MAX_UPLOAD_BYTES) throw chatRefusal('chat.file_too_large')
  const judged = await judgeBytes(name, content)
  if (judged?.what !== 'picture' && judged?.what !== 'document') throw chatRefusal('chat.file_type')
  return { kind: judged.what === 'picture' ? 'image' : 'file', mime: judged.mime, name: tidyName(name) }
}
