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
    registration_id: z.string().describe("The order, or a part of it, under one number at the agent."),
    revision: count.describe("Above 1: an earlier notice of the same parcel had to be taken back."),
    carrier_code: z.string().nullable(),
    tracking_number: z.string().nullable(),
    parcel_carrier_code: z.string().nullable().describe("As the parcel has it, where staff told the agent another."),
    parcel_tracking_number: z.string().nullable().describe("As the parcel has it, where staff told the agent another."),
    amount: amount.nullable().describe("The value that left; of a return the value taken back."),
    currency_code: z.string(),
    shipped_at: instant.nullable(),
    deadline_at: instant.nullable().describe("Until when the agent takes it without harm; null: unknown, or not left."),
    attempts: count.describe("How often it was sent, since staff last sent it again."),
    next_attempt_at: instant.nullable().describe("Null: it is not sent by itself."),
    last_answer: lastAnswer.nullable(),
    accepted_at: instant.nullable(),
    withdrawal_requested_at: instant.nullable().describe("Since when it is being taken back."),
    settled_by: z
      .string()
      .nullable()
      .describe("Who of the staff took it back, or did what was owed in the agent's own screen."),
    retried_by: z.string().nullable().describe("Who of the staff last had it sent again."),
    retried_at: instant.nullable(),
    created_at: instant,
    updated_at: instant,
    number: z.string().nullable().describe("Our number of the order at the agent."),
    amount_at_risk: amount.nullable().describe("What has left and the agent has not taken; 0 once it has."),
    is_overdue: z.boolean().describe("Past its deadline, or where there is none, past the option's patience."),
    actions: z.array(z.enum(["retry", "withdraw", "settle_by_hand"])).describe("What staff may do with it now."),
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
