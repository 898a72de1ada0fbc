import { z } from 'zod'
import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { FetchedMedia } from '../../channel.ts'
import { download } from '../../media/download.ts'
import type { WechatApi } from '../shared/wechat-api.ts'

/** Bytes of a customer's file at most; the platform's own limit for pictures and videos. */
export const MAX_MEDIA_BYTES = 10 * 1024 * 1024

const AWAY_RETRY_MS = 5_000
/** Where WeChat keeps its films. */
const FILM_HOSTS = ['.qq.com', '.qpic.cn']
const FILM_WITHIN_MS = 15_000
const film = z.object({ video_url: z.url() })

/** A customer's picture, voice or video; throws an `Outage` when another try may help, a `Refusal` when none will. */
export async function fetchMedia(api: WechatApi, mediaId: string): Promise<FetchedMedia> {
  const answer = await api.download({ path: '/cgi-bin/media/get', query: { media_id: mediaId } }, MAX_MEDIA_BYTES)
  switch (answer.kind) {
    case 'file':
      return { name: answer.name, content: answer.content }
    case 'too_large':
      throw tooLarge()
    case 'done':
      return fetchFilm(answer.body)
    case 'refused':
      if (answer.errcode === 40_007) throw gone()
      throw new Outage('oa.media_refused', AWAY_RETRY_MS * 12)
    case 'not_sent':
      throw new Outage(`oa.${answer.trouble}`, answer.retryAfterMs)
    case 'lost':
      throw new Outage(`oa.${answer.trouble}`, AWAY_RETRY_MS)
  }
}

/** A video comes as an address of the platform's. */
async function fetchFilm(body: unknown): Promise<FetchedMedia> {
  const parsed = film.safeParse(body)
  if (!parsed.success) throw gone()
  const rules = { hosts: FILM_HOSTS, maxBytes: MAX_MEDIA_BYTES, withinMs: FILM_WITHIN_MS }
  return { name: 'video.mp4', content: await download(parsed.data.video_url, rules) }
}

function gone(): Refusal {
  return new Refusal('oa.media_gone', { zh: '文件已过期', en: 'The file is no longer there.' })
}

function tooLarge(): Refusal {
  return new Refusal('oa.media_too_large', { zh: '文件太大', en: 'The file is too large.' })
}
