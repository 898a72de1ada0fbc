-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "reading_until" TIMESTAMPTZ(3);

-- The files keep what they are beside themselves; nobody ever wrote a row here.
DROP TABLE "stored_files";

-- Each channel has a lane of its own: an endless queue of one must not slow another's look at it.
DROP INDEX "outbox_queued";
CREATE INDEX "outbox_queued" ON "outbox" ("channel", "next_at") WHERE "state" = 'queued';

-- What is to be fetched and read, and what a platform tells of words of ours.
CREATE INDEX "messages_reading" ON "messages" ("reading_at") WHERE "reading" = 'waiting';
CREATE INDEX "messages_sent_as" ON "messages" ("external_id") WHERE "author_kind" <> 'customer' AND "external_id" IS NOT NULL;
