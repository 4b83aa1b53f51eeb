import { z } from "@medusajs/framework/zod"
import { reason } from "../../../helpers/validate"

/** Without a reason nobody could tell later why the books were touched. */
export const decideFindingBody = z.object({ reason })
