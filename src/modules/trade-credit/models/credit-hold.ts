import { model } from "@medusajs/framework/utils"

/** A reservation for one order; it has no account in order-screened programs. */
export const CreditHold = model.define(
  { name: "CreditHold", tableName: "credit_hold" },
  {
    id: model.id({ prefix: "crhold" }).primaryKey(),
    key: model.text(),
    request_hash: model.text(),
    account_order_id: model.text(),
    account_id: model.text().nullable(),
    payment_session_id: model.text(),
    status: model.enum(["open", "charged", "released"]),
    amount: model.bigNumber(),
    remaining_amount: model.bigNumber(),
    currency_code: model.text(),
    /** How often it has followed its order. */
    adjustments: model.number(),
  }
)
