import { FIRST_WAYBILL, PREFIX } from '../numbers/draw-number.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { storableJson } from '../storable.ts'
import { MOST_TICKETS, type PlainTurn, RECORD_KINDS, type RecordKind } from './plain-turn.ts'
import { RECORDS } from './record-statements.ts'

export interface SeenPlainTurn extends PlainTurn {
  /** The conversation's last writer when the turn was decided. */
  readonly seen: string
}

export interface WrittenTurn {
  readonly id: string
  readonly seq: number
  readonly version: number
  /** The conversation's last writer now. */
  readonly seen: string
  /** In the queue that it was moved to; absent = it was not moved. */
  readonly place?: number
  /** Drawn for its tickets. */
  readonly numbers: ReadonlyMap<string, string>
}

interface Row extends Omit<WrittenTurn, 'numbers' | 'place'> {
  readonly place?: number | null
  readonly tickets?: readonly string[] | null
  readonly numbers?: readonly string[] | null
}

/** Turns of messages that are stored and wait, or of messages that come with their turn and are answered with it. */
export type Bringing = 'nothing' | 'messages'

/** Ticket after ticket replaced by its number; none is a part of another. */
const numbered = (body: string): string =>
  Array.from({ length: MOST_TICKETS }, (_, index) => index + 1).reduce(
    (text, n) => `replace(${text}, coalesce(n.tickets[${n}], ''), coalesce(n.numbers[${n}], ''))`,
    body,
  )

/** The compare-and-set: only conversations that nobody wrote to since the turn was decided, and that nobody holds. */
const HELD = `
  WITH b AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS b(id uuid, seen text, "externalUser" text, day text, "waybillPrefix" text, tickets text[], body json)
  ), held AS MATERIALIZED (
    SELECT c.id, c.customer_id, c.channel, c.channel_account, b."externalUser" AS external_user, b.day, b."waybillPrefix" AS prefix, b.tickets, b.body
    FROM b JOIN conversations c ON c.id = b.id WHERE c.xmin::text = b.seen ORDER BY c.id FOR UPDATE OF c SKIP LOCKED
  )`

/** The same numbers, counters and order of counters as `drawNumbers`; only turns that will be written draw. */
const DRAWN = `, wanted AS MATERIALIZED (
    SELECT k.*, row_number() OVER (PARTITION BY k.kind, k.day ORDER BY k.id, k.n) AS place, count(*) OVER (PARTITION BY k.kind, k.day) AS total
    FROM (
      SELECT h.id, h.prefix, t.ticket, t.n, split_part(substr(t.ticket, 2), ':', 1) AS kind,
        CASE WHEN t.ticket LIKE '⟦waybill:%' THEN '' ELSE h.day END AS day
      FROM held h CROSS JOIN LATERAL unnest(h.tickets) WITH ORDINALITY AS t(ticket, n)) k
  ), drawn AS (
    INSERT INTO number_counters AS c (kind, day, last)
    SELECT kind, day, count(*) FROM wanted GROUP BY kind, day ORDER BY array_position(ARRAY['quote', 'order', 'case', 'waybill'], kind), day
    ON CONFLICT (kind, day) DO UPDATE SET last = c.last + excluded.last RETURNING kind, day, last
  ), serials AS MATERIALIZED (
    SELECT w.id, w.prefix, w.ticket, w.n, w.kind, w.day, d.last - w.total + w.place AS serial FROM wanted w JOIN drawn d USING (kind, day)
  ), numbers AS MATERIALIZED (
    SELECT s.id, array_agg(s.ticket ORDER BY s.n) AS tickets, array_agg(CASE s.kind
      WHEN 'waybill' THEN s.prefix || (${FIRST_WAYBILL} + s.serial) || (
        SELECT (10 - sum(substr((${FIRST_WAYBILL} + s.serial)::text, i, 1)::int * CASE i % 2 WHEN 0 THEN 3 ELSE 1 END) % 10) % 10
        FROM generate_series(1, 12) AS i)
      ELSE CASE s.kind WHEN 'quote' THEN '${PREFIX.quote}' WHEN 'order' THEN '${PREFIX.order}' WHEN 'case' THEN '${PREFIX.case}' END || s.day
        || lpad(s.serial::text, greatest(4, length(s.serial::text)), '0') END ORDER BY s.n) AS numbers
    FROM serials s GROUP BY s.id
  ), bodies AS (
    SELECT h.id, h.customer_id, h.channel, h.channel_account, h.external_user,
      CASE WHEN n.id IS NULL THEN h.body ELSE ${numbered('h.body::text')}::json END AS body
    FROM held h LEFT JOIN numbers n ON n.id = h.id
  )`

