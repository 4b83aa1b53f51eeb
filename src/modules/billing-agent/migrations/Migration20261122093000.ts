import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/**
 * Agents that are away, agents that bear only so many calls, and buyers that are asked about again.
 *
 * Approved buyers of before are due at some time of the first day, not all at once.
 */
export class Migration20261122093000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "billing_agent_health" (
      "agent_id" text not null primary key, "failures_in_row" integer not null default 0 check ("failures_in_row" >= 0),
      "retry_at" timestamptz null, "open_seconds" numeric null, "trial_owner" text null,
      "last_failure_at" timestamptz null, "last_failure_message" text null, ${COMMON},
      check (("retry_at" is null) = ("open_seconds" is null)),
      check ("trial_owner" is null or "retry_at" is not null));`)
    this.addSql(`create table if not exists "billing_agent_rate" (
      "agent_id" text not null primary key, "calls_left" numeric not null, "counted_at" timestamptz not null, ${COMMON});`)

    this.addSql(`alter table "billing_agent_buyer_registration" alter column "application_id" drop not null;`)
    this.addSql(
      `alter table "billing_agent_buyer_registration" add column "heard_at" timestamptz null, add column "settled_state" text null;`
    )
    this.addSql(`update "billing_agent_buyer_registration"
        set "heard_at" = case when "last_answer" ->> 'kind' = 'accepted' then cast("last_answer" ->> 'at' as timestamptz) end,
            "next_ask_at" = case when "state" in ('approved', 'suspended') then now() + random() * interval '1 day' else "next_ask_at" end;`)
    this.addSql(
      `create index "IDX_billing_agent_buyer_due" on "billing_agent_buyer_registration" ("next_ask_at") where "state" in ('approved','suspended');`
    )
    this.addSql(
      `create index "IDX_billing_agent_buyer_unsettled" on "billing_agent_buyer_registration" ("updated_at") where "state" in ('approved','declined','suspended','closed') and "settled_state" is distinct from "state";`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_billing_agent_buyer_due";`)
    this.addSql(`drop index if exists "IDX_billing_agent_buyer_unsettled";`)
    this.addSql(`delete from "billing_agent_buyer_registration" where "application_id" is null;`)
    this.addSql(
      `alter table "billing_agent_buyer_registration" drop column "heard_at", drop column "settled_state", alter column "application_id" set not null;`
    )
    this.addSql(`drop table if exists "billing_agent_health";`)
    this.addSql(`drop table if exists "billing_agent_rate";`)
  }
}
