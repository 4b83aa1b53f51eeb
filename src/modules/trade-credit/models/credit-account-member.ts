import { model } from "@medusajs/framework/utils"

/** A customer who may use an account; at most one account per customer and program, hence the program beside it. */
export const CreditAccountMember = model.define(
  { name: "CreditAccountMember", tableName: "credit_account_member" },
  {
    id: model.id({ prefix: "craccm" }).primaryKey(),
    account_id: model.text(),
    program_id: model.text(),
    customer_id: model.text(),
    role: model.enum(["owner", "buyer", "approver", "accountant"]),
    order_limit: model.bigNumber().nullable(),
    month_limit: model.bigNumber().nullable(),
    /** Who wrote the row last: made the member one, changed or removed it. */
    actor: model.text().nullable(),
  }
)