interface Shape {
  readonly brings: boolean
  readonly moves: boolean
}

const written = ({ brings, moves }: Shape): string => `, turn AS MATERIALIZED (
    SELECT h.id, h.customer_id, h.channel, h.channel_account, h.external_user, t.*
    FROM bodies h CROSS JOIN LATERAL json_to_record(h.body) AS t(turn_id uuid, trigger jsonb, understanding json, facts jsonb,
      effects jsonb, took_ms float8, replay json, state jsonb, says json, said int, clear json, set json, quotes json, orders json,
      settled json, enquiries json, known json, cases json, moved json${brings ? ', came json' : ''})
  ), conversation AS (
    UPDATE conversations c SET seq = c.seq + t.said${brings ? ' + 1' : ''}, version = c.version + 1${moves ? MOVED_ONCE_MORE : ''}, turn_attempts = 0, turn_due_at = NULL,
      language = coalesce(t.state->>'language', c.language),
      hand_over_case = CASE WHEN t.state IS NULL THEN c.hand_over_case ELSE t.state->>'handOverCase' END,
      last_message_at = ${brings ? '$2::timestamptz' : 'CASE WHEN t.said > 0 THEN $2::timestamptz ELSE c.last_message_at END'}
      ${moves ? MOVED : ''}
    FROM turn t WHERE c.id = t.id RETURNING c.id, c.seq, c.version, c.xmin::text AS seen${moves ? PLACE : ''}
  ), said AS MATERIALIZED (
    SELECT t.id AS conversation_id, t.channel, t.channel_account, t.external_user, s.*
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.says) AS s(id uuid, outbox_id uuid, seq int, text text, choices text[])
  ), words AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, text, choices, delivery, at)
    SELECT id, conversation_id, seq, 'bot', text, choices, ${brings ? "'sent'" : "'queued'"}, $2 FROM said
  ), ${brings ? CAME : WAITED}, remembered AS (
    INSERT INTO dialogue_states AS d (conversation_id, state, updated_at) SELECT id, state, $2 FROM turn WHERE state IS NOT NULL
    ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, version = d.version + 1, updated_at = excluded.updated_at
  ), cleared AS (
    DELETE FROM timers x USING turn t CROSS JOIN LATERAL json_to_recordset(t.clear) AS c(kind text, subject text)
    WHERE x.conversation_id = t.id AND x.kind = c.kind AND (c.subject IS NULL OR x.subject = c.subject) AND NOT EXISTS (
      SELECT 1 FROM json_to_recordset(t.set) AS s(kind text, subject text) WHERE s.kind = x.kind AND s.subject = x.subject)
  ), armed AS (
    INSERT INTO timers (id, conversation_id, kind, subject, due_at)
    SELECT s.id, t.id, s.kind, s.subject, s.due_at
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.set) AS s(id uuid, kind text, subject text, due_at timestamptz)
    ON CONFLICT (conversation_id, kind, subject) DO UPDATE SET due_at = excluded.due_at, attempts = 0
  ), logged AS (
    INSERT INTO turns (id, conversation_id, kind, trigger, understanding, facts, effects, version, took_ms, at, replay)
    SELECT t.turn_id, t.id, 'messages', t.trigger, t.understanding, t.facts, t.effects, c.version, t.took_ms, $2, t.replay
    FROM turn t JOIN conversation c ON c.id = t.id
  )`

/** Whose chat it is counts as a change of its own. */
const MOVED_ONCE_MORE = ' + CASE WHEN t.moved IS NULL THEN 0 ELSE 1 END'

const MOVED = `, owner_kind = CASE WHEN t.moved IS NULL THEN c.owner_kind ELSE 'queue' END,
      owner_team = CASE WHEN t.moved IS NULL THEN c.owner_team ELSE t.moved->0->>'team' END,
      owner_agent = CASE WHEN t.moved IS NULL THEN c.owner_agent ELSE t.moved->0->>'agent' END,
      waiting_since = CASE WHEN t.moved IS NULL THEN c.waiting_since ELSE coalesce(c.waiting_since, $2) END,
      priority = coalesce(t.moved->0->>'priority', c.priority)`

