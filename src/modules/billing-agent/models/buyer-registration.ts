import { model } from "@medusajs/framework/utils"

/** A buyer as an agent knows it, under our own number. Amounts are `numeric` major units (see the migration). */
export const BillingAgentBuyerRegistration = model.define(
  { name: "BillingAgentBuyerRegistration", tableName: "billing_agent_buyer_registration" },
  {
    id: model.id({ prefix: "babr" }).primaryKey(),
    agent_id: model.text(),
    program_id: model.text(),
    application_id: model.text().nullable(),
    number_prefix: model.text(),
    number: model.text(),
    state: model.text(),
    credit_limit: model.float().nullable(),
    /** Of what was last sent, to know a corrected application from the same one again; never the data itself. */
    data_hash: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    /** Sends under this number, answered or not: what the wait before the next one grows with. */
    sends: model.number().default(0),
    last_answer: model.json().nullable(),
    last_asked_at: model.dateTime().nullable(),
    /** Of the last answer that said how the buyer stands. */
    heard_at: model.dateTime().nullable(),
    /** What the accounts show of it. */
    settled_state: model.text().nullable(),
    next_ask_at: model.dateTime().nullable(),
    /** The application is purged: what the agent says of the buyer is acted on, and its words are not kept. */
    forgotten_at: model.dateTime().nullable(),
    unanswered_sends: model.number().default(0),
    claim_owner: model.text().nullable(),
    claim_until: model.dateTime().nullable(),
  }
)
