import { model } from "@medusajs/framework/utils"

/** That an order, or a checkout under way, is on account. The sweeper walks these rows by `next_check_at`. */
export const CreditAccountOrder = model.define(
  { name: "CreditAccountOrder", tableName: "credit_account_order" },
  {
    id: model.id({ prefix: "acord" }).primaryKey(),
    program_id: model.text(),
    account_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    display_id: model.number().nullable(),
    payment_session_id: model.text(),
    currency_code: model.text(),
    po_number: model.text().nullable(),
    claim_owner: model.text().nullable(),
    claim_expires_at: model.dateTime().nullable(),
    /** Someone wanted the row while it was claimed: the holder runs once more. */
    again: model.boolean(),
    next_check_at: model.dateTime().nullable(),
    settled_at: model.dateTime().nullable(),
    attention: model.json(),
    attention_since: model.dateTime().nullable(),
    /** What staff said of what they have seen, and of which of it that still holds. */
    attention_decisions: model.json(),
    attention_accepted: model.json(),
    attention_accepted_at: model.dateTime().nullable(),
    /** Staff let goods leave that should stay: of which stop, why, who and when. */
    ship_override: model.json().nullable(),
  }
)
