import { model } from "@medusajs/framework/utils"

/** Value shipped with one fulfilment. */
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
    fulfillment_id: model.text(),
    amount: model.bigNumber(),
    /** The part of it that the hold had reserved. */
    covered_amount: model.bigNumber(),
    currency_code: model.text(),
    event_at: model.dateTime(),
  }
)
