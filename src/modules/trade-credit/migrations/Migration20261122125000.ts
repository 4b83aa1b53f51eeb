import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Staff at work on an order: putting it on account, letting it leave all the same, and looking for a PO number used twice. */
export class Migration20261122125000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(`CREATE TABLE "credit_placement" (
    "order_id" text PRIMARY KEY,
    "owner" text NOT NULL,
    "expires_at" timestamptz NOT NULL
  );`)
    this.addSql(`ALTER TABLE "credit_account_order" ADD COLUMN "ship_override" jsonb NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_po_number"
      ON "credit_account_order" ("account_id", lower("po_number")) WHERE "po_number" IS NOT NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_account_order_po_number";`)
    this.addSql(`ALTER TABLE "credit_account_order" DROP COLUMN "ship_override";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_placement";`)
  }
}
