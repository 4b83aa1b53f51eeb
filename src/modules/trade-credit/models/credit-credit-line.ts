import { model } from "@medusajs/framework/utils"

/** What a credit takes back; amounts include tax and sum to the credit. Goodwill that is no item's has no lines. */
export const CreditCreditLine = model.define(
  { name: "CreditCreditLine", tableName: "credit_credit_line" },
  {
    id: model.id({ prefix: "crcrdl" }).primaryKey(),
    credit_id: model.text(),
    position: model.number(),
    kind: model.enum(["item", "shipping"]),
    reference_id: model.text(),
    title: model.text(),
    quantity: model.float(),
    tax_rate: model.float().nullable(),
    amount: model.bigNumber(),
  }
)
