import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now()`

/** The own book: receipts, the open balance of the accounting software, orders beyond the limit, second approvals. */
export class Migration20261122130000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.receipts()
    this.beyondTheLimit()
    this.secondApprovals()
    this.addSql(`ALTER TABLE "credit_account" ADD COLUMN "offline_as_of" timestamptz NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_temporary_limit" ON "credit_account" ("temporary_limit_expires_at")
      WHERE "temporary_limit_expires_at" IS NOT NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_account_temporary_limit";`)
    this.addSql(`ALTER TABLE "credit_account" DROP COLUMN "offline_as_of";`)
    this.addSql(`ALTER TABLE "credit_application" DROP COLUMN "proposal";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_ledger_entry_written_off";`)
    this.addSql(`ALTER TABLE "credit_ledger_entry" DROP COLUMN "beyond_limit_amount", DROP COLUMN "allowed_beyond_amount",
      DROP COLUMN "overridden_amount", DROP COLUMN "temporary_after", DROP COLUMN "temporary_expires_at";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_approval_request", "credit_override", "credit_receipt";`)
  }

  private receipts(): void {
    this.addSql(`CREATE TABLE "credit_receipt" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL REFERENCES "credit_account" ("id"),
    "amount" numeric NOT NULL CHECK ("amount" > 0),
    "currency_code" text NOT NULL,
    "received_on" date NOT NULL,
    "method" text NULL,
    "reference" text NULL,
    "note" text NULL,
    "actor" text NOT NULL,
    "reversal_key" text NULL,
    "reversed_at" timestamptz NULL,
    "reversed_by" text NULL,
    "reversal_reason" text NULL,
    ${times},
    CONSTRAINT "CK_credit_receipt_reversal" CHECK (("reversed_at" IS NULL) = ("reversal_key" IS NULL)
      AND ("reversed_at" IS NULL) = ("reversed_by" IS NULL) AND ("reversed_at" IS NULL) = ("reversal_reason" IS NULL))
  );`)
    this.addSql(`CREATE INDEX "IDX_credit_receipt_account"
      ON "credit_receipt" ("account_id", "received_on" DESC, "id" DESC);`)
  }

  /** An order that may go beyond the limit, and of each hold how far it went and might have gone. */
  private beyondTheLimit(): void {
    this.addSql(`CREATE TABLE "credit_override" (
    "id" text PRIMARY KEY,
    "key" text NOT NULL CONSTRAINT "UQ_credit_override_key" UNIQUE,
    "request_hash" text NOT NULL,
    "order_id" text NOT NULL,
    "amount" numeric NOT NULL CHECK ("amount" >= 0),
    "currency_code" text NOT NULL,
    "actor" text NOT NULL,
    "reason" text NOT NULL,
    ${times}
  );`)
    this.addSql(
      `CREATE INDEX "IDX_credit_override_order" ON "credit_override" ("order_id", "created_at" DESC, "id" DESC);`
    )
    // Without the derived twin of the first migration's columns: for it every entry there is would be written anew.
    for (const column of ["beyond_limit_amount", "allowed_beyond_amount"]) {
      this.addSql(`ALTER TABLE "credit_ledger_entry"
      ADD COLUMN "${column}" numeric NOT NULL DEFAULT 0 CHECK ("${column}" >= 0
        AND ("${column}" = 0 OR "operation" IN ('hold_placed', 'hold_adjusted')));`)
    }
    // What the person who let it go so far had said: the proof compares that with what was said.
    this.addSql(`ALTER TABLE "credit_ledger_entry" ADD COLUMN "overridden_amount" numeric NOT NULL DEFAULT 0
      CHECK ("overridden_amount" >= 0 AND ("overridden_amount" = 0 OR "overridden_by" IS NOT NULL));`)
    // The part of the limit that ends by itself, as the account has it: without it nobody could tell from the entries
    // whether a limit has expired or was changed past the ledger.
    this.addSql(`ALTER TABLE "credit_ledger_entry" ADD COLUMN "temporary_after" numeric NULL,
      ADD COLUMN "temporary_expires_at" timestamptz NULL;`)
  }

  /** What waits for a second person: of each kind one an account, so that nobody approves an older wish by mistake. */
  private secondApprovals(): void {
    this.addSql(`CREATE TABLE "credit_approval_request" (
    "id" text PRIMARY KEY,
    "key" text NOT NULL CONSTRAINT "UQ_credit_approval_request_key" UNIQUE,
    "request_hash" text NOT NULL,
    "kind" text NOT NULL CHECK ("kind" IN ('limit', 'write_off')),
    "account_id" text NOT NULL REFERENCES "credit_account" ("id"),
    "payload" jsonb NOT NULL,
    "state" text NOT NULL DEFAULT 'pending' CHECK ("state" IN ('pending', 'approved', 'rejected')),
    "requested_by" text NOT NULL,
    "decided_by" text NULL,
    "decided_at" timestamptz NULL,
    "decision_reason" text NULL,
    ${times},
    CONSTRAINT "CK_credit_approval_request_decided" CHECK (("state" = 'pending') = ("decided_by" IS NULL)
      AND ("state" = 'pending') = ("decided_at" IS NULL)),
    CONSTRAINT "CK_credit_approval_request_two" CHECK ("state" <> 'approved' OR "decided_by" <> "requested_by")
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_approval_request_pending"
      ON "credit_approval_request" ("account_id", "kind") WHERE "state" = 'pending';`)
    this.addSql(`CREATE INDEX "IDX_credit_approval_request_list"
      ON "credit_approval_request" ("state", "created_at" DESC, "id" DESC);`)
    // What one person has written off is summed before the next one: few entries of many.
    this.addSql(`CREATE INDEX "IDX_credit_ledger_entry_written_off"
      ON "credit_ledger_entry" ("account_id", "version") WHERE "operation" = 'written_off';`)
    this.addSql(`ALTER TABLE "credit_application" ADD COLUMN "proposal" jsonb NULL;`)
  }
}
