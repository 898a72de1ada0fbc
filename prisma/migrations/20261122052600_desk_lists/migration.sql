-- CreateIndex
CREATE INDEX "cases_closed_at_due_at_number_idx" ON "cases"("closed_at" DESC, "due_at", "number");

-- CreateIndex
CREATE INDEX "cases_team_closed_at_due_at_number_idx" ON "cases"("team", "closed_at" DESC, "due_at", "number");

-- CreateIndex
CREATE INDEX "cases_opened_at_idx" ON "cases"("opened_at");

-- Whoever is looked for by the name that a channel calls them.
CREATE INDEX "channel_identities_display_name" ON "channel_identities" ("display_name") WHERE "display_name" IS NOT NULL;
