import { model } from "@medusajs/framework/utils"

/** What a charge consists of; amounts include tax and sum to the charge. */
export const CreditChargeLine = model.define(
  { name: "CreditChargeLine", tableName: "credit_charge_line" },
  {
    id: model.id({ prefix: "crchrl" }).primaryKey(),
    charge_id: model.text(),
    position: model.number(),
    kind: model.enum(["item", "shipping"]),
    reference_id: model.text(),
    title: model.text(),
    quantity: model.float(),
    tax_rate: model.float().nullable(),
    amount: model.bigNumber(),
  }
)
