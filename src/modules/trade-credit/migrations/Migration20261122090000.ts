import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As in the first migration: only the ledger's SQL writes money, Medusa's models read it from the derived twin. */
function money(column: string, rest = "NOT NULL"): string[] {
  return [
    `"${column}" numeric ${rest}`,
    `"raw_${column}" jsonb GENERATED ALWAYS AS (('{"value":"' || "${column}"::text || '","precision":20}')::jsonb) STORED`,
  ]
}

const add = (table: string, columns: string[]): string =>
  `ALTER TABLE "${table}" ${columns.map((column) => `ADD COLUMN ${column}`).join(", ")};`

/** The merchant's own book of what no agent guarantees; credits with their lines; who set an account's status, and why. */
export class Migration20261122090000 extends Migration {
  override async up(): Promise<void> {
    this.ownBooks()
    this.charges()
    this.credits()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "credit_credit_line";`)
    this.addSql(
      `ALTER TABLE "credit_credit" DROP COLUMN "kind", DROP COLUMN "reference_id", DROP COLUMN "unguaranteed";`
    )
    this.addSql(`ALTER TABLE "credit_charge" DROP COLUMN "raw_own_book_amount", DROP COLUMN "raw_hold_due_amount",
      DROP COLUMN "own_book_amount", DROP COLUMN "hold_due_amount", DROP COLUMN "unguaranteed", DROP COLUMN "transfers";`)
    this.addSql(`ALTER TABLE "credit_account" DROP COLUMN "status_actor", DROP COLUMN "status_reason",
      DROP COLUMN "own_book_of";`)
  }

  /** The own book of a company takes no orders: whoever writes, it can neither hold credit nor be given a limit. */
  private ownBooks(): void {
    this.addSql(
      add("credit_account", [
        `"status_actor" text NULL`,
        `"status_reason" text NULL`,
        `"own_book_of" text NULL REFERENCES "credit_account" ("id")`,
      ])
    )
    this.addSql(`ALTER TABLE "credit_account" ADD CONSTRAINT "CK_credit_account_own_book"
      CHECK ("own_book_of" IS NULL OR ("own_book_of" <> "id" AND "held_amount" = 0
        AND "base_limit_amount" IS NOT DISTINCT FROM 0 AND "temporary_limit_amount" IS NULL));`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_account_own_book_of" ON "credit_account" ("own_book_of")
      WHERE "own_book_of" IS NOT NULL;`)
  }

  private charges(): void {
    this.addSql(
      add("credit_charge", [
        `"unguaranteed" boolean NOT NULL DEFAULT false`,
        ...money("own_book_amount", `NOT NULL DEFAULT 0 CHECK ("own_book_amount" BETWEEN 0 AND "amount")`),
        ...money("hold_due_amount", `NOT NULL DEFAULT 0 CHECK ("hold_due_amount" BETWEEN 0 AND "amount")`),
        `"transfers" integer NOT NULL DEFAULT 0 CHECK ("transfers" >= 0)`,
      ])
    )
  }

  /** Nothing could write a credit before, so the new columns need no value for old rows. */
  private credits(): void {
    this.addSql(
      add("credit_credit", [
        `"kind" text NOT NULL CHECK ("kind" IN ('return', 'refund'))`,
        `"reference_id" text NOT NULL`,
        `"unguaranteed" boolean NOT NULL DEFAULT false`,
      ])
    )
    this.addSql(`CREATE TABLE "credit_credit_line" (
    "id" text PRIMARY KEY,
    "credit_id" text NOT NULL REFERENCES "credit_credit" ("id"),
    "position" integer NOT NULL,
    "kind" text NOT NULL CHECK ("kind" IN ('item', 'shipping')),
    "reference_id" text NOT NULL,
    "title" text NOT NULL,
    "quantity" double precision NOT NULL CHECK ("quantity" >= 0),
    "tax_rate" double precision NULL CHECK ("tax_rate" >= 0),
    ${money("amount").join(",\n    ")},
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    "deleted_at" timestamptz NULL CHECK ("deleted_at" IS NULL),
    CONSTRAINT "UQ_credit_credit_line_position" UNIQUE ("credit_id", "position")
  );`)
  }
}
