import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz NOT NULL DEFAULT now(), "updated_at" timestamptz NOT NULL DEFAULT now()`

/**
 * What a person should look at, found fast; the findings of the ledger's proof; what is forgotten of people.
 *
 * Measured with 1,000,000 account orders, half a million of them with something on them: see
 * `attention/list-attention.ts`.
 */
export class Migration20261122150000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.attention()
    this.proof()
    this.privacy()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "credit_customer_deletion", "credit_ledger_proof", "credit_ledger_finding";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_application_waiting", "IDX_credit_application_to_purge",
      "IDX_credit_account_invitation_unsent", "IDX_credit_account_member_former_owner",
      "IDX_credit_application_customer", "IDX_credit_application_purged_person";`)
    this.addSql(`ALTER TABLE "credit_application" DROP COLUMN "purged_at";`)
    this.addSql(`ALTER TABLE "credit_account_order" DROP COLUMN "attention_since";`)
  }

  /** `attention_since`: of the newest thing that came up on the order; null while there is none. */
  private attention(): void {
    this.addSql(`ALTER TABLE "credit_account_order" ADD COLUMN "attention_since" timestamptz NULL;`)
    this.addSql(`UPDATE "credit_account_order" SET "attention_since" = "updated_at" WHERE "attention" <> '[]';`)
    this.addSql(`ALTER TABLE "credit_account_order" ADD CONSTRAINT "CK_credit_account_order_attention"
      CHECK (("attention" = '[]') = ("attention_since" IS NULL));`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_attention"
      ON "credit_account_order" ("attention_since", "id") WHERE "attention_since" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_attention_code"
      ON "credit_account_order" USING gin ("attention" jsonb_path_ops) WHERE "attention_since" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_attention_number"
      ON "credit_account_order" ("display_id") WHERE "attention_since" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_application_waiting" ON "credit_application" ("updated_at", "id")
      WHERE "status" IN ('submitted', 'under_review', 'needs_information', 'pending_second_approval')
        AND "deleted_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_invitation_unsent"
      ON "credit_account_invitation" ("created_at", "id") WHERE "sent_at" IS NULL AND "outcome" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_member_former_owner"
      ON "credit_account_member" ("deleted_at", "id") WHERE "role" = 'owner' AND "deleted_at" IS NOT NULL;`)
  }

  /**
   * A finding is one thing that is wrong: as long as it is, each proof finds the same row. `difference`: by how much, or in
   * which words; `decision`: what a person did about that.
   */
  private proof(): void {
    this.addSql(`CREATE TABLE "credit_ledger_finding" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL REFERENCES "credit_account" ("id"),
    "check_name" text NOT NULL,
    "record" text NOT NULL,
    "expected" text NOT NULL,
    "found" text NOT NULL,
    "difference" text NOT NULL,
    "remedy" text NOT NULL,
    "first_seen_at" timestamptz NOT NULL DEFAULT now(),
    "last_seen_at" timestamptz NOT NULL DEFAULT now(),
    "resolved_at" timestamptz NULL,
    "decision" text NULL CHECK ("decision" IN ('repaired', 'accepted')),
    "decided_by" text NULL,
    "decided_reason" text NULL,
    "decided_at" timestamptz NULL,
    CONSTRAINT "CK_credit_ledger_finding_decision" CHECK (
      ("decision" IS NULL) = ("decided_by" IS NULL) AND ("decision" IS NULL) = ("decided_reason" IS NULL)
      AND ("decision" IS NULL) = ("decided_at" IS NULL))
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_ledger_finding_open"
      ON "credit_ledger_finding" ("account_id", "check_name", "record") WHERE "resolved_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_ledger_finding_undecided" ON "credit_ledger_finding" ("first_seen_at", "id")
      WHERE "resolved_at" IS NULL AND "decision" IS NULL;`)
    this.addSql(`CREATE TABLE "credit_ledger_proof" (
    "day" date PRIMARY KEY,
    "after_account_id" text NOT NULL DEFAULT '',
    "accounts_checked" bigint NOT NULL DEFAULT 0,
    "entries_checked" bigint NOT NULL DEFAULT 0,
    "finished_at" timestamptz NULL, ${times}
  );`)
  }

  /** A deletion that something holds up: what, and until when at least; ids and dates only. */
  private privacy(): void {
    this.addSql(`ALTER TABLE "credit_application" ADD COLUMN "purged_at" timestamptz NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_application_to_purge" ON "credit_application" ("decided_at")
      WHERE "status" IN ('declined', 'withdrawn', 'expired') AND "purged_at" IS NULL;`)
    this.addSql(`CREATE TABLE "credit_customer_deletion" (
    "customer_id" text PRIMARY KEY,
    "code" text NULL CHECK ("code" IN ('deletion_waits', 'data_kept_by_law')),
    "message" text NULL,
    "actions" jsonb NOT NULL DEFAULT '[]',
    "held_since" timestamptz NULL,
    "finished_at" timestamptz NULL, ${times},
    CONSTRAINT "CK_credit_customer_deletion_held" CHECK (("finished_at" IS NULL) = ("code" IS NOT NULL)
      AND ("code" IS NULL) = ("message" IS NULL) AND ("code" IS NULL) = ("held_since" IS NULL))
  );`)
    this
      .addSql(`CREATE INDEX "IDX_credit_customer_deletion_waits" ON "credit_customer_deletion" ("held_since", "customer_id")
      WHERE "code" = 'deletion_waits';`)
    this.addSql(`CREATE INDEX "IDX_credit_customer_deletion_held" ON "credit_customer_deletion" ("updated_at")
      WHERE "finished_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_application_customer" ON "credit_application" ("customer_id");`)
    this.addSql(`CREATE INDEX "IDX_credit_application_purged_person" ON "credit_application" ("id")
      WHERE "purged_at" IS NOT NULL AND "data" <> '{}';`)
  }
}
