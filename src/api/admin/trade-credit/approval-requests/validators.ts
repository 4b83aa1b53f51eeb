import { z } from "@medusajs/framework/zod"
import { APPROVAL_KINDS } from "../../../../modules/trade-credit/own-book-records"
import { fields, paging } from "../../../helpers/list-query"
import { reason, text } from "../../../helpers/validate"

export const listApprovalsQuery = z.object({
  ...paging,
  ...fields,
  state: z.enum(["pending", "approved", "rejected"]).optional(),
  kind: z.enum(APPROVAL_KINDS).optional(),
  account_id: text(100).min(1).optional(),
})

export const rejectBody = z.object({ reason })
