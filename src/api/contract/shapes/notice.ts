import { z } from "@medusajs/framework/zod"
import { amount, count, instant } from "./common"
import { lastAnswer } from "./last-answer"

export const noticeStatus = z.enum([
  "awaiting_shipment",
  "queued",
  "sending",
  "accepted",
  "retrying",
  "needs_attention",
  "withdrawn",
  "not_required",
])
export const noticeKind = z.enum(["shipment", "order_cancel", "shipment_cancel", "delivery", "return"])

/** One thing that an agent is told, or was. */
export const adminNotice = z
  .strictObject({
    id: z.string(),
    kind: noticeKind,
    status: noticeStatus,
    agent_id: z.string(),
    program_id: z.string(),
    order_id: z.string().nullable(),
    fulfillment_id: z.string().nullable(),
    registration_id: z.string(),
    revision: count,
    carrier_code: z.string().nullable(),
    tracking_number: z.string().nullable(),
    /** As the parcel has them, where staff told the agent others. */
    parcel_carrier_code: z.string().nullable(),
    parcel_tracking_number: z.string().nullable(),
    amount: amount.nullable(),
    currency_code: z.string(),
    shipped_at: instant.nullable(),
    deadline_at: instant.nullable(),
    attempts: count,
    next_attempt_at: instant.nullable(),
    last_answer: lastAnswer.nullable(),
    accepted_at: instant.nullable(),
    withdrawal_requested_at: instant.nullable(),
    settled_by: z.string().nullable(),
    created_at: instant,
    updated_at: instant,
    /** Our number of the order at the agent. */
    number: z.string().nullable(),
    amount_at_risk: amount.nullable(),
    is_overdue: z.boolean(),
    actions: z.array(z.enum(["retry", "withdraw", "settle_by_hand"])),
  })
  .meta({ id: "AdminNotice" })

/** What has left and an agent has not taken yet, of one agent and currency. */
export const boardFigure = z
  .strictObject({
    agent_id: z.string(),
    currency_code: z.string(),
    notices_count: count,
    amount_at_risk: amount,
    overdue_count: count,
    overdue_amount: amount,
    needs_attention_count: count,
    oldest_shipped_at: instant,
  })
  .meta({ id: "BoardFigure" })
