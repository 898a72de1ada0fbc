CREATE TABLE "cases" (
    "number" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "team" TEXT NOT NULL,
    "agent" TEXT,
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "reason" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "waybill" TEXT,
    "order_number" TEXT,
    "quote_number" TEXT,
    "amount_fen" BIGINT,
    "decided_fen" BIGINT,
    "decided_by" TEXT,
    "proposed_fen" BIGINT,
    "proposed_by" TEXT,
    "slots" JSONB NOT NULL DEFAULT '{}',
    "outcome" TEXT,
    "cause" TEXT,
    "department" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "case_events" (
    "id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "complaints" (
    "case_number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "waybill" TEXT,
    "first_text" TEXT NOT NULL,
    "first_goods_name" TEXT,
    "first_brand" TEXT,
    "first_spec" TEXT,
    "first_pieces" DOUBLE PRECISION,
    "first_value_fen" BIGINT,
    "first_stated_at" TIMESTAMPTZ(3) NOT NULL,
    "amount_fen" BIGINT,
    "request" TEXT,
    "evidence" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("case_number")
);

CREATE TABLE "escalations" (
    "id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "agent" TEXT,
    "priority" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "taken_by" TEXT,
    "taken_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalations_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "cases_conversation_id_idx" ON "cases"("conversation_id");

CREATE INDEX "cases_customer_id_opened_at_idx" ON "cases"("customer_id", "opened_at");

CREATE INDEX "cases_team_status_idx" ON "cases"("team", "status");

CREATE INDEX "cases_status_due_at_idx" ON "cases"("status", "due_at");

CREATE INDEX "cases_waybill_idx" ON "cases"("waybill");

CREATE INDEX "cases_order_number_idx" ON "cases"("order_number");

CREATE INDEX "cases_quote_number_idx" ON "cases"("quote_number");

CREATE INDEX "case_events_case_number_at_idx" ON "case_events"("case_number", "at");

CREATE INDEX "complaints_waybill_idx" ON "complaints"("waybill");

CREATE INDEX "escalations_case_number_idx" ON "escalations"("case_number");

CREATE INDEX "escalations_conversation_id_status_idx" ON "escalations"("conversation_id", "status");

CREATE INDEX "escalations_team_status_idx" ON "escalations"("team", "status");

ALTER TABLE "cases" ADD CONSTRAINT "cases_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_number_fkey" FOREIGN KEY ("case_number") REFERENCES "cases"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "complaints" ADD CONSTRAINT "complaints_case_number_fkey" FOREIGN KEY ("case_number") REFERENCES "cases"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "escalations" ADD CONSTRAINT "escalations_case_number_fkey" FOREIGN KEY ("case_number") REFERENCES "cases"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
