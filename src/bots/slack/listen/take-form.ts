import { z } from 'zod'
import type { InboundMessage } from '../../../domain/conversations/message.ts'
import { type Filled, faultsOf, formText, isForm } from '../home/forms.ts'
import { slackRefusal } from '../slack-refusals.ts'

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))) }),
  }),
})

/** A submitted form: a message of the person's direct messages, or what is wrong with its fields. */
export type TakenForm =
  | { readonly faults: Readonly<Record<string, string>> }
  | { readonly message: InboundMessage }
  /** No form of ours. */
  | null

/** Reads a submission; the same form is one message, however often it comes. */
export function readForm(body: unknown, at: { readonly teamId: string; readonly now: Date }): TakenForm {
  const parsed = submission.safeParse(body)
  if (!parsed.success) throw slackRefusal('slack.malformed')
  const { user, view } = parsed.data
  if (!isForm(view.callback_id)) return null
  const language = view.private_metadata === 'en' ? 'en' : 'zh'
  const filled: Filled = Object.fromEntries(
    Object.entries(view.state.values).map(([id, elements]) => [id, Object.values(elements)[0]?.value ?? '']),
  )
  const faults = faultsOf(view.callback_id, filled, language)
  if (Object.keys(faults).length > 0) return { faults }
  return {
    message: {
      channel: 'slack',
      channelAccount: at.teamId,
      externalId: `form:${view.id}`,
      externalUser: user.id,
      kind: 'text',
      text: formText(view.callback_id, filled, language),
      // Nothing more is to come: the answer need not wait for it.
      isChoice: true,
      person: user.id,
      sentAt: at.now,
    },
  }
}