/** Behind those who wait, and those who come with it and before it. */
const PLACE = `, CASE WHEN t.moved IS NOT NULL THEN 1 + (
      SELECT count(*)::int FROM conversations w
      WHERE w.owner_kind = 'queue' AND w.owner_team = c.owner_team AND (w.waiting_since, w.id) < (c.waiting_since, c.id)) + (
      SELECT count(*)::int FROM turn o WHERE o.moved->0->>'team' = c.owner_team AND o.id < c.id) END AS place`

/** Words go the way of the outbox, and what waited is done. */
const WAITED = `queued AS (
    INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, next_at, created_at)
    SELECT outbox_id, conversation_id, id, seq, channel, channel_account, external_user, $2, $2 FROM said
  ), handled AS (
    UPDATE messages m SET handled_at = $2 FROM turn t
    WHERE m.conversation_id = t.id AND m.handled_at IS NULL AND m.author_kind = 'customer'
  )`

/** A message is stored as done with; words go back with the acknowledgement, and who does not get that asks again. */
const CAME = `queued AS (
    INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, state, attempts, next_at, created_at, done_at)
    SELECT outbox_id, conversation_id, id, seq, channel, channel_account, external_user, 'sent', 1, $2, $2, $2 FROM said
  ), came AS MATERIALIZED (
    SELECT t.id AS conversation_id, t.channel, t.channel_account, a.*
    FROM turn t CROSS JOIN LATERAL json_to_record(t.came) AS a(id uuid, seq int, text text, is_choice boolean, external_id text, raw jsonb)
  ), ledger AS (
    INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
    SELECT channel, channel_account, external_id, conversation_id, id, raw, $2 FROM came
  ), heard AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, kind, text, is_choice, external_id, handled_at, at)
    SELECT id, conversation_id, seq, 'customer', 'text', text, is_choice, external_id, $2, $2 FROM came
  )`

const UNNUMBERED = ', bodies AS (SELECT * FROM held)'

/** Built once each: they are long. */
const statements = new Map<string, string>()

function statementFor(turns: readonly SeenPlainTurn[], bringing: Bringing): string {
  const isDrawn = turns.some(({ tickets }) => tickets.length > 0)
  const kinds = RECORD_KINDS.filter((kind) => turns.some((turn) => turn.kinds.includes(kind)))
  const name = [bringing, isDrawn, ...kinds].join(' ')
  const statement = statements.get(name) ?? build(bringing, isDrawn, kinds)
  statements.set(name, statement)
  return statement
}

function build(bringing: Bringing, isDrawn: boolean, kinds: readonly RecordKind[]): string {
  const records = kinds.map((kind) => RECORDS[kind]).join('')
  const result = isDrawn
    ? 'SELECT c.*, n.tickets, n.numbers FROM conversation c LEFT JOIN numbers n USING (id)'
    : 'SELECT * FROM conversation'
  return `${HELD}${isDrawn ? DRAWN : UNNUMBERED}${written({ brings: bringing === 'messages', moves: kinds.includes('moved') })}${records} ${result}`
}

/**
 * Writes turns that were decided on what `seen` names: each whole, all in one statement and one commit. A conversation that
 * somebody wrote to or holds meanwhile is left out: its turn must be decided again.
 */
export async function writePlainTurns(
  client: Queryable,
  turns: readonly SeenPlainTurn[],
  { now, bringing }: { readonly now: Date; readonly bringing: Bringing },
): Promise<ReadonlyMap<string, WrittenTurn>> {
  const rows = turns.map(({ says: _says, kinds: _kinds, ...row }) => row)
  const written = await client.query<Row>(prepared(statementFor(turns, bringing), [storableJson(rows), now]))
  return new Map(written.rows.map((row) => [row.id, readWritten(row)]))
}

function readWritten({ tickets, numbers, place, ...row }: Row): WrittenTurn {
  const drawn = new Map(tickets?.map((ticket, index) => [ticket, numbers?.[index] ?? ticket]))
  return { ...row, ...(typeof place === 'number' ? { place } : {}), numbers: drawn }
}
