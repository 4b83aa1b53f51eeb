import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = "'awaiting_shipment','queued','sending','retrying','needs_attention'"
/** As `SLIP` of `notices/search-notices.ts`. */
const SLIP = `upper(regexp_replace(normalize("tracking_number", NFKC), '[-\\u2010-\\u2015\\u2212\\u30fc\\s]', '', 'g'))`
/** When an agent last said something, as far as its rows told before it was noted by itself. */
const ANSWERED = `"last_answer" ->> 'kind' in ('accepted', 'duplicate')
  or ("last_answer" ->> 'kind' = 'refused' and "last_answer" ->> 'reason' <> 'invalid_request')`
const contactsOf = (table: string, more: string) =>
  `select "agent_id", greatest(${more}, case when ${ANSWERED} then cast("last_answer" ->> 'at' as timestamptz) end) as "at" from "${table}"`

/**
 * The board and the agents' page with a million notices. Milliseconds, medians of 11 on a busy machine where reading one
 * notice by its id takes 7 ms (1,000,000 notices, 9,000 of them open; page and count together; before, after):
 * newest first 1680, 14 · of one agent 1770, 7 · accepted ones 650, 9 · a tracking number 2460, 8 · the open ones by
 * amount 62 · an agent's last contact 1290, 3 · what waits for it 28, 5. The indexes are made in 16 s and are two fifths
 * as large as the table; sorting all million by amount (1160) is not worth one, the board shows what is open.
 */
export class Migration20261122100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index "IDX_billing_agent_notice_created" on "billing_agent_notice" ("created_at", "id");`)
    this.addSql(
      `create index "IDX_billing_agent_notice_agent" on "billing_agent_notice" ("agent_id", "created_at", "id");`
    )
    this.addSql(
      `create index "IDX_billing_agent_notice_open" on "billing_agent_notice" ("agent_id", "status") where "status" in (${OPEN});`
    )
    this.addSql(
      `create index "IDX_billing_agent_notice_rare_kind" on "billing_agent_notice" ("kind", "created_at", "id") where "kind" in ('order_cancel','shipment_cancel','return');`
    )
    this.addSql(
      `create index "IDX_billing_agent_notice_slip" on "billing_agent_notice" ((${SLIP})) where "tracking_number" is not null;`
    )

    this.addSql(`alter table "billing_agent_health" add column "last_contact_at" timestamptz null;`)
    this.addSql(`insert into "billing_agent_health" as h ("agent_id", "last_contact_at")
      select "agent_id", max("at") from (
        ${contactsOf("billing_agent_buyer_registration", "null")} union all
        ${contactsOf("billing_agent_order_registration", `"decided_at"`)} union all
        ${contactsOf("billing_agent_notice", `case when "settled_by" is null then "accepted_at" end`)} union all
        select "agent_id", "read_at" from "billing_agent_credit_reading"
      ) contact group by "agent_id" having max("at") is not null
      on conflict ("agent_id") do update set "last_contact_at" = excluded."last_contact_at";`)
  }

  override async down(): Promise<void> {
    for (const name of ["created", "agent", "open", "rare_kind", "slip"]) {
      this.addSql(`drop index if exists "IDX_billing_agent_notice_${name}";`)
    }
    this.addSql(`alter table "billing_agent_health" drop column "last_contact_at";`)
  }
}
