-- What Prisma's schema language cannot say.

-- One open conversation per customer identity.
CREATE UNIQUE INDEX "conversations_one_open" ON "conversations" ("identity_id") WHERE "status" = 'open';

-- The hot reads of the turn, the desk and the workers, each as small as what it looks for.
CREATE INDEX "conversations_turn_due" ON "conversations" ("turn_due_at") WHERE "turn_due_at" IS NOT NULL;
CREATE INDEX "conversations_waiting" ON "conversations" ("owner_team", "waiting_since") WHERE "owner_kind" = 'queue';
CREATE INDEX "messages_unhandled" ON "messages" ("conversation_id", "seq") WHERE "handled_at" IS NULL AND "author_kind" = 'customer';
CREATE INDEX "outbox_queued" ON "outbox" ("next_at") WHERE "state" = 'queued';
CREATE INDEX "outbox_sending" ON "outbox" ("lease_until") WHERE "state" = 'sending';
CREATE INDEX "outbox_undone" ON "outbox" ("conversation_id", "seq") WHERE "state" IN ('queued', 'sending');
CREATE UNIQUE INDEX "company_settings_one_current" ON "company_settings" ("is_current") WHERE "is_current";
CREATE UNIQUE INDEX "queue_waits_one_open" ON "queue_waits" ("conversation_id") WHERE "ended_at" IS NULL;

-- Values that only these columns may have.
ALTER TABLE "conversations"
  ADD CONSTRAINT "conversations_status" CHECK ("status" IN ('open', 'closed')),
  ADD CONSTRAINT "conversations_owner" CHECK (
    ("owner_kind" = 'bot' AND "owner_agent" IS NULL)
    OR ("owner_kind" = 'queue' AND "owner_team" IS NOT NULL)
    OR ("owner_kind" = 'agent' AND "owner_agent" IS NOT NULL)
  );
ALTER TABLE "messages" ADD CONSTRAINT "messages_author" CHECK ("author_kind" IN ('customer', 'bot', 'agent', 'system'));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_state" CHECK ("state" IN ('queued', 'sending', 'sent', 'failed', 'unknown'));

-- First-statement rule: what the customer stated first stays as stated.
CREATE FUNCTION "keep_first_statement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (NEW."case_number", NEW."first_text", NEW."first_goods_name", NEW."first_brand", NEW."first_spec", NEW."first_pieces",
        NEW."first_value_fen", NEW."first_stated_at")
      IS DISTINCT FROM
       (OLD."case_number", OLD."first_text", OLD."first_goods_name", OLD."first_brand", OLD."first_spec", OLD."first_pieces",
        OLD."first_value_fen", OLD."first_stated_at")
  THEN
    RAISE EXCEPTION 'the first statement of % is frozen', OLD."case_number" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "complaints_frozen" BEFORE UPDATE OR DELETE ON "complaints" FOR EACH ROW EXECUTE FUNCTION "keep_first_statement"();

-- Chinese has no blanks between words: text is found by its pairs of characters.
-- Search with: text_pairs("text") @> text_pairs('投诉') AND "text" ILIKE '%投诉%'.
CREATE FUNCTION "text_pairs"("words" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT letters[i] || letters[i + 1]), '{}')
  FROM (SELECT string_to_array(lower(left("words", 4000)), NULL) AS letters) AS cut, generate_series(1, cardinality(letters) - 1) AS i
$$;
CREATE INDEX "messages_text_pairs" ON "messages" USING gin (text_pairs("text"));
CREATE INDEX "cases_summary_pairs" ON "cases" USING gin (text_pairs("summary"));
CREATE INDEX "customers_name_pairs" ON "customers" USING gin (text_pairs(coalesce("name", '')));
