import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As in the first migration: only our own SQL writes money, Medusa's models read it from the derived twin. */
function limit(column: string): string[] {
  return [
    `"${column}" numeric NULL CHECK ("${column}" >= 0)`,
    `"raw_${column}" jsonb GENERATED ALWAYS AS (('{"value":"' || "${column}"::text || '","precision":20}')::jsonb) STORED`,
  ]
}

const LIMITS = [...limit("order_limit"), ...limit("month_limit")]

/** Spending limits of members, and invitations to become one. */
export class Migration20261122140000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    const columns = [...LIMITS, `"actor" text NULL`].map((column) => `ADD COLUMN ${column}`)
    this.addSql(`ALTER TABLE "credit_account_member" ${columns.join(", ")};`)
    // What a member has spent is summed over the holds that the account had placed in one month.
    this.addSql(`CREATE INDEX "IDX_credit_hold_account_created_at" ON "credit_hold" ("account_id", "created_at");`)
    this.invitations()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "credit_account_invitation";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_hold_account_created_at";`)
    this.addSql(`ALTER TABLE "credit_account_member" DROP COLUMN "raw_order_limit", DROP COLUMN "raw_month_limit",
      DROP COLUMN "order_limit", DROP COLUMN "month_limit", DROP COLUMN "actor";`)
  }

  /** The address is kept as long as it is needed, that is while the invitation is open. */
  private invitations(): void {
    this.addSql(`CREATE TABLE "credit_account_invitation" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL,
    "program_id" text NOT NULL,
    "email" text NULL CHECK ("email" = lower("email")),
    "role" text NOT NULL CHECK ("role" IN ('buyer', 'approver', 'accountant')),
    ${LIMITS.join(",\n    ")},
    "token_hash" text NOT NULL CONSTRAINT "UQ_credit_account_invitation_token" UNIQUE,
    "invited_by" text NOT NULL,
    "expires_at" timestamptz NOT NULL,
    "sent_at" timestamptz NULL,
    "outcome" text NULL CHECK ("outcome" IN ('accepted', 'revoked', 'replaced', 'expired')),
    "accepted_by" text NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    "deleted_at" timestamptz NULL CHECK ("deleted_at" IS NULL),
    CONSTRAINT "FK_credit_account_invitation_account"
      FOREIGN KEY ("account_id", "program_id") REFERENCES "credit_account" ("id", "program_id"),
    CONSTRAINT "CK_credit_account_invitation_email" CHECK (("email" IS NULL) = ("outcome" IS NOT NULL)),
    CONSTRAINT "CK_credit_account_invitation_accepted"
      CHECK (("accepted_by" IS NOT NULL) = (COALESCE("outcome", '') = 'accepted'))
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_invitation_open"
      ON "credit_account_invitation" ("account_id", "email") WHERE "outcome" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_invitation_expires_at"
      ON "credit_account_invitation" ("expires_at") WHERE "outcome" IS NULL;`)
  }
}
