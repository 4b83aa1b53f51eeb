import { z } from "@medusajs/framework/zod"
import { text } from "../../../helpers/validate"

export const verifyLedgerBody = z.object({ account_id: text(100).min(1).optional() })
