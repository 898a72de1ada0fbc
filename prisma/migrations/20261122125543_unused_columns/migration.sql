-- AlterTable
ALTER TABLE "customers" DROP COLUMN "card",
DROP COLUMN "company",
DROP COLUMN "title";

-- AlterTable
ALTER TABLE "surveys" DROP COLUMN "comment";

-- DropTable
DROP TABLE "canned_replies";
