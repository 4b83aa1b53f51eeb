import { z } from "@medusajs/framework/zod"
import { text } from "../../../../helpers/validate"

export const importQuery = z.object({
  dry_run: z.stringbool({ truthy: ["true"], falsy: ["false"] }).default(false),
  program_id: text(100).min(1).optional(),
})
