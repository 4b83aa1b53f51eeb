import { z } from "@medusajs/framework/zod"
import { amount } from "./common"
import { reasonCode, reasonKind } from "./eligibility"
import { book } from "./words"

const placementProgram = z
  .strictObject({
    program_id: z.string(),
    label: z.string(),
    currency_code: z.string(),
    book,
    company_name: z.string().nullable(),
    available_amount: amount.nullable(),
    required_amount: amount.nullable(),
    eligible: z.boolean(),
    po_number_required: z.boolean(),
    reasons: z.array(
      z.strictObject({
        code: reasonCode,
        kind: reasonKind,
        message: z.string(),
        shortfall_amount: amount.optional(),
      })
    ),
  })
  .meta({ id: "PlacementProgram" })

export const creditOverride = z
  .strictObject({
    id: z.string(),
    order_id: z.string(),
    amount,
    currency_code: z.string(),
    reason: z.string(),
    actor: z.string(),
    created_at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "CreditOverride", description: "How far a person lets one order go beyond the limits." })

export const placement = z
  .strictObject({
    account_order_id: z.string().nullable(),
    problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    programs: z.array(placementProgram),
    credit_override: creditOverride.nullable().describe("Null: nobody allowed it, or it was taken back."),
  })
  .meta({
    id: "Placement",
    description:
      "Where an order could be put on account; `account_order_id`: that of one that is, or was tried; `problem`: why it cannot be in any program.",
  })
