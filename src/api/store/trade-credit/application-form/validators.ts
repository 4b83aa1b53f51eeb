import { z } from "@medusajs/framework/zod"
import { text } from "../../../helpers/validate"

export const applicationFormQuery = z.object({ program_id: text(100) })
