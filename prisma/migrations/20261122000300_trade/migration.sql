CREATE TABLE "quotes" (
    "number" TEXT NOT NULL,
    "conversation_id" UUID,
    "customer_id" UUID,
    "status" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "service" TEXT,
    "total_fen" BIGINT,
    "rate_card_version" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" TEXT,
    "case_number" TEXT,

    CONSTRAINT "quotes_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "quote_lines" (
    "quote_number" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "quote_lines_pkey" PRIMARY KEY ("quote_number","service","position")
);

CREATE TABLE "orders" (
    "number" TEXT NOT NULL,
    "waybill" TEXT NOT NULL,
    "conversation_id" UUID,
    "customer_id" UUID,
    "status" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "service" TEXT NOT NULL,
    "payment" TEXT NOT NULL,
    "shipper_phone" TEXT NOT NULL,
    "consignee_phone" TEXT NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "pickup_promise" TIMESTAMPTZ(3) NOT NULL,
    "quote_number" TEXT,
    "sent_to_dispatch_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3),
    "dispatched_by" TEXT,
    "picked_up_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "order_lines" (
    "order_number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "fen" BIGINT NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_number","position")
);

CREATE TABLE "order_changes" (
    "id" UUID NOT NULL,
    "order_number" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_changes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "shipments" (
    "waybill" TEXT NOT NULL,
    "order_number" TEXT,
    "conversation_id" UUID,
    "customer_id" UUID,
    "service" TEXT NOT NULL,
    "pieces" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "shipper" JSONB NOT NULL,
    "consignee" JSONB NOT NULL,
    "shipper_phone" TEXT NOT NULL,
    "consignee_phone" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_on" TEXT,
    "pickup_promise" TIMESTAMPTZ(3),
    "courier" JSONB,
    "signed_by" TEXT,
    "pod" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shipments_pkey" PRIMARY KEY ("waybill")
);

CREATE TABLE "tracking_events" (
    "id" UUID NOT NULL,
    "waybill" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "where" TEXT NOT NULL,
    "note_zh" TEXT,
    "note_en" TEXT,
    "by" TEXT NOT NULL DEFAULT 'system',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracking_events_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "quotes_customer_id_created_at_idx" ON "quotes"("customer_id", "created_at");

CREATE INDEX "quotes_conversation_id_idx" ON "quotes"("conversation_id");

CREATE INDEX "quotes_created_at_idx" ON "quotes"("created_at");

CREATE UNIQUE INDEX "orders_waybill_key" ON "orders"("waybill");

CREATE INDEX "orders_customer_id_confirmed_at_idx" ON "orders"("customer_id", "confirmed_at");

CREATE INDEX "orders_conversation_id_idx" ON "orders"("conversation_id");

CREATE INDEX "orders_shipper_phone_idx" ON "orders"("shipper_phone");

CREATE INDEX "orders_consignee_phone_idx" ON "orders"("consignee_phone");

CREATE INDEX "orders_status_pickup_promise_idx" ON "orders"("status", "pickup_promise");

CREATE INDEX "order_changes_order_number_at_idx" ON "order_changes"("order_number", "at");

CREATE UNIQUE INDEX "shipments_order_number_key" ON "shipments"("order_number");

CREATE INDEX "shipments_shipper_phone_idx" ON "shipments"("shipper_phone");

CREATE INDEX "shipments_consignee_phone_idx" ON "shipments"("consignee_phone");

CREATE INDEX "shipments_conversation_id_idx" ON "shipments"("conversation_id");

CREATE INDEX "shipments_customer_id_idx" ON "shipments"("customer_id");

CREATE INDEX "shipments_status_idx" ON "shipments"("status");

CREATE UNIQUE INDEX "tracking_events_waybill_position_key" ON "tracking_events"("waybill", "position");

ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_quote_number_fkey" FOREIGN KEY ("quote_number") REFERENCES "quotes"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_number_fkey" FOREIGN KEY ("order_number") REFERENCES "orders"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "order_changes" ADD CONSTRAINT "order_changes_order_number_fkey" FOREIGN KEY ("order_number") REFERENCES "orders"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "tracking_events" ADD CONSTRAINT "tracking_events_waybill_fkey" FOREIGN KEY ("waybill") REFERENCES "shipments"("waybill") ON DELETE RESTRICT ON UPDATE CASCADE;
