import type { Reading } from './reading.ts'

const COLLECT =
  /到付|(?:收|对方|他|她|人家|那边|那头|客户|买家|朋友)[^,，。]{0,8}(?:付|给|出|掏|结)|^(?:他|她|对方|收方|收件人|收货人|收件方|客户|买家|那边)(?:吧|来)?$|到了?(?:以后|之后|再|让|的时候|时)*[^,，。]{0,3}(?:付|给)|\b(?:he|she|they|him|her|them|receiver|recipient|consignee|customer|buyer|other (?:side|party|end))\b[^,.]{0,14}\b(?:pays?|covers?|paying)\b|^(?:the )?(?:receiver|recipient|consignee|customer|buyer|other (?:side|party|end))(?: will| does)?$|\bon (?:delivery|arrival)\b/i
const SENDER =
  /(?:我|咱|自己|本人|寄|发)[^,，。]{0,8}(?:付|给|出|掏|结|买单|承担)|^(?:我|我来|我们|我这边|自己|寄方|寄件人|寄件方|发货方|发件人)(?:吧|来)?$|(?:现在|取件的?时候?|来取)[^,，。]{0,3}(?:付|给)|\bi(?:'ll| will|'m going to| am going to)?\b[^,.]{0,12}\b(?:pay|cover|take care)\b|\b(?:on me|my side|our side)\b|^(?:me|us|we|the sender|sender|shipper)(?: will| do)?$/i
/** 不是我付，是他付 */
const DENIED = /不是[^,，\s]{1,6}|[^,，\s]{0,4}不(?:付|出|给)|\bnot (?:me|i|him|her|them)\b/gi

/** Who pays, where that is what is asked: 寄方付, 他出, 对方收到再付, I'll cover it. */
export function paymentAnswer({ lower, clauses }: Reading): 'sender' | 'collect' | null {
  if (clauses.some(({ isQuestion }) => isQuestion)) return null
  const said = lower.replace(DENIED, ' ').trim()
  const collects = COLLECT.exec(said)
  const sends = SENDER.exec(said)
  if (collects === null || sends === null) return collects === null ? (sends === null ? null : 'sender') : 'collect'
  return collects.index < sends.index ? 'collect' : 'sender'
}
