import { model } from "@medusajs/framework/utils"

/** Value taken back from an order (refund, return). */
export const CreditCredit = model.define(
  { name: "CreditCredit", tableName: "credit_credit" },
  {
    id: model.id({ prefix: "crcred" }).primaryKey(),
    key: model.text(),
    request_hash: model.text(),
    account_order_id: model.text(),
    account_id: model.text().nullable(),
    order_id: model.text(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    event_at: model.dateTime(),
  }
)
