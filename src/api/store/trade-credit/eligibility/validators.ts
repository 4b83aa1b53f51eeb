import { z } from "@medusajs/framework/zod"
import { fields } from "../../../helpers/list-query"
import { text } from "../../../helpers/validate"

export const eligibilityQuery = z.object({ ...fields, cart_id: text(100), program_id: text(100).optional() })
