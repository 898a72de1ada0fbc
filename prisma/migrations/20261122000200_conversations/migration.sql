CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "channel_account" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "seq" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "owner_kind" TEXT NOT NULL DEFAULT 'bot',
    "owner_team" TEXT,
    "owner_agent" TEXT,
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "language" TEXT NOT NULL DEFAULT 'zh',
    "turn_due_at" TIMESTAMPTZ(3),
    "turn_attempts" INTEGER NOT NULL DEFAULT 0,
    "waiting_since" TIMESTAMPTZ(3),
    "hand_over_case" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "desk_read_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "author_kind" TEXT NOT NULL,
    "author_agent" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "text" TEXT NOT NULL,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_choice" BOOLEAN NOT NULL DEFAULT false,
    "attachment" JSONB,
    "external_id" TEXT,
    "client_id" TEXT,
    "delivery" TEXT,
    "recalled_at" TIMESTAMPTZ(3),
    "handled_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "inbound_ledger" (
    "channel" TEXT NOT NULL,
    "channel_account" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "raw" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_ledger_pkey" PRIMARY KEY ("channel","channel_account","external_id")
);

CREATE TABLE "dialogue_states" (
    "conversation_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_states_pkey" PRIMARY KEY ("conversation_id")
);

CREATE TABLE "turns" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "trigger" JSONB NOT NULL,
    "understanding" JSONB,
    "facts" JSONB NOT NULL,
    "effects" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "took_ms" DOUBLE PRECISION NOT NULL,
    "fault" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "turns_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "timers" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "timers_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "channel_account" TEXT NOT NULL,
    "external_user" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "case_number" TEXT,
    "agent" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "client_id" TEXT,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "conversation_events" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_events_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "drafts" (
    "agent" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("agent","conversation_id","mode")
);

CREATE TABLE "queue_waits" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "taken_by" TEXT,

    CONSTRAINT "queue_waits_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stored_files" (
    "key" TEXT NOT NULL,
    "conversation_id" UUID,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "conversations_customer_id_idx" ON "conversations"("customer_id");

CREATE INDEX "conversations_owner_kind_owner_team_waiting_since_idx" ON "conversations"("owner_kind", "owner_team", "waiting_since");

CREATE INDEX "conversations_owner_agent_idx" ON "conversations"("owner_agent");

CREATE INDEX "conversations_last_message_at_idx" ON "conversations"("last_message_at");

CREATE INDEX "messages_at_idx" ON "messages"("at");

CREATE UNIQUE INDEX "messages_conversation_id_seq_key" ON "messages"("conversation_id", "seq");

CREATE UNIQUE INDEX "messages_conversation_id_client_id_key" ON "messages"("conversation_id", "client_id");

CREATE INDEX "turns_conversation_id_at_idx" ON "turns"("conversation_id", "at");

CREATE INDEX "turns_at_idx" ON "turns"("at");

CREATE INDEX "timers_due_at_idx" ON "timers"("due_at");

CREATE UNIQUE INDEX "timers_conversation_id_kind_subject_key" ON "timers"("conversation_id", "kind", "subject");

CREATE UNIQUE INDEX "outbox_message_id_key" ON "outbox"("message_id");

CREATE INDEX "outbox_conversation_id_seq_idx" ON "outbox"("conversation_id", "seq");

CREATE INDEX "notes_conversation_id_seq_idx" ON "notes"("conversation_id", "seq");

CREATE UNIQUE INDEX "notes_conversation_id_client_id_key" ON "notes"("conversation_id", "client_id");

CREATE INDEX "conversation_events_conversation_id_seq_idx" ON "conversation_events"("conversation_id", "seq");

CREATE INDEX "queue_waits_conversation_id_idx" ON "queue_waits"("conversation_id");

CREATE INDEX "queue_waits_team_ended_at_idx" ON "queue_waits"("team", "ended_at");

CREATE INDEX "stored_files_conversation_id_idx" ON "stored_files"("conversation_id");

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "channel_identities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "dialogue_states" ADD CONSTRAINT "dialogue_states_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notes" ADD CONSTRAINT "notes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
