import { model } from "@medusajs/framework/utils"

/** Value shipped with one fulfilment, or added to an order of which everything had left. */
export const CreditCharge = model.define(
  { name: "CreditCharge", tableName: "credit_charge" },
  {
    id: model.id({ prefix: "crchrg" }).primaryKey(),
    key: model.text(),
    request_hash: model.text(),
    account_order_id: model.text(),
    account_id: model.text().nullable(),
    hold_id: model.text().nullable(),
    order_id: model.text(),
    fulfillment_id: model.text().nullable(),
    amount: model.bigNumber(),
    /** The part of it that the hold had reserved. */
    covered_amount: model.bigNumber(),
    /** No agent guarantees it (any more). */
    unguaranteed: model.boolean(),
    /** The part of it that stands in the merchant's own book. */
    own_book_amount: model.bigNumber(),
    /** What it has yet to take of the hold, since it was posted unguaranteed: released once it is guaranteed. */
    hold_due_amount: model.bigNumber(),
    /** How often it was moved to the own book or back: the serial in the keys of those entries. */
    transfers: model.number(),
    currency_code: model.text(),
    event_at: model.dateTime(),
  }
)
