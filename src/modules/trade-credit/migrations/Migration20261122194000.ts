import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What needs attention on an order, and a person has seen: their words on it (`attention_decisions`, kept for good), and
 * the things that these words still cover, beside those that nobody has seen. Both stay in the order's row, so that
 * settling an order and seeing to it at the same moment wait for one another.
 */
export class Migration20261122194000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(`ALTER TABLE "credit_account_order" ADD COLUMN "attention_decisions" jsonb NOT NULL DEFAULT '[]';`)
    this.addSql(`ALTER TABLE "credit_account_order" ADD COLUMN "attention_accepted" jsonb NOT NULL DEFAULT '[]';`)
    this.addSql(`ALTER TABLE "credit_account_order" ADD COLUMN "attention_accepted_at" timestamptz NULL;`)
    this.addSql(`ALTER TABLE "credit_account_order" ADD CONSTRAINT "CK_credit_account_order_attention_accepted"
      CHECK (("attention_accepted" = '[]') = ("attention_accepted_at" IS NULL));`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_attention_accepted"
      ON "credit_account_order" ("attention_accepted_at", "id") WHERE "attention_accepted_at" IS NOT NULL;`)
  }

  override async down(): Promise<void> {
    // What was seen needs attention again: nothing would say so any more.
    this.addSql(`UPDATE "credit_account_order" SET "attention_since" = COALESCE("attention_since", now()),
      "attention" = "attention" || "attention_accepted" WHERE "attention_accepted" <> '[]';`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_account_order_attention_accepted";`)
    this.addSql(`ALTER TABLE "credit_account_order" DROP COLUMN "attention_accepted_at";`)
    this.addSql(`ALTER TABLE "credit_account_order" DROP COLUMN "attention_accepted";`)
    this.addSql(`ALTER TABLE "credit_account_order" DROP COLUMN "attention_decisions";`)
  }
}
