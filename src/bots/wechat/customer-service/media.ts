import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { FetchedMedia } from '../../channel.ts'
import type { WechatApi } from '../shared/wechat-api.ts'
import { MAX_MEDIA_BYTES } from './names.ts'

const AWAY_RETRY_MS = 5_000

/** A customer's file; throws an `Outage` when another try may help, a `Refusal` when none will. */
export async function fetchMedia(api: WechatApi, mediaId: string): Promise<FetchedMedia> {
  const answer = await api.download({ path: '/cgi-bin/media/get', query: { media_id: mediaId } }, MAX_MEDIA_BYTES)
  switch (answer.kind) {
    case 'file':
      return { name: answer.name, content: answer.content }
    case 'too_large':
      throw new Refusal('kf.media_too_large', { zh: '文件太大', en: 'The file is too large.' })
    case 'refused':
      if (answer.errcode === 40_007) throw gone()
      throw new Outage('kf.media_refused', AWAY_RETRY_MS * 12)
    case 'not_sent':
      throw new Outage(`kf.${answer.trouble}`, answer.retryAfterMs)
    case 'lost':
      throw new Outage(`kf.${answer.trouble}`, AWAY_RETRY_MS)
    case 'done':
      throw gone()
  }
}

function gone(): Refusal {
  return new Refusal('kf.media_gone', { zh: '文件已过期', en: 'The file is no longer there.' })
}
