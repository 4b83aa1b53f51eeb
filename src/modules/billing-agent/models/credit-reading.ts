import { model } from "@medusajs/framework/utils"

/** The last answer about limit and used of one buyer; also for buyers that were linked by hand and never registered. */
export const BillingAgentCreditReading = model.define(
  { name: "BillingAgentCreditReading", tableName: "billing_agent_credit_reading" },
  {
    id: model.id({ prefix: "bacr" }).primaryKey(),
    agent_id: model.text(),
    buyer_number: model.text(),
    usable: model.boolean(),
    limit_amount: model.float().nullable(),
    used_amount: model.float().nullable(),
    read_at: model.dateTime(),
  }
)
