import { z } from "@medusajs/framework/zod"

export const verifyLedgerBody = z.object({ account_id: z.string().min(1).optional() })
