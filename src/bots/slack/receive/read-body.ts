import { z } from 'zod'
import { slackRefusal } from '../slack-refusals.ts'

const object = z.record(z.string(), z.unknown())
const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string() })

/** What Bolt relies on in each shape of delivery. */
const delivery = z.union([
  z.looseObject({ event: z.looseObject({ type: z.string() }), team_id: z.string() }),
  z.looseObject({ command: z.string(), team_id: z.string(), user_id: z.string() }),
  z.looseObject({ actions: z.array(z.looseObject({ action_id: z.string() })).min(1), user: z.looseObject({ id: z.string() }) }),
  z.looseObject({
    type: z.enum(['view_submission', 'view_closed']),
    view: z.looseObject({ callback_id: z.string() }),
    user: z.looseObject({ id: z.string() }),
  }),
  z.looseObject({ type: z.enum(['shortcut', 'message_action', 'block_suggestion']), user: z.looseObject({ id: z.string() }) }),
])

export type SlackBody =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'delivery'; readonly body: Readonly<Record<string, unknown>> }

/** A body whose signature holds: JSON, a form, or a form whose `payload` is JSON. Throws `slack.malformed`. */
export function readBody(raw: string, contentType: string): SlackBody {
  const body = contentType.startsWith('application/x-www-form-urlencoded') ? readForm(raw) : readJson(raw)
  const asked = challenge.safeParse(body)
  if (asked.success) return { kind: 'challenge', challenge: asked.data.challenge }
  if (body['ssl_check'] === '1' || body['type'] === 'app_rate_limited') return { kind: 'nothing' }
  return { kind: 'delivery', body: readDelivery(body) }
}

/** What Bolt may be given; throws `slack.malformed`. */
export function readDelivery(body: unknown): Readonly<Record<string, unknown>> {
  const parsed = delivery.safeParse(body)
  if (!parsed.success) throw slackRefusal('slack.malformed')
  return parsed.data
}

function readForm(raw: string): Record<string, unknown> {
  const form = new URLSearchParams(raw)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : readJson(payload)
}

function readJson(raw: string): Record<string, unknown> {
  try {
    return object.parse(JSON.parse(raw))
  } catch {
    throw slackRefusal('slack.malformed')
  }
}
