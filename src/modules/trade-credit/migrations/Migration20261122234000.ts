import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KINDS = [
  ...["status_changed", "terms_changed", "po_rule_changed", "external_id_changed"],
  ...["member_added", "member_joined", "member_changed", "member_removed", "member_invited", "invitation_taken_back"],
]

/**
 * What a person took for granted of the ledger's proof, and took back, is told by the account, too; and what is taken for
 * granted is read in its order. (Stores of before the release may have run the first half under another name.)
 */
export class Migration20261122234000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("SET LOCAL lock_timeout = '5s';")
    // Not read through again: what is there keeps the stricter rule that it was written under.
    this.kinds([...KINDS, "finding_accepted", "finding_reopened"], "NOT VALID")
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_credit_ledger_finding_accepted"
      ON "credit_ledger_finding" ("decided_at", "id") WHERE "resolved_at" IS NULL AND "decision" = 'accepted';`)
  }

  override async down(): Promise<void> {
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.addSql(`DROP INDEX IF EXISTS "IDX_credit_ledger_finding_accepted";`)
    // Events are final: with one of the new kinds this fails, and nothing is lost.
    this.kinds(KINDS)
  }

  private kinds(kinds: string[], unread: "" | "NOT VALID" = ""): void {
    const list = kinds.map((kind) => `'${kind}'`).join(", ")
    this.addSql(`ALTER TABLE "credit_account_event" DROP CONSTRAINT "credit_account_event_kind_check",
      ADD CONSTRAINT "credit_account_event_kind_check" CHECK ("kind" IN (${list})) ${unread};`)
  }
}
