import { z } from "@medusajs/framework/zod"
import { text } from "../../../helpers/validate"

/** Both days are included, at most 366 of them; 90 up to today unless they are said. */
export const readExposureQuery = z.object({
  currency_code: text(3).trim().length(3).toLowerCase(),
  program_id: text(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
