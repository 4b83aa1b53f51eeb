import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What staff write down of an application or an account for each other.
 *
 * No model of Medusa's: nothing of it shall be reachable through `fields=`.
 */
export class Migration20261122193000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.notes()
    this.purge()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS "credit_application_purged_notes" ON "credit_application";`)
    this.addSql(`DROP FUNCTION IF EXISTS "credit_application_forget_notes";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_staff_note";`)
  }

  /** Of a note that was taken back only who wrote it and when is left. */
  private notes(): void {
    this.addSql(`CREATE TABLE "credit_staff_note" (
    "id" text PRIMARY KEY,
    "application_id" text NULL REFERENCES "credit_application" ("id"),
    "account_id" text NULL REFERENCES "credit_account" ("id"),
    "text" text NULL,
    "author" text NOT NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "deleted_at" timestamptz NULL,
    CONSTRAINT "CK_credit_staff_note_subject" CHECK (num_nonnulls("application_id", "account_id") = 1),
    CONSTRAINT "CK_credit_staff_note_text" CHECK (("text" IS NULL) = ("deleted_at" IS NOT NULL))
  );`)
    this.addSql(`CREATE INDEX "IDX_credit_staff_note_application"
      ON "credit_staff_note" ("application_id", "created_at") WHERE "application_id" IS NOT NULL;`)
    this.addSql(`CREATE INDEX "IDX_credit_staff_note_account"
      ON "credit_staff_note" ("account_id", "created_at") WHERE "account_id" IS NOT NULL;`)
  }

  /** As its papers: whoever purges an application purges its notes, whatever way. */
  private purge(): void {
    this.addSql(`CREATE FUNCTION "credit_application_forget_notes"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM credit_staff_note WHERE application_id = NEW.id;
      RETURN NULL;
    END $$;`)
    this.addSql(`CREATE TRIGGER "credit_application_purged_notes" AFTER UPDATE OF "purged_at" ON "credit_application"
      FOR EACH ROW WHEN (NEW.purged_at IS NOT NULL) EXECUTE FUNCTION "credit_application_forget_notes"();`)
  }
}
