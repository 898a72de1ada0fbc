-- CreateTable
CREATE TABLE "sign_in_tries" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_tries_login_at_idx" ON "sign_in_tries"("login", "at");

-- CreateIndex
CREATE INDEX "sign_in_tries_at_idx" ON "sign_in_tries"("at");
