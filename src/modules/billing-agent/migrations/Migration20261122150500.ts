import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What waits for a person, newest first, however much there is beside it; since when an agent is left alone; buyers of
 * whom no words of the agent are kept any more.
 */
export class Migration20261122150500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index "IDX_billing_agent_notice_attention" on "billing_agent_notice" ("updated_at") where "status" = 'needs_attention';`
    )
    this.addSql(
      `create index "IDX_billing_agent_buyer_refused" on "billing_agent_buyer_registration" ("updated_at") where "state" = 'refused';`
    )
    this.addSql(
      `create index "IDX_billing_agent_buyer_heard" on "billing_agent_buyer_registration" ("heard_at") where "state" in ('approved','suspended');`
    )
    this.addSql(`alter table "billing_agent_health" add column "opened_at" timestamptz null;`)
    this.addSql(`update "billing_agent_health" set "opened_at" = "last_failure_at" where "retry_at" is not null;`)
    this.addSql(`alter table "billing_agent_buyer_registration" add column "forgotten_at" timestamptz null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "billing_agent_buyer_registration" drop column "forgotten_at";`)
    this.addSql(`alter table "billing_agent_health" drop column "opened_at";`)
    this.addSql(`drop index if exists "IDX_billing_agent_buyer_heard";`)
    this.addSql(`drop index if exists "IDX_billing_agent_notice_attention";`)
    this.addSql(`drop index if exists "IDX_billing_agent_buyer_refused";`)
  }
}
