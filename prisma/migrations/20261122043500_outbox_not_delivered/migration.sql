-- What the desk's leaders look at: few rows of many.
CREATE INDEX "outbox_not_delivered" ON "outbox" ("done_at") WHERE "state" IN ('failed', 'unknown');
