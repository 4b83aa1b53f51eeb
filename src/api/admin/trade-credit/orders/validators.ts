import { z } from "@medusajs/framework/zod"
import { PO_NUMBER_LENGTH_MAX, readPoNumber } from "../../../../domain/order-life/po-number"
import { AMOUNT_MAX } from "../../../helpers/amount"
import { reason, text } from "../../../helpers/validate"

const poNumber = text(1_000).refine((value) => readPoNumber(value) !== undefined, {
  error: `Please give one line of at most ${PO_NUMBER_LENGTH_MAX} characters, none of them invisible.`,
})

export const placeOnAccountBody = z.object({
  program_id: text(200).trim().min(1),
  po_number: poNumber.nullable().optional(),
})

export const closeShortBody = z.object({ reason: reason.optional() })

export const shipWithoutApprovalBody = z.object({ reason })

/** `of`: the `created_at` of the word that is taken back, refused where another one stands. */
export const revokeShipOverrideBody = z.object({ reason, of: text(100).optional() })

export const overrideCreditBody = z.object({ amount: z.number().nonnegative().max(AMOUNT_MAX), reason })

export const acceptAttentionBody = z.object({ reason })
