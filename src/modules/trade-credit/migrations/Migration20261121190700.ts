import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money is a `numeric` in major units. Medusa's models read a bigNumber from a JSON twin, which the database derives:
 * generated methods therefore cannot write money at all, only the ledger's own SQL can.
 * (Built as text, because `jsonb_build_object` is not immutable.)
 */
function money(column: string, rest = "NOT NULL"): string {
  return `"${column}" numeric ${rest},
    "raw_${column}" jsonb GENERATED ALWAYS AS (('{"value":"' || "${column}"::text || '","precision":20}')::jsonb) STORED`
}

const times = `
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    "deleted_at" timestamptz NULL`

/** Medusa's models want the columns; a row of the books is never deleted, not even softly. */
const timesOfBooks = `${times} CHECK ("deleted_at" IS NULL)`

export class Migration20261121190700 extends Migration {
  override async up(): Promise<void> {
    this.accounts()
    this.accountOrders()
    this.holdsAndCharges()
    this.entries()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "credit_ledger_entry", "credit_credit", "credit_charge_line", "credit_charge",
      "credit_hold", "credit_account_order", "credit_application", "credit_account_member", "credit_account" CASCADE;`)
    this.addSql(`DROP FUNCTION IF EXISTS "credit_ledger_entry_is_final";`)
  }

  private accounts(): void {
    // The fill factor leaves room on the page, so that the many updates of one busy account stay heap-only.
    this.addSql(`CREATE TABLE "credit_account" (
    "id" text PRIMARY KEY,
    "program_id" text NOT NULL,
    "company_name" text NOT NULL,
    "external_id" text NULL,
    "status" text NOT NULL CHECK ("status" IN ('prospect', 'active', 'suspended', 'closed')),
    "currency_code" text NOT NULL CHECK ("currency_code" = lower("currency_code")),
    ${money("base_limit_amount", `NULL CHECK ("base_limit_amount" >= 0)`)},
    ${money("ceiling_amount", `NULL CHECK ("ceiling_amount" >= 0)`)},
    ${money("temporary_limit_amount", `NULL CHECK ("temporary_limit_amount" >= 0)`)},
    "temporary_limit_expires_at" timestamptz NULL,
    ${money("held_amount", `NOT NULL DEFAULT 0 CHECK ("held_amount" >= 0)`)},
    ${money("outstanding_amount", "NOT NULL DEFAULT 0")},
    ${money("offline_amount", "NOT NULL DEFAULT 0")},
    "version" integer NOT NULL DEFAULT 0 CHECK ("version" >= 0),
    "payment_terms" jsonb NULL,
    "po_number_required" boolean NULL,
    "agent_buyer_number" text NULL,
    "synced_at" timestamptz NULL,${times},
    CONSTRAINT "UQ_credit_account_id_program" UNIQUE ("id", "program_id"),
    CONSTRAINT "CK_credit_account_temporary_limit"
      CHECK (("temporary_limit_amount" IS NULL) = ("temporary_limit_expires_at" IS NULL))
  ) WITH (fillfactor = 70);`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_external_id" ON "credit_account" ("program_id", "external_id")
      WHERE "external_id" IS NOT NULL AND "deleted_at" IS NULL;`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_agent_buyer_number"
      ON "credit_account" ("program_id", "agent_buyer_number")
      WHERE "agent_buyer_number" IS NOT NULL AND "deleted_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_created_at" ON "credit_account" ("created_at" DESC, "id" DESC)
      WHERE "deleted_at" IS NULL;`)

    this.addSql(`CREATE TABLE "credit_account_member" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL,
    "program_id" text NOT NULL,
    "customer_id" text NOT NULL,
    "role" text NOT NULL CHECK ("role" IN ('owner', 'buyer', 'approver', 'accountant')),${times},
    CONSTRAINT "FK_credit_account_member_account"
      FOREIGN KEY ("account_id", "program_id") REFERENCES "credit_account" ("id", "program_id")
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_member_customer"
      ON "credit_account_member" ("customer_id", "program_id") WHERE "deleted_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_member_account" ON "credit_account_member" ("account_id");`)

    this.addSql(`CREATE TABLE "credit_application" (
    "id" text PRIMARY KEY,
    "program_id" text NOT NULL,
    "customer_id" text NOT NULL,
    "status" text NOT NULL CHECK ("status" IN ('draft', 'submitted', 'under_review', 'needs_information',
      'pending_second_approval', 'approved', 'declined', 'withdrawn', 'expired')),
    "company_name" text NOT NULL,
    "data" jsonb NOT NULL,
    "consents" jsonb NOT NULL DEFAULT '[]',
    "history" jsonb NOT NULL DEFAULT '[]',
    "submitted_at" timestamptz NULL,
    "decided_at" timestamptz NULL,
    "information_request" jsonb NULL,
    "decline_reason" jsonb NULL,
    ${money("credit_limit", `NULL CHECK ("credit_limit" >= 0)`)},
    "account_id" text NULL REFERENCES "credit_account" ("id"),${times},
    CONSTRAINT "CK_credit_application_account" CHECK (("status" = 'approved') = ("account_id" IS NOT NULL))
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_application_open" ON "credit_application" ("customer_id", "program_id")
      WHERE "status" IN ('draft', 'submitted', 'under_review', 'needs_information', 'pending_second_approval')
        AND "deleted_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_application_newest"
      ON "credit_application" ("customer_id", "program_id", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_application_queue"
      ON "credit_application" ("status", "created_at" DESC) WHERE "deleted_at" IS NULL;`)
  }

  private accountOrders(): void {
    this.addSql(`CREATE TABLE "credit_account_order" (
    "id" text PRIMARY KEY,
    "program_id" text NOT NULL,
    "account_id" text NULL REFERENCES "credit_account" ("id"),
    "customer_id" text NULL,
    "cart_id" text NULL,
    "order_id" text NULL,
    "display_id" integer NULL,
    "payment_session_id" text NOT NULL,
    "currency_code" text NOT NULL CHECK ("currency_code" = lower("currency_code")),
    "po_number" text NULL,
    "claim_owner" text NULL,
    "claim_expires_at" timestamptz NULL,
    "again" boolean NOT NULL DEFAULT false,
    "next_check_at" timestamptz NULL,
    "settled_at" timestamptz NULL,
    "attention" jsonb NOT NULL DEFAULT '[]',${timesOfBooks},
    CONSTRAINT "CK_credit_account_order_claim" CHECK (("claim_owner" IS NULL) = ("claim_expires_at" IS NULL)),
    CONSTRAINT "CK_credit_account_order_watched" CHECK (("next_check_at" IS NULL) = ("settled_at" IS NOT NULL))
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_order_cart" ON "credit_account_order" ("cart_id")
      WHERE "cart_id" IS NOT NULL;`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_order_order" ON "credit_account_order" ("order_id")
      WHERE "order_id" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_due" ON "credit_account_order" ("next_check_at")
      WHERE "next_check_at" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_session" ON "credit_account_order" ("payment_session_id");`)
    this.addSql(`CREATE INDEX "IDX_credit_account_order_account" ON "credit_account_order" ("account_id");`)
  }

  private holdsAndCharges(): void {
    this.addSql(`CREATE TABLE "credit_hold" (
    "id" text PRIMARY KEY,
    "key" text NOT NULL CONSTRAINT "UQ_credit_hold_key" UNIQUE,
    "request_hash" text NOT NULL,
    "account_order_id" text NOT NULL REFERENCES "credit_account_order" ("id"),
    "account_id" text NULL REFERENCES "credit_account" ("id"),
    "payment_session_id" text NOT NULL,
    "status" text NOT NULL CHECK ("status" IN ('open', 'charged', 'released')),
    ${money("amount", `NOT NULL CHECK ("amount" > 0)`)},
    ${money("remaining_amount")},
    "currency_code" text NOT NULL,${timesOfBooks},
    CONSTRAINT "CK_credit_hold_remaining" CHECK ("remaining_amount" BETWEEN 0 AND "amount"),
    CONSTRAINT "CK_credit_hold_open" CHECK (("status" = 'open') = ("remaining_amount" > 0))
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_hold_open" ON "credit_hold" ("account_order_id")
      WHERE "status" = 'open';`)
    this.addSql(`CREATE INDEX "IDX_credit_hold_account_order" ON "credit_hold" ("account_order_id");`)
    this.addSql(`CREATE INDEX "IDX_credit_hold_account_open" ON "credit_hold" ("account_id") WHERE "status" = 'open';`)

    this.addSql(`CREATE TABLE "credit_charge" (
    "id" text PRIMARY KEY,
    "key" text NOT NULL CONSTRAINT "UQ_credit_charge_key" UNIQUE,
    "request_hash" text NOT NULL,
    "account_order_id" text NOT NULL REFERENCES "credit_account_order" ("id"),
    "account_id" text NULL REFERENCES "credit_account" ("id"),
    "hold_id" text NULL REFERENCES "credit_hold" ("id"),
    "order_id" text NOT NULL,
    "fulfillment_id" text NOT NULL CONSTRAINT "UQ_credit_charge_fulfillment" UNIQUE,
    ${money("amount", `NOT NULL CHECK ("amount" >= 0)`)},
    ${money("covered_amount")},
    "currency_code" text NOT NULL,
    "event_at" timestamptz NOT NULL,${timesOfBooks},
    CONSTRAINT "CK_credit_charge_covered" CHECK ("covered_amount" BETWEEN 0 AND "amount")
  );`)
    this.addSql(`CREATE INDEX "IDX_credit_charge_account_order" ON "credit_charge" ("account_order_id");`)
    this.addSql(`CREATE INDEX "IDX_credit_charge_account" ON "credit_charge" ("account_id", "event_at");`)

    this.addSql(`CREATE TABLE "credit_charge_line" (
    "id" text PRIMARY KEY,
    "charge_id" text NOT NULL REFERENCES "credit_charge" ("id"),
    "position" integer NOT NULL,
    "kind" text NOT NULL CHECK ("kind" IN ('item', 'shipping')),
    "reference_id" text NOT NULL,
    "title" text NOT NULL,
    "quantity" double precision NOT NULL CHECK ("quantity" >= 0),
    "tax_rate" double precision NULL CHECK ("tax_rate" >= 0),
    ${money("amount")},${timesOfBooks},
    CONSTRAINT "UQ_credit_charge_line_position" UNIQUE ("charge_id", "position")
  );`)

    this.addSql(`CREATE TABLE "credit_credit" (
    "id" text PRIMARY KEY,
    "key" text NOT NULL CONSTRAINT "UQ_credit_credit_key" UNIQUE,
    "request_hash" text NOT NULL,
    "account_order_id" text NOT NULL REFERENCES "credit_account_order" ("id"),
    "account_id" text NULL REFERENCES "credit_account" ("id"),
    "order_id" text NOT NULL,
    ${money("amount", `NOT NULL CHECK ("amount" > 0)`)},
    "currency_code" text NOT NULL,
    "event_at" timestamptz NOT NULL,${timesOfBooks}
  );`)
    this.addSql(`CREATE INDEX "IDX_credit_credit_account_order" ON "credit_credit" ("account_order_id");`)
    this.addSql(`CREATE INDEX "IDX_credit_credit_account" ON "credit_credit" ("account_id", "event_at");`)
  }

  /** The effects of each operation, once more in the database: keep in step with `ledger/operations.ts`. */
  private entries(): void {
    this.addSql(`CREATE TABLE "credit_ledger_entry" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL REFERENCES "credit_account" ("id"),
    "version" integer NOT NULL CHECK ("version" > 0),
    "operation" text NOT NULL,
    ${money("amount")},
    "currency_code" text NOT NULL,
    ${money("held_change")},
    ${money("outstanding_change")},
    ${money("offline_change")},
    ${money("held_after", `NOT NULL CHECK ("held_after" >= 0)`)},
    ${money("outstanding_after")},
    ${money("offline_after")},
    ${money("limit_after", `NULL CHECK ("limit_after" >= 0)`)},
    "idempotency_key" text NOT NULL CONSTRAINT "UQ_credit_ledger_entry_key" UNIQUE,
    "request_hash" text NOT NULL,
    "reference_type" text NOT NULL,
    "reference_id" text NOT NULL,
    "actor" text NOT NULL,
    "reason" text NULL,
    "overridden_by" text NULL CHECK ("overridden_by" IS NULL OR "operation" IN ('hold_placed', 'hold_adjusted')),
    "event_at" timestamptz NOT NULL,${timesOfBooks},
    CONSTRAINT "UQ_credit_ledger_entry_version" UNIQUE ("account_id", "version"),
    CONSTRAINT "CK_credit_ledger_entry_effect" CHECK (CASE "operation"
      WHEN 'limit_set' THEN "amount" >= 0 AND "held_change" = 0 AND "outstanding_change" = 0 AND "offline_change" = 0
      WHEN 'hold_placed' THEN "amount" > 0
        AND "held_change" = "amount" AND "outstanding_change" = 0 AND "offline_change" = 0
      WHEN 'hold_adjusted' THEN "held_change" = "amount" AND "outstanding_change" = 0 AND "offline_change" = 0
      WHEN 'hold_released' THEN "amount" > 0
        AND "held_change" = -"amount" AND "outstanding_change" = 0 AND "offline_change" = 0
      WHEN 'charge_posted' THEN "amount" >= 0
        AND "held_change" BETWEEN -"amount" AND 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'charge_credited' THEN "amount" > 0
        AND "held_change" = 0 AND "outstanding_change" = -"amount" AND "offline_change" = 0
      WHEN 'payment_received' THEN "amount" > 0
        AND "held_change" = 0 AND "outstanding_change" = -"amount" AND "offline_change" = 0
      WHEN 'payment_reversed' THEN "amount" > 0
        AND "held_change" = 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'money_returned' THEN "amount" > 0
        AND "held_change" = 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'rounding_adjusted' THEN "held_change" = 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'fee_absorbed' THEN "held_change" = 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'written_off' THEN "amount" > 0
        AND "held_change" = 0 AND "outstanding_change" = -"amount" AND "offline_change" = 0
      WHEN 'agent_used_synced' THEN "amount" >= 0
        AND "held_change" = 0 AND "outstanding_after" = "amount" AND "offline_change" = 0
      WHEN 'transferred_to_own_book' THEN "held_change" = 0 AND "outstanding_change" = "amount" AND "offline_change" = 0
      WHEN 'offline_exposure_set' THEN "held_change" = 0 AND "outstanding_change" = 0 AND "offline_after" = "amount"
      ELSE false END)
  );`)
    this.addSql(`CREATE FUNCTION "credit_ledger_entry_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Ledger entry % is final: correct it with a reversing entry.', OLD.id
        USING ERRCODE = 'restrict_violation';
    END $$;`)
    this.addSql(`CREATE TRIGGER "credit_ledger_entry_is_final" BEFORE UPDATE OR DELETE ON "credit_ledger_entry"
      FOR EACH ROW EXECUTE FUNCTION "credit_ledger_entry_is_final"();`)
  }
}
