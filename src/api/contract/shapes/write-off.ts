import { z } from "@medusajs/framework/zod"
import { amount, instant } from "./common"

export const writeOff = z
  .strictObject({
    id: z.string().describe("Of the entry that wrote it off."),
    account_id: z.string(),
    amount,
    currency_code: z.string(),
    actor: z.string(),
    reason: z.string().nullable(),
    reversed_at: instant.nullable(),
    reversed_by: z.string().nullable(),
    reversal_reason: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "AdminWriteOff", description: "What the merchant has given up, and whether it was taken back." })
