-- CreateTable
CREATE TABLE "desk_cards" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "message_ts" TEXT,
    "shown" TEXT,
    "stamp" TEXT,
    "opened_seq" INTEGER NOT NULL,
    "mirrored_seq" INTEGER NOT NULL,
    "mirrored_beside" UUID NOT NULL,
    "snoozed_until" TIMESTAMPTZ(3),
    "snoozed_by" TEXT,
    "is_unsure" BOOLEAN NOT NULL DEFAULT false,
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_cards_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "desk_cards_conversation_id_idx" ON "desk_cards"("conversation_id");

-- CreateIndex
CREATE INDEX "desk_cards_place_message_ts_idx" ON "desk_cards"("place", "message_ts");

-- AddForeignKey
ALTER TABLE "desk_cards" ADD CONSTRAINT "desk_cards_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open card per conversation and place
CREATE UNIQUE INDEX "desk_cards_open" ON "desk_cards"("conversation_id", "place") WHERE "closed_at" IS NULL;
