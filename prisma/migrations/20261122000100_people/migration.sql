CREATE TABLE "auth_users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "username" TEXT,
    "display_username" TEXT,
    "login" TEXT,
    "role" TEXT NOT NULL DEFAULT 'agent',

    CONSTRAINT "auth_users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "auth_sessions" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "auth_sessions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "auth_accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_accounts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "auth_verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_verifications_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "company_settings" (
    "version" TEXT NOT NULL,
    "company" JSONB NOT NULL,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_settings_pkey" PRIMARY KEY ("version")
);

CREATE TABLE "teams" (
    "key" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "agents" (
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team_key" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'agent',
    "authority" JSONB NOT NULL,
    "presence" TEXT NOT NULL DEFAULT 'offline',
    "last_seen_at" TIMESTAMPTZ(3),
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("login")
);

CREATE TABLE "service_hours" (
    "team_key" TEXT NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "days" TEXT NOT NULL,

    CONSTRAINT "service_hours_pkey" PRIMARY KEY ("team_key")
);

CREATE TABLE "number_counters" (
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_counters_pkey" PRIMARY KEY ("kind","day")
);

CREATE TABLE "canned_replies" (
    "id" UUID NOT NULL,
    "shortcut" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "team_key" TEXT,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "canned_replies_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "customer_accounts" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tier" TEXT,
    "monthly_freight_fen" BIGINT NOT NULL,
    "contact" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "manager" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_accounts_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "customers" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "account_key" TEXT,
    "vouched_phone" TEXT,
    "typed_phones" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "company" TEXT,
    "title" TEXT,
    "card" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "channel_identities" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "channel_account" TEXT NOT NULL,
    "external_user" TEXT NOT NULL,
    "display_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_identities_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "waybill_locks" (
    "customer_id" UUID NOT NULL,
    "waybill" TEXT NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waybill_locks_pkey" PRIMARY KEY ("customer_id","waybill")
);

CREATE TABLE "surveys" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "agent" TEXT,
    "case_number" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "surveys_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "enquiries" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "enquiries_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "auth_users_email_key" ON "auth_users"("email");

CREATE UNIQUE INDEX "auth_users_username_key" ON "auth_users"("username");

CREATE UNIQUE INDEX "auth_users_login_key" ON "auth_users"("login");

CREATE UNIQUE INDEX "auth_sessions_token_key" ON "auth_sessions"("token");

CREATE INDEX "auth_sessions_user_id_idx" ON "auth_sessions"("user_id");

CREATE INDEX "auth_accounts_user_id_idx" ON "auth_accounts"("user_id");

CREATE INDEX "auth_verifications_identifier_idx" ON "auth_verifications"("identifier");

CREATE INDEX "agents_team_key_idx" ON "agents"("team_key");

CREATE UNIQUE INDEX "canned_replies_shortcut_key" ON "canned_replies"("shortcut");

CREATE INDEX "audit_log_actor_at_idx" ON "audit_log"("actor", "at");

CREATE INDEX "audit_log_subject_at_idx" ON "audit_log"("subject", "at");

CREATE INDEX "audit_log_at_idx" ON "audit_log"("at");

CREATE UNIQUE INDEX "customer_accounts_phone_key" ON "customer_accounts"("phone");

CREATE INDEX "customers_vouched_phone_idx" ON "customers"("vouched_phone");

CREATE INDEX "customers_typed_phones_idx" ON "customers" USING GIN ("typed_phones");

CREATE INDEX "customers_account_key_idx" ON "customers"("account_key");

CREATE INDEX "channel_identities_customer_id_idx" ON "channel_identities"("customer_id");

CREATE UNIQUE INDEX "channel_identities_channel_channel_account_external_user_key" ON "channel_identities"("channel", "channel_account", "external_user");

CREATE INDEX "surveys_conversation_id_idx" ON "surveys"("conversation_id");

CREATE INDEX "surveys_at_idx" ON "surveys"("at");

CREATE INDEX "enquiries_conversation_id_idx" ON "enquiries"("conversation_id");

CREATE INDEX "enquiries_customer_id_asked_at_idx" ON "enquiries"("customer_id", "asked_at");

CREATE INDEX "enquiries_asked_at_idx" ON "enquiries"("asked_at");

ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "agents" ADD CONSTRAINT "agents_team_key_fkey" FOREIGN KEY ("team_key") REFERENCES "teams"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "service_hours" ADD CONSTRAINT "service_hours_team_key_fkey" FOREIGN KEY ("team_key") REFERENCES "teams"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "customers" ADD CONSTRAINT "customers_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "customer_accounts"("key") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "channel_identities" ADD CONSTRAINT "channel_identities_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
