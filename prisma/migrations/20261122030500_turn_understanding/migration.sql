-- AlterTable
ALTER TABLE "turns" ALTER COLUMN "understanding" SET DATA TYPE JSON;
