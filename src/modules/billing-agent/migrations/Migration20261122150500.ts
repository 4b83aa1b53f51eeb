import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What waits for a person, newest first, however much there is beside it. */
export class Migration20261122150500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index "IDX_billing_agent_notice_attention" on "billing_agent_notice" ("updated_at") where "status" = 'needs_attention';`
    )
    this.addSql(
      `create index "IDX_billing_agent_buyer_refused" on "billing_agent_buyer_registration" ("updated_at") where "state" = 'refused';`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_billing_agent_notice_attention";`)
    this.addSql(`drop index if exists "IDX_billing_agent_buyer_refused";`)
  }
}
