import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const KINDS = [
  ...["status_changed", "terms_changed", "po_rule_changed", "external_id_changed"],
  ...["member_added", "member_joined", "member_changed", "member_removed", "member_invited", "invitation_taken_back"],
]

/** What a person took for granted of the ledger's proof, and took back, is told by the account, too. */
export class Migration20261123040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("SET LOCAL lock_timeout = '5s';")
    this.kinds([...KINDS, "finding_accepted", "finding_reopened"])
  }

  override async down(): Promise<void> {
    // Events are final: with one of the new kinds this fails, and nothing is lost.
    this.kinds(KINDS)
  }

  private kinds(kinds: string[]): void {
    const list = kinds.map((kind) => `'${kind}'`).join(", ")
    this.addSql(`ALTER TABLE "credit_account_event" DROP CONSTRAINT "credit_account_event_kind_check",
      ADD CONSTRAINT "credit_account_event_kind_check" CHECK ("kind" IN (${list}));`)
  }
}
