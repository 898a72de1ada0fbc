import { z } from 'zod'

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  subtype: z.string().nullish(),
  mode: z.string().nullish(),
  is_external: z.boolean().nullish(),
  external_url: z.string().nullish(),
  permalink: z.string().nullish(),
  url_private: z.string().nullish(),
})
export type SlackFile = z.infer<typeof file>

const attachment = z.object({
  fallback: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  from_url: z.string().nullish(),
  title_link: z.string().nullish(),
})

/** One message as Slack writes it, alone or inside an edit or a deletion. */
const written = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  edited: z.object({ ts: z.string() }).optional(),
  files: z.array(file).optional(),
  attachments: z.array(attachment).optional(),
  blocks: z.array(z.object({ type: z.string() })).optional(),
})
export type WrittenMessage = z.infer<typeof written>

const place = { channel: z.string(), channel_type: z.string().optional() }

/** Messages of every shape that we read: written, edited, deleted. */
export const messageEvent = z.union([
  z.object({
    ...place,
    subtype: z.literal('message_changed'),
    message: written,
    previous_message: written.partial({ ts: true }).optional(),
  }),
  z.object({
    ...place,
    subtype: z.literal('message_deleted'),
    deleted_ts: z.string(),
    previous_message: written.partial({ ts: true }).optional(),
  }),
  written.extend(place),
])
export type MessageEvent = z.infer<typeof messageEvent>

const person = z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() })

/** A tap on a button under a message. */
export const tap = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: person.extend({ team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z
    .object({
      ts: z.string(),
      thread_ts: z.string().optional(),
      text: z.string().nullish(),
      blocks: z.array(z.looseObject({ type: z.string() })).optional(),
    })
    .optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().optional(),
        value: z.string().optional(),
        block_id: z.string().optional(),
      }),
    )
    .min(1),
  trigger_id: z.string().optional(),
})
export type Tap = z.infer<typeof tap>

/** A slash command. */
export const command = z.object({
  team_id: z.string(),
  user_id: z.string(),
  user_name: z.string().optional(),
  channel_id: z.string(),
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
})
export type Command = z.infer<typeof command>
