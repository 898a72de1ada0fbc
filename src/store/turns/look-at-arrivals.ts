import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { FactKeys } from '../../flows/turn.ts'
import type { ConversationRow } from '../conversations/lock-conversation.ts'
import { type FactsRow, factsColumns } from '../facts/load-facts.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { storableJson } from '../storable.ts'
import { type WaitingRow, waitingColumns } from './load-turn.ts'

/** A message that is not stored yet, and the facts that its turn will probably ask for. */
export interface Arrival {
  readonly message: InboundMessage
  readonly keys: FactKeys
}

/** One of the web chat, of whom one message is looked at at a time. */
export function personOf({ channelAccount, externalUser }: Pick<InboundMessage, 'channelAccount' | 'externalUser'>): string {
  return JSON.stringify([channelAccount, externalUser])
}

/** The open conversation that a message comes into, and the facts, of one instant; nothing is held. */
export interface SeenArrival extends ConversationRow, WaitingRow, FactsRow {
  /** The transaction that wrote the conversation's row last. */
  readonly seen: string
  readonly reading_until: Date | null
  readonly display_name: string | null
  /** This external id is stored. */
  readonly is_known: boolean
}

const statementFor = (arrivals: readonly Arrival[]): string => `
  WITH b AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS b(channel text, "channelAccount" text, "externalUser" text, "externalId" text,
      waybills text[], orders text[], phones text[], quotes text[], people jsonb)
  ), r AS MATERIALIZED (
    SELECT b."externalId", b.waybills, b.orders, b.phones, b.quotes, b.people, i.external_user, i.display_name, c.id AS conversation_id, c.*,
      c.xmin::text AS seen
    FROM b JOIN channel_identities i ON i.channel = b.channel AND i.channel_account = b."channelAccount" AND i.external_user = b."externalUser"
      JOIN conversations c ON c.identity_id = i.id AND c.status = 'open'
  )
  SELECT r.id, r.identity_id, r.customer_id, r.channel, r.channel_account, r.external_user, r.seq, r.version, r.owner_kind, r.owner_team,
    r.owner_agent, r.priority, r.language, r.turn_due_at, r.waiting_since, r.hand_over_case, r.seen, r.reading_until, r.display_name,
    EXISTS (SELECT 1 FROM inbound_ledger l
      WHERE l.channel = r.channel AND l.channel_account = r.channel_account AND l.external_id = r."externalId") AS is_known,
    ${waitingColumns('r.id')}, ${factsColumns(arrivals.map(({ keys }) => keys))}
  FROM r JOIN customers u ON u.id = r.customer_id`

/** By person, in one statement for all; missing is who has no open conversation. */
export async function lookAtArrivals(client: Queryable, arrivals: readonly Arrival[]): Promise<ReadonlyMap<string, SeenArrival>> {
  const asked = arrivals.map(({ message, keys }) => {
    const { channel, channelAccount, externalUser, externalId } = message
    return { channel, channelAccount, externalUser, externalId, ...keys }
  })
  const { rows } = await client.query<SeenArrival>(prepared(statementFor(arrivals), [storableJson(asked)]))
  return new Map(rows.map((row) => [personOf({ channelAccount: row.channel_account, externalUser: row.external_user }), row]))
}
