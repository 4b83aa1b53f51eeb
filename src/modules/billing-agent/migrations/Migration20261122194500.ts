import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The last few calls that an agent did not answer, or turned away, for staff to see what is wrong. */
export class Migration20261122194500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "billing_agent_failure" (
      "id" text not null primary key, "agent_id" text not null, "operation" text not null, "kind" text not null,
      "code" text null, "message" text not null, "created_at" timestamptz not null default now());`)
    this.addSql(`create index if not exists "IDX_billing_agent_failure" on "billing_agent_failure" ("agent_id", "created_at");`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "billing_agent_failure";`)
  }
}
