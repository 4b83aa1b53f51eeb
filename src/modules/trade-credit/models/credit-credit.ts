import { model } from "@medusajs/framework/utils"

/** Value taken back from an order (refund, return). */
export const CreditCredit = model.define(
  { name: "CreditCredit", tableName: "credit_credit" },
  {
    id: model.id({ prefix: "crcred" }).primaryKey(),
    key: model.text(),
    request_hash: model.text(),
    kind: model.enum(["return", "refund"]),
    /** The return or refund in Medusa. */
    reference_id: model.text(),
    account_order_id: model.text(),
    account_id: model.text().nullable(),
    order_id: model.text(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    /** It lowers what stands in the merchant's own book. */
    unguaranteed: model.boolean(),
    event_at: model.dateTime(),
  }
)
