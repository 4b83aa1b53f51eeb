import { z } from "@medusajs/framework/zod"
import { fields, orderBy, paging } from "../../../helpers/list-query"
import { text } from "../../../helpers/validate"

const status = z.enum([
  "awaiting_shipment",
  "queued",
  "sending",
  "accepted",
  "retrying",
  "needs_attention",
  "withdrawn",
  "not_required",
])

/** `status` may be given several times. */
export const listNoticesQuery = z.object({
  ...paging,
  ...fields,
  status: z.union([status, z.array(status).max(20)]).optional(),
  agent_id: text(100).optional(),
  order_id: text(100).optional(),
  /** An order's id, or part of a tracking number. */
  q: text(100).optional(),
  order: orderBy(["created_at", "updated_at", "next_attempt_at"], "-created_at"),
})

export const retryNoticeBody = z.object({
  carrier_code: text(50).trim().min(1).optional(),
  tracking_number: text(100).trim().min(1).optional(),
})
