import { prepared } from '../prepared.ts'
import type { DeskParts } from './desk-parts.ts'

interface Row {
  readonly id: string
  readonly channel: string
  readonly channel_account: string
  readonly external_user: string
  readonly seq: number
  readonly version: number
}

/** Hints for live views, after the commit: a hint that cannot be given is no reason to call the action failed. */
export async function announceChanges({ pool, announce }: DeskParts, conversationIds: ReadonlySet<string>): Promise<void> {
  if (!announce || conversationIds.size === 0) return
  try {
    const { rows } = await pool.query<Row>(
      prepared(
        `SELECT c.id, c.channel, c.channel_account, i.external_user, c.seq, c.version FROM conversations c
         JOIN channel_identities i ON i.id = c.identity_id WHERE c.id = ANY($1)`,
        [[...conversationIds]],
      ),
    )
    for (const { id, channel, channel_account, external_user, seq, version } of rows) {
      const person = { channel, channelAccount: channel_account, externalUser: external_user }
      announce({ kind: 'conversation_changed', conversationId: id, ...person, seq, version })
    }
  } catch {
    // Everything is stored already; who missed the hint fetches.
  }
}
