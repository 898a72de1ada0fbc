-- AlterTable
ALTER TABLE "auth_users" ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false;

-- What was written into the audit log stays as it was written, whoever asks.
CREATE FUNCTION "keep_audit_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "keep_audit_log"();
