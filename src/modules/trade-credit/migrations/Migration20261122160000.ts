import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Papers of applications: where their encrypted content lies, and the key that opens it.
 *
 * No model of Medusa's: nothing of it shall be reachable through `fields=`.
 */
export class Migration20261122160000 extends Migration {
  override async up(): Promise<void> {
    // A table that everybody writes is not waited for while everybody waits behind: it fails, and is started again.
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.papers()
    this.purge()
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS "credit_application_purged" ON "credit_application";`)
    this.addSql(`DROP FUNCTION IF EXISTS "credit_application_forget_papers";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_application_draft";`)
    this.addSql(`DROP TABLE IF EXISTS "credit_application_paper";`)
  }

  /** `tried_at`: when the file of a removed one was last tried to be deleted. */
  private papers(): void {
    this.addSql(`CREATE TABLE "credit_application_paper" (
    "id" text PRIMARY KEY,
    "application_id" text NOT NULL REFERENCES "credit_application" ("id"),
    "document_id" text NOT NULL,
    "name" text NULL,
    "media_type" text NOT NULL,
    "bytes" integer NOT NULL CHECK ("bytes" > 0),
    "sha256" text NULL,
    "state" text NOT NULL CHECK ("state" IN ('storing', 'stored', 'removing')),
    "file_id" text NULL,
    "key_id" text NULL,
    "wrapped_key" text NULL,
    "iv" text NULL,
    "tag" text NULL,
    "tried_at" timestamptz NULL,
    "created_at" timestamptz NOT NULL DEFAULT now(),
    "updated_at" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "CK_credit_application_paper_file" CHECK ("state" = 'removing' OR ("state" = 'stored') = ("file_id" IS NOT NULL)),
    CONSTRAINT "CK_credit_application_paper_key" CHECK (
      num_nonnulls("key_id", "wrapped_key", "iv", "tag", "name", "sha256") = CASE "state" WHEN 'removing' THEN 0 ELSE 6 END)
  );`)
    this.addSql(`CREATE UNIQUE INDEX "UQ_credit_application_paper_content"
      ON "credit_application_paper" ("application_id", "document_id", "sha256") WHERE "state" <> 'removing';`)
    this.addSql(`CREATE INDEX "IDX_credit_application_paper_application"
      ON "credit_application_paper" ("application_id", "created_at");`)
    this.addSql(`CREATE INDEX "IDX_credit_application_paper_unfinished"
      ON "credit_application_paper" ("created_at") WHERE "state" <> 'stored';`)
    this.addSql(`CREATE INDEX "IDX_credit_application_draft" ON "credit_application" ("created_at")
      WHERE "status" = 'draft' AND "deleted_at" IS NULL;`)
  }

  /**
   * Whoever purges an application, and however: its papers become unreadable in the same transaction. Left to each caller
   * it would be forgotten by the next one.
   */
  private purge(): void {
    this.addSql(`CREATE FUNCTION "credit_application_forget_papers"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE credit_application_paper SET state = 'removing', name = NULL, sha256 = NULL, key_id = NULL,
        wrapped_key = NULL, iv = NULL, tag = NULL, updated_at = now()
      WHERE application_id = NEW.id AND state <> 'removing';
      RETURN NULL;
    END $$;`)
    this.addSql(`CREATE TRIGGER "credit_application_purged" AFTER UPDATE OF "purged_at" ON "credit_application"
      FOR EACH ROW WHEN (NEW.purged_at IS NOT NULL) EXECUTE FUNCTION "credit_application_forget_papers"();`)
  }
}
