import { model } from "@medusajs/framework/utils"

/** A request for an account. `data` holds personal data of representatives: never link this entity to another. */
export const CreditApplication = model.define(
  { name: "CreditApplication", tableName: "credit_application" },
  {
    id: model.id({ prefix: "crapp" }).primaryKey(),
    program_id: model.text(),
    customer_id: model.text(),
    status: model.enum([
      "draft",
      "submitted",
      "under_review",
      "needs_information",
      "pending_second_approval",
      "approved",
      "declined",
      "withdrawn",
      "expired",
    ]),
    company_name: model.text(),
    data: model.json(),
    consents: model.json(),
    /** `{ status, actor, note, at }` per move, oldest first. */
    history: model.json(),
    submitted_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    information_request: model.json().nullable(),
    decline_reason: model.json().nullable(),
    credit_limit: model.bigNumber().nullable(),
    /** What the first of two people has approved. */
    proposal: model.json().nullable(),
    account_id: model.text().nullable(),
    /** When all but id, program, states, dates and the code of a refusal was removed. */
    purged_at: model.dateTime().nullable(),
  }
)
