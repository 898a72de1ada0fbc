import type { Database } from '../../../src/store/database/open-database.ts'

type OnDatabase = Pick<Database, 'pool'>

/** One thing that was written to a conversation, in the order in which its row was held. */
export interface Write {
  readonly chat: string
  readonly at: Date
  /** Messages that came in, by their external ids. */
  readonly received: readonly string[]
  /** The audit entries of the person who acted; a turn that an action took belongs to it. */
  readonly audited: readonly string[]
  readonly turn: { readonly trigger: TriggerRow } | null
}

export type TriggerRow =
  | { readonly kind: 'messages'; readonly messages: readonly string[] }
  | { readonly kind: 'timer'; readonly timer: { readonly kind: string; readonly subject: string; readonly dueAt: string } }

const WATCH = `
  CREATE TABLE IF NOT EXISTS writes (place bigserial PRIMARY KEY, chat uuid, tx text NOT NULL DEFAULT pg_current_xact_id()::xid::text);
  TRUNCATE writes;
  CREATE OR REPLACE FUNCTION write_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO writes (chat) VALUES (coalesce((to_jsonb(new)->>'conversation_id')::uuid, (to_jsonb(new)->>'id')::uuid)); RETURN NULL; END $$;
  CREATE OR REPLACE FUNCTION write_act_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO writes (chat) SELECT id FROM conversations WHERE id::text = new.subject
      UNION ALL SELECT conversation_id FROM cases WHERE number = new.subject
      UNION ALL SELECT conversation_id FROM quotes WHERE number = new.subject; RETURN NULL; END $$;
  CREATE OR REPLACE TRIGGER written AFTER INSERT OR UPDATE ON conversations FOR EACH ROW EXECUTE FUNCTION write_down();
  CREATE OR REPLACE TRIGGER written AFTER INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION write_act_down()`

/** From now on the database writes down who holds which conversation, one after the other. */
export async function watchWrites({ pool }: OnDatabase): Promise<void> {
  await pool.query(WATCH)
}

/** Whoever writes to a conversation holds its row: the places of its transactions are the order that they took. */
const IN_ORDER = `
  WITH w AS (SELECT chat, tx, min(place) AS place FROM writes WHERE chat IS NOT NULL GROUP BY chat, tx),
  found AS (
    SELECT w.place, w.chat,
      (SELECT jsonb_agg(l.external_id ORDER BY m.seq) FROM inbound_ledger l JOIN messages m ON m.id = l.message_id
        WHERE l.conversation_id = w.chat AND l.xmin::text = w.tx) AS received,
      (SELECT max(l.received_at) FROM inbound_ledger l WHERE l.conversation_id = w.chat AND l.xmin::text = w.tx) AS received_at,
      (SELECT jsonb_agg(a.id) FROM audit_log a WHERE a.xmin::text = w.tx) AS audited,
      (SELECT max(a.at) FROM audit_log a WHERE a.xmin::text = w.tx) AS acted_at,
      (SELECT jsonb_build_object('trigger', t.trigger) FROM turns t WHERE t.conversation_id = w.chat AND t.xmin::text = w.tx) AS turn,
      (SELECT t.at FROM turns t WHERE t.conversation_id = w.chat AND t.xmin::text = w.tx) AS turn_at
    FROM w
  )
  SELECT chat, coalesce(received, '[]') AS received, coalesce(audited, '[]') AS audited, turn, coalesce(acted_at, turn_at, received_at) AS at
  FROM found WHERE received IS NOT NULL OR audited IS NOT NULL OR turn IS NOT NULL ORDER BY place`

export async function writesInOrder({ pool }: OnDatabase): Promise<readonly Write[]> {
  const { rows } = await pool.query<Write>(IN_ORDER)
  return rows
}
