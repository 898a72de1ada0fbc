-- CreateTable
CREATE TABLE "snoozes" (
    "conversation_id" UUID NOT NULL,
    "agent" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "snoozes_pkey" PRIMARY KEY ("conversation_id")
);

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
