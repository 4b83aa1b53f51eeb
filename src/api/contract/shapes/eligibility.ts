import { z } from "@medusajs/framework/zod"
import { REASON_CODES } from "../../../domain/credit/gate"
import { amount, plainDate } from "./common"
import { paymentTerms } from "./terms"

export const reasonCode = z.enum(REASON_CODES)
export const reasonKind = z.enum(["blocking", "needs_input"])

const eligibilityReason = z
  .strictObject({
    code: reasonCode,
    kind: reasonKind.describe(
      "`blocking`: nothing the buyer types at checkout helps. `needs_input`: the order may go once it is filled in."
    ),
    message: z.string(),
    next_step: z.string(),
    shortfall_amount: amount.optional(),
  })
  .meta({ id: "EligibilityReason" })

export const eligibilityOfProgram = z
  .strictObject({
    program_id: z.string(),
    provider_id: z.string(),
    eligible: z.boolean(),
    reasons: z.array(eligibilityReason),
    available_amount: amount.nullable(),
    required_amount: amount.nullable(),
    currency_code: z.string(),
    payment_terms: paymentTerms,
    due_on: plainDate,
  })
  .meta({ id: "EligibilityOfProgram" })
