import { model } from "@medusajs/framework/utils"

/** One immutable line of an account's ledger: a trigger refuses every update and deletion. */
export const CreditLedgerEntry = model.define(
  { name: "CreditLedgerEntry", tableName: "credit_ledger_entry" },
  {
    id: model.id({ prefix: "crentr" }).primaryKey(),
    account_id: model.text(),
    /** Of the account after this entry; without gaps. */
    version: model.number(),
    operation: model.text(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    held_change: model.bigNumber(),
    outstanding_change: model.bigNumber(),
    offline_change: model.bigNumber(),
    held_after: model.bigNumber(),
    outstanding_after: model.bigNumber(),
    offline_after: model.bigNumber(),
    limit_after: model.bigNumber().nullable(),
    idempotency_key: model.text(),
    request_hash: model.text(),
    reference_type: model.text(),
    reference_id: model.text(),
    actor: model.text(),
    reason: model.text().nullable(),
    /** Who let a hold go beyond available. */
    overridden_by: model.text().nullable(),
    /** How far a hold took the account beyond its limit: by the program's tolerance, or by an override. */
    beyond_limit_amount: model.float(),
    /** How far it might have gone. */
    allowed_beyond_amount: model.float(),
    event_at: model.dateTime(),
  }
)
