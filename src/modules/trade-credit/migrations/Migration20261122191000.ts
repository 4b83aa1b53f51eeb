import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What all accounts of a program came to at the end of each day, so that nobody has to add up a ledger to see it. */
export class Migration20261122191000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    // `limit_amount` is null where the agent tells no limit of any account.
    this.addSql(`CREATE TABLE "credit_exposure_day" (
    "currency_code" text NOT NULL,
    "program_id" text NOT NULL,
    "book" text NOT NULL CHECK ("book" IN ('own', 'agent')),
    "day" date NOT NULL,
    "limit_amount" numeric NULL,
    "held_amount" numeric NOT NULL,
    "outstanding_amount" numeric NOT NULL,
    "offline_amount" numeric NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY ("currency_code", "program_id", "book", "day")
  );`)
    // A few kilobytes however many entries there are: they lie in the order in which they were written.
    this.addSql(`CREATE INDEX "IDX_credit_ledger_entry_created_at" ON "credit_ledger_entry"
      USING brin ("created_at") WITH (autosummarize = on);`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_ledger_entry_created_at";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_exposure_day";`)
  }
}
