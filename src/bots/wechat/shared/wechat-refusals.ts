import { Refusal } from '../../../domain/errors/refusal.ts'

/**
 * One refusal for a wrong signature, padding, length and receiver alike: who forges learns nothing from the answer about how far it
 * came.
 */
export function forged(): Refusal {
  return new Refusal('wechat.forged', { zh: '签名无效', en: 'The signature does not hold.' })
}

/** A signed address that was used before, or is too old. */
export function replayed(): Refusal {
  return new Refusal('wechat.replayed', { zh: '请求已过期或已处理', en: 'The request is too old or was used before.' })
}

/** Well signed, but not what the platform sends. */
export function malformed(): Refusal {
  return new Refusal('wechat.malformed', { zh: '消息格式有误', en: 'The message cannot be read.' })
}
