import { z } from 'zod'
import type { Attachment } from '../../../domain/conversations/message.ts'
import type { ApiAnswer } from './api-answer.ts'
import type { WechatApi } from './wechat-api.ts'

const RETRY_MS = 5_000
const uploaded = z.object({ media_id: z.string().min(1) })

export interface FileToUpload {
  /** The platform's word for its kind. */
  readonly type: string
  readonly attachment: Attachment
  readonly content: Uint8Array
}

/** Uploads a file for one message; what kept it from being taken otherwise, which never printed anything. */
export async function uploadMedia(
  api: WechatApi,
  { type, attachment: { name, mime }, content }: FileToUpload,
): Promise<{ readonly mediaId: string } | ApiAnswer> {
  const form = new FormData()
  form.append('media', new Blob([Uint8Array.from(content)], { type: mime }), name)
  const answer = await api.call({ path: '/cgi-bin/media/upload', query: { type }, body: form })
  if (answer.kind === 'refused' || answer.kind === 'not_sent') return answer
  const parsed = uploaded.safeParse(answer.kind === 'done' ? answer.body : null)
  if (parsed.success) return { mediaId: parsed.data.media_id }
  return { kind: 'not_sent', trouble: 'upload_lost', retryAfterMs: RETRY_MS }
}
