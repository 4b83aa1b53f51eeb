import { model } from "@medusajs/framework/utils"

/** One attempt to have an agent take an order, under our own number. Amounts are `numeric` major units. */
export const BillingAgentOrderRegistration = model.define(
  { name: "BillingAgentOrderRegistration", tableName: "billing_agent_order_registration" },
  {
    id: model.id({ prefix: "baor" }).primaryKey(),
    agent_id: model.text(),
    program_id: model.text(),
    account_order_id: model.text(),
    order_id: model.text().nullable(),
    number: model.text(),
    attempt: model.number(),
    /** Null: the whole order; else a fulfilment's id, or `rest`. */
    part: model.text().nullable(),
    buyer_number: model.text().nullable(),
    amount: model.float(),
    currency_code: model.text(),
    state: model.text(),
    /** What was (or will be) sent: a repetition under the same number must say the same. */
    request: model.json(),
    agent_order_id: model.text().nullable(),
    expires_at: model.dateTime().nullable(),
    ship_by: model.dateTime().nullable(),
    last_answer: model.json().nullable(),
    decided_at: model.dateTime().nullable(),
    /** Another attempt has taken its place, or its cancellation is owed: it is never sent or used again. */
    superseded: model.boolean().default(false),
    unanswered_sends: model.number().default(0),
    claim_owner: model.text().nullable(),
    claim_until: model.dateTime().nullable(),
  }
)
