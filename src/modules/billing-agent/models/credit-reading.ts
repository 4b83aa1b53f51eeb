import { model } from "@medusajs/framework/utils"

/**
 * The last answer about limit and used of one buyer, and when it was last asked for; also for buyers that were linked by
 * hand and never registered.
 */
export const BillingAgentCreditReading = model.define(
  { name: "BillingAgentCreditReading", tableName: "billing_agent_credit_reading" },
  {
    id: model.id({ prefix: "bacr" }).primaryKey(),
    agent_id: model.text(),
    buyer_number: model.text(),
    /** Null, with `read_at`: never answered. */
    usable: model.boolean().nullable(),
    limit_amount: model.float().nullable(),
    used_amount: model.float().nullable(),
    read_at: model.dateTime().nullable(),
    asked_at: model.dateTime(),
    asking: model.boolean().default(false),
    /** Of the last question, if it brought no answer. */
    failed_at: model.dateTime().nullable(),
  }
)
