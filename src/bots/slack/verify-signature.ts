import { createHmac, timingSafeEqual } from 'node:crypto'
import { slackRefusal } from './slack-refusals.ts'

const TOLERATED_MS = 5 * 60 * 1000

export interface SignedRequest {
  readonly body: string
  /** Header `x-slack-request-timestamp`, seconds. */
  readonly timestamp: string | undefined
  /** Header `x-slack-signature`. */
  readonly signature: string | undefined
}

/** Holds a request to the app's signing secret and to five minutes on both sides of now; throws `slack.bad_signature` or `slack.stale`. */
export function verifySignature({ body, timestamp, signature }: SignedRequest, secret: string, now: Date): void {
  if (!timestamp || !/^\d{1,12}$/.test(timestamp) || !signature) throw slackRefusal('slack.bad_signature')
  const own = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`)
  const given = Buffer.from(signature)
  if (own.length !== given.length || !timingSafeEqual(own, given)) throw slackRefusal('slack.bad_signature')
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > TOLERATED_MS) throw slackRefusal('slack.stale')
}
