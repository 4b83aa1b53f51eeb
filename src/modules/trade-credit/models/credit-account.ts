import { model } from "@medusajs/framework/utils"

/** One company's account in one program. Its money is written only by the ledger's SQL (see `ledger/`). */
export const CreditAccount = model.define(
  { name: "CreditAccount", tableName: "credit_account" },
  {
    id: model.id({ prefix: "cracc" }).primaryKey(),
    program_id: model.text(),
    company_name: model.text(),
    external_id: model.text().nullable(),
    status: model.enum(["prospect", "active", "suspended", "closed"]),
    /** Who set the status, and why; null as long as it is the first one. */
    status_actor: model.text().nullable(),
    status_reason: model.text().nullable(),
    /** Set: the merchant's own book of that account's company, for what no agent guarantees. */
    own_book_of: model.text().nullable(),
    currency_code: model.text(),
    /** Own book: granted by staff. Agent book: the agent's limit. Null: the agent only answers probes. */
    base_limit_amount: model.bigNumber().nullable(),
    /** Agent book: what the staff allow at most, below the agent's limit. */
    ceiling_amount: model.bigNumber().nullable(),
    temporary_limit_amount: model.bigNumber().nullable(),
    temporary_limit_expires_at: model.dateTime().nullable(),
    held_amount: model.bigNumber(),
    outstanding_amount: model.bigNumber(),
    offline_amount: model.bigNumber(),
    /** Of what day the offline amount is; an older one is ignored. */
    offline_as_of: model.dateTime().nullable(),
    version: model.number(),
    payment_terms: model.json().nullable(),
    po_number_required: model.boolean().nullable(),
    agent_buyer_number: model.text().nullable(),
    synced_at: model.dateTime().nullable(),
  }
)
