import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As `used` and `effectiveLimit` of `ledger/limit.ts`, but for what they ask the clock. */
const USED = `"held_amount" + "outstanding_amount" + GREATEST("offline_amount", 0)`
const LIMIT = `LEAST("base_limit_amount", "ceiling_amount") + COALESCE("temporary_limit_amount", 0)`
const MOST = 1_000_000

/** What staff do by hand: few entries of many. As `BY_HAND` of `accounts/history.ts`. */
const BY_HAND = `"operation" IN ('limit_set', 'payment_received', 'payment_reversed', 'money_returned',
        'rounding_adjusted', 'fee_absorbed', 'written_off', 'offline_exposure_set') OR "reference_type" = 'ledger_finding'`

/** What became of an account beside its ledger, who did it and why; and its list by company and by how much is used. */
export class Migration20261122192000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.events()
    this.history()
    this.list()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_account_company", "IDX_credit_account_utilisation",
      "IDX_credit_account_offline", "IDX_credit_ledger_entry_by_hand", "IDX_credit_approval_request_account";`)
    this.addSql(`ALTER TABLE "credit_account" DROP COLUMN "utilisation_percent";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_account_event";`)
    this.addSql(`DROP FUNCTION IF EXISTS "credit_account_event_is_final";`)
  }

  private events(): void {
    this.addSql(`CREATE TABLE "credit_account_event" (
    "id" text PRIMARY KEY,
    "account_id" text NOT NULL REFERENCES "credit_account" ("id"),
    "kind" text NOT NULL CHECK ("kind" IN ('status_changed', 'terms_changed', 'po_rule_changed', 'external_id_changed',
      'member_added', 'member_joined', 'member_changed', 'member_removed', 'member_invited', 'invitation_taken_back')),
    "actor" text NOT NULL,
    "reason" text NULL,
    "details" jsonb NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now()
  );`)
    this.addSql(`CREATE INDEX "IDX_credit_account_event_account"
      ON "credit_account_event" ("account_id", "created_at" DESC, "id" DESC);`)
    this.addSql(`CREATE FUNCTION "credit_account_event_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- The words may be about a person, who may want them forgotten; that it was done stays.
      IF TG_OP = 'UPDATE' AND NEW.reason IS NULL AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'Event % of an account is final.', OLD.id USING ERRCODE = 'restrict_violation';
    END $$;`)
    this.addSql(`CREATE TRIGGER "credit_account_event_is_final" BEFORE UPDATE OR DELETE ON "credit_account_event"
      FOR EACH ROW EXECUTE FUNCTION "credit_account_event_is_final"();`)
  }

  private history(): void {
    this.addSql(`CREATE INDEX "IDX_credit_ledger_entry_by_hand"
      ON "credit_ledger_entry" ("account_id", "version") WHERE ${BY_HAND};`)
    this.addSql(`CREATE INDEX "IDX_credit_approval_request_account"
      ON "credit_approval_request" ("account_id", "created_at");`)
  }

  /**
   * How much of the limit is used, in whole percent rounded up: above 100 is beyond the limit. A temporary limit counts
   * until its end is written down, which takes a minute; one that is used without any limit is at the most.
   *
   * No index on the amounts themselves: each hold would then have to write all indexes of the account anew. A hold that
   * leaves the percentage as it is stays within its page.
   */
  private list(): void {
    this.addSql(`ALTER TABLE "credit_account" ADD COLUMN "utilisation_percent" integer GENERATED ALWAYS AS (
      CASE WHEN "own_book_of" IS NOT NULL OR (${LIMIT}) IS NULL THEN NULL
        WHEN (${USED}) <= 0 THEN 0
        WHEN (${LIMIT}) = 0 THEN ${MOST}
        ELSE LEAST(${MOST}, CEIL((${USED}) * 100 / (${LIMIT}))) END) STORED;`)
    const listed = `WHERE "deleted_at" IS NULL AND "own_book_of" IS NULL`
    this.addSql(`CREATE INDEX "IDX_credit_account_company" ON "credit_account" ("company_name", "id") ${listed};`)
    this.addSql(`CREATE INDEX "IDX_credit_account_utilisation"
      ON "credit_account" ("utilisation_percent" DESC NULLS LAST, "id" DESC) ${listed};`)
    this.addSql(`CREATE INDEX "IDX_credit_account_offline" ON "credit_account" ("id") WHERE "offline_amount" > 0;`)
  }
}
