import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As `used` and `effectiveLimit` of `ledger/limit.ts`, but for what they ask the clock. */
const USED = `"held_amount" + "outstanding_amount" + GREATEST("offline_amount", 0)`
const LIMIT = `LEAST("base_limit_amount", "ceiling_amount") + COALESCE("temporary_limit_amount", 0)`
const MOST = 1_000_000

const LISTED = `WHERE "deleted_at" IS NULL AND "own_book_of" IS NULL`

/**
 * How much of an account's limit is used, in whole percent rounded up: above 100 is beyond the limit. A temporary limit
 * counts until its end is written down, which takes a minute; one that is used without any limit is at the most.
 *
 * The column writes all accounts anew, and nobody reads one meanwhile nor until all migrations are through: so it comes
 * last. (Stores of before the release have it from an earlier migration.)
 */
export class Migration20261122235000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(`ALTER TABLE "credit_account" ADD COLUMN IF NOT EXISTS "utilisation_percent" integer
      GENERATED ALWAYS AS (
      CASE WHEN "own_book_of" IS NOT NULL OR (${LIMIT}) IS NULL THEN NULL
        WHEN (${USED}) <= 0 THEN 0
        WHEN (${LIMIT}) = 0 THEN ${MOST}
        ELSE LEAST(${MOST}, CEIL((${USED}) * 100 / (${LIMIT}))) END) STORED;`)
    // None on the amounts themselves: each hold would then have to write all indexes of the account anew. A hold that
    // leaves the percentage as it is stays within its page.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_credit_account_company"
      ON "credit_account" ("company_name", "id") ${LISTED};`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_credit_account_utilisation"
      ON "credit_account" ("utilisation_percent" DESC NULLS LAST, "id" DESC) ${LISTED};`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_credit_account_offline"
      ON "credit_account" ("id") WHERE "offline_amount" > 0;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_account_company", "IDX_credit_account_utilisation",
      "IDX_credit_account_offline";`)
    this.addSql(`ALTER TABLE "credit_account" DROP COLUMN IF EXISTS "utilisation_percent";`)
  }
}
