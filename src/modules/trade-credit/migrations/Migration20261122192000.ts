import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What staff do by hand: few entries of many. As `BY_HAND` of `accounts/history.ts`. */
const BY_HAND = `"operation" IN ('limit_set', 'payment_received', 'payment_reversed', 'money_returned',
        'rounding_adjusted', 'fee_absorbed', 'written_off', 'offline_exposure_set') OR "reference_type" = 'ledger_finding'`

/** What became of an account beside its ledger, who did it and why. */
export class Migration20261122192000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.events()
    this.history()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_ledger_entry_by_hand", "IDX_credit_approval_request_account";`)
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
}
