import { z } from "@medusajs/framework/zod"
import { text } from "../../../helpers/validate"

/** Without a reason nobody could tell later why the books were touched. */
export const decideFindingBody = z.object({ reason: text(1_000).trim().min(1) })
