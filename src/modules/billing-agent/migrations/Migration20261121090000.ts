import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BUYER_STATES =
  "'queued','sending','unknown','refused','under_review','needs_information','approved','declined','suspended','closed'"
const ORDER_STATES = "'queued','sending','unknown','pending_review','approved','declined','cancelled','needs_attention'"
const NOTICE_STATES =
  "'awaiting_shipment','queued','sending','accepted','retrying','needs_attention','withdrawn','not_required'"

const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const CLAIM = `"unanswered_sends" integer not null default 0 check ("unanswered_sends" >= 0), "claim_owner" text null, "claim_until" timestamptz null, check (("claim_owner" is null) = ("claim_until" is null))`

/**
 * Written by hand: the checks, the sequences and the unique keys are what keeps a number or a notice from being used
 * twice, so they hold also for deleted rows.
 */
export class Migration20261121090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists "billing_agent_buyer_number_seq";`)
    this.addSql(`create sequence if not exists "billing_agent_notice_sequence_seq";`)

    this.addSql(`create table if not exists "billing_agent_buyer_registration" (
      "id" text not null primary key, "agent_id" text not null, "program_id" text not null, "application_id" text not null,
      "number_prefix" text not null, "number" text not null check ("number" ~ '^[0-9A-Za-z-]+$'),
      "state" text not null check ("state" in (${BUYER_STATES})), "credit_limit" numeric null, "data_hash" text null,
      "sent_at" timestamptz null, "sends" integer not null default 0 check ("sends" >= 0), "last_answer" jsonb null,
      "last_asked_at" timestamptz null, "next_ask_at" timestamptz null,
      ${CLAIM}, ${COMMON});`)
    this.addSql(
      `create unique index "IDX_billing_agent_buyer_number" on "billing_agent_buyer_registration" ("agent_id", "number");`
    )
    this.addSql(
      `create unique index "IDX_billing_agent_buyer_application" on "billing_agent_buyer_registration" ("application_id", "agent_id");`
    )

    this.addSql(`create table if not exists "billing_agent_credit_reading" (
      "id" text not null primary key, "agent_id" text not null, "buyer_number" text not null, "usable" boolean null,
      "limit_amount" numeric null, "used_amount" numeric null, "read_at" timestamptz null,
      "asked_at" timestamptz not null, "asking" boolean not null default false, "failed_at" timestamptz null, ${COMMON},
      check (("usable" is null) = ("read_at" is null)));`)
    this.addSql(
      `create unique index "IDX_billing_agent_credit_reading_buyer" on "billing_agent_credit_reading" ("agent_id", "buyer_number");`
    )

    this.addSql(`create table if not exists "billing_agent_order_registration" (
      "id" text not null primary key, "agent_id" text not null, "program_id" text not null, "account_order_id" text not null,
      "order_id" text null, "number" text not null check ("number" ~ '^[0-9A-Za-z-]+$'),
      "attempt" integer not null check ("attempt" >= 1), "buyer_number" text null, "amount" numeric not null,
      "currency_code" text not null, "state" text not null check ("state" in (${ORDER_STATES})), "request" jsonb not null,
      "agent_order_id" text null, "expires_at" timestamptz null, "ship_by" timestamptz null, "last_answer" jsonb null,
      "decided_at" timestamptz null, "superseded" boolean not null default false, ${CLAIM}, ${COMMON});`)
    this.addSql(
      `create unique index "IDX_billing_agent_order_number" on "billing_agent_order_registration" ("agent_id", "number");`
    )
    this.addSql(
      `create unique index "IDX_billing_agent_order_attempt" on "billing_agent_order_registration" ("account_order_id", "attempt");`
    )
    this.addSql(
      `create unique index "IDX_billing_agent_order_open" on "billing_agent_order_registration" ("account_order_id") where "state" not in ('declined','cancelled') and not "superseded";`
    )
    this.addSql(
      `create index "IDX_billing_agent_order_buyer" on "billing_agent_order_registration" ("agent_id", "buyer_number") where "state" not in ('declined','cancelled') or "unanswered_sends" > 0;`
    )

    this.addSql(`create table if not exists "billing_agent_notice" (
      "id" text not null primary key, "key" text not null unique,
      "kind" text not null check ("kind" in ('shipment','order_cancel')),
      "status" text not null check ("status" in (${NOTICE_STATES})), "agent_id" text not null, "program_id" text not null,
      "account_order_id" text not null, "order_id" text null,
      "registration_id" text not null references "billing_agent_order_registration" ("id"), "fulfillment_id" text null,
      "sequence" bigint null unique, "carrier_code" text null, "tracking_number" text null, "shipped_at" timestamptz null,
      "amount" numeric null, "currency_code" text not null, "attempts" integer not null default 0 check ("attempts" >= 0),
      "next_attempt_at" timestamptz null, "last_answer" jsonb null, "accepted_at" timestamptz null,
      "withdrawal_requested_at" timestamptz null, "old_slip_may_be_there" boolean not null default false,
      "retried_at" timestamptz null, "retried_by" text null, ${CLAIM}, ${COMMON},
      check ("status" <> 'accepted' or "accepted_at" is not null),
      check ("status" not in ('queued','sending','retrying') or ("sequence" is not null and "next_attempt_at" is not null)),
      check (("kind" = 'shipment') = ("fulfillment_id" is not null)));`)
    this.addSql(
      `create index "IDX_billing_agent_notice_due" on "billing_agent_notice" ("next_attempt_at", "sequence") where "status" in ('queued','sending','retrying');`
    )
    this.addSql(
      `create index "IDX_billing_agent_notice_registration" on "billing_agent_notice" ("registration_id", "sequence") where "status" in ('queued','sending','retrying','needs_attention');`
    )
    this.addSql(`create index "IDX_billing_agent_notice_account_order" on "billing_agent_notice" ("account_order_id");`)
    this.addSql(`create index "IDX_billing_agent_notice_board" on "billing_agent_notice" ("status", "created_at");`)
    this.addSql(
      `create index "IDX_billing_agent_notice_order" on "billing_agent_notice" ("order_id") where "order_id" is not null;`
    )
  }

  override async down(): Promise<void> {
    for (const table of ["notice", "order_registration", "credit_reading", "buyer_registration"]) {
      this.addSql(`drop table if exists "billing_agent_${table}";`)
    }
    this.addSql(`drop sequence if exists "billing_agent_notice_sequence_seq";`)
    this.addSql(`drop sequence if exists "billing_agent_buyer_number_seq";`)
  }
}
