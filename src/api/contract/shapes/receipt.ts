import { z } from "@medusajs/framework/zod"
import { RECEIPT_METHODS } from "../../../modules/trade-credit/own-book-records"
import { amount, instant, plainDate } from "./common"

export const receipt = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    amount,
    currency_code: z.string(),
    received_on: plainDate,
    method: z.enum(RECEIPT_METHODS).nullable(),
    reference: z.string().nullable(),
    note: z.string().nullable(),
    actor: z.string(),
    reversed_at: instant.nullable(),
    reversed_by: z.string().nullable(),
    reversal_reason: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "AdminReceipt", description: "Money that came in." })
