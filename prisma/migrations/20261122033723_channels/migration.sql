-- AlterTable
ALTER TABLE "channel_identities" ADD COLUMN     "person" TEXT;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "media_ref" JSONB,
ADD COLUMN     "read_text" TEXT,
ADD COLUMN     "reading" TEXT,
ADD COLUMN     "reading_at" TIMESTAMPTZ(3),
ADD COLUMN     "reading_tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "parts_sent" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "channel_memory" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_memory_pkey" PRIMARY KEY ("channel","account","key")
);

-- CreateIndex
CREATE INDEX "channel_identities_channel_channel_account_person_idx" ON "channel_identities"("channel", "channel_account", "person");
