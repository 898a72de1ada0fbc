-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "replay" JSON;
