import { z } from "@medusajs/framework/zod"
import { CARRIERS } from "../../../../domain/shipment/carriers"
import { fields, orderBy, paging } from "../../../helpers/list-query"
import { AT_ONCE_MAX } from "../../../helpers/one-by-one"
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

const kind = z.enum(["shipment", "order_cancel", "shipment_cancel", "delivery", "return"])

const flag = z.stringbool({ truthy: ["true"], falsy: ["false"] })

/** `status` and `kind` may be given several times. */
export const listNoticesQuery = z.object({
  ...paging,
  ...fields,
  status: z.union([status, z.array(status).max(20)]).optional(),
  kind: z.union([kind, z.array(kind).max(20)]).optional(),
  /** Only these, such as those that were sent again together. */
  id: z.union([text(100), z.array(text(100)).max(AT_ONCE_MAX)]).optional(),
  /** Only what has left and was not taken, in time or not. */
  at_risk: flag.optional(),
  /** Only what has left and was not taken in time. */
  overdue: flag.optional(),
  agent_id: text(100).optional(),
  order_id: text(100).optional(),
  /** An order's number, its id or its number at the agent, a tracking number with or without hyphens, or a notice's id. */
  q: text(100).optional(),
  order: orderBy(["created_at", "updated_at", "next_attempt_at", "shipped_at", "deadline_at", "amount"], "-created_at"),
})

export const retryNoticeBody = z.object({
  carrier_code: z.enum(CARRIERS.map(({ code }) => code)).optional(),
  tracking_number: text(100).trim().min(1).optional(),
})

export const withdrawNoticeBody = z.object({
  /** A person has done in the agent's own screen what was owed. */
  settled_by_hand: z.boolean().optional(),
  note: text(2_000).trim().min(1).optional(),
})

const ids = z.array(text(100).min(1)).min(1).max(AT_ONCE_MAX)

/** As they are: a carrier or a number is corrected one by one. */
export const retryManyBody = z.object({ ids })

export const withdrawManyBody = withdrawNoticeBody.extend({ ids })
