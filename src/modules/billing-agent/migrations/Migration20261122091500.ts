import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = `where "state" not in ('declined','cancelled') and not "superseded"`
/** What a parcel is told with belongs to its fulfilment; what an order or a credit is told with does not. */
const FULFILLMENT_RULE = `case "kind" when 'shipment' then "fulfillment_id" is not null when 'delivery' then "fulfillment_id" is not null
  when 'shipment_cancel' then true else "fulfillment_id" is null end`

/** Shipments are taken back and told anew, deliveries and returns are told, and one order may stand in parts. */
export class Migration20261122091500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "billing_agent_order_registration" add column "part" text null check ("part" <> '');
       drop index "IDX_billing_agent_order_open";
       create unique index "IDX_billing_agent_order_open" on "billing_agent_order_registration" ("account_order_id", coalesce("part", '')) ${OPEN};`
    )

    // The old rule has no name of its own, so it is found by what it says.
    this.addSql(`do $$ declare rule text; begin
      for rule in select conname from pg_constraint
         where conrelid = 'billing_agent_notice'::regclass and contype = 'c'
           and (pg_get_constraintdef(oid) like '%fulfillment_id%' or conname = 'billing_agent_notice_kind_check')
      loop execute format('alter table billing_agent_notice drop constraint %I', rule); end loop;
    end $$;`)
    this.addSql(`alter table "billing_agent_notice"
      add column "revision" integer not null default 1 check ("revision" >= 1),
      add column "parcel_tracking_number" text null, add column "parcel_carrier_code" text null,
      add column "subject_notice_id" text null references "billing_agent_notice" ("id"),
      add column "agent_shipment_id" text null, add column "deadline_at" timestamptz null,
      add column "settled_by" text null, add column "happened_at" timestamptz null,
      add column "credit_kind" text null check ("credit_kind" in ('return','refund')),
      add constraint "billing_agent_notice_kind_check"
        check ("kind" in ('shipment','order_cancel','shipment_cancel','delivery','return')),
      add constraint "billing_agent_notice_fulfillment_check" check (${FULFILLMENT_RULE}),
      add constraint "billing_agent_notice_subject_check"
        check (("kind" = 'shipment_cancel') = ("subject_notice_id" is not null));`)
    this.addSql(
      `update "billing_agent_notice" set "parcel_tracking_number" = "tracking_number", "parcel_carrier_code" = "carrier_code" where "kind" = 'shipment';`
    )
    this.addSql(
      `create unique index "IDX_billing_agent_notice_subject" on "billing_agent_notice" ("subject_notice_id") where "subject_notice_id" is not null;`
    )
    this.addSql(
      `create index "IDX_billing_agent_notice_fulfillment" on "billing_agent_notice" ("fulfillment_id") where "fulfillment_id" is not null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "billing_agent_notice" where "kind" not in ('shipment','order_cancel');`)
    this.addSql(`alter table "billing_agent_notice"
      drop column "revision", drop column "parcel_tracking_number", drop column "parcel_carrier_code",
      drop column "subject_notice_id", drop column "agent_shipment_id", drop column "deadline_at",
      drop column "settled_by", drop column "happened_at", drop column "credit_kind",
      drop constraint "billing_agent_notice_kind_check",
      drop constraint "billing_agent_notice_fulfillment_check",
      add constraint "billing_agent_notice_kind_check" check ("kind" in ('shipment','order_cancel')),
      add constraint "billing_agent_notice_fulfillment_check"
        check (("kind" = 'shipment') = ("fulfillment_id" is not null));`)
    this.addSql(`drop index if exists "IDX_billing_agent_notice_fulfillment";`)
    this.addSql(`drop index "IDX_billing_agent_order_open";`)
    this.addSql(`alter table "billing_agent_order_registration" drop column "part";`)
    this.addSql(
      `create unique index "IDX_billing_agent_order_open" on "billing_agent_order_registration" ("account_order_id") ${OPEN};`
    )
  }
}
