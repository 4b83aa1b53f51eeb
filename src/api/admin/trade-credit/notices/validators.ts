import { z } from "@medusajs/framework/zod"
import { paging } from "../../../helpers/validate"

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
  status: z.union([status, z.array(status)]).optional(),
  agent_id: z.string().optional(),
  order_id: z.string().optional(),
})

export const retryNoticeBody = z.object({
  carrier_code: z.string().trim().min(1).max(50).optional(),
  tracking_number: z.string().trim().min(1).max(100).optional(),
})
