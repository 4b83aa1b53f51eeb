import { z } from "@medusajs/framework/zod"
import { STAFF_DECLINE_REASONS } from "../../../../domain/screening/decline-reasons"
import { paging } from "../../../helpers/validate"

const status = z.enum([
  "draft",
  "submitted",
  "under_review",
  "needs_information",
  "pending_second_approval",
  "approved",
  "declined",
  "withdrawn",
  "expired",
])

const note = z.string().max(2_000).optional()
const dayOfMonth = z.union([z.int().min(1).max(28), z.literal("month_end")])

const paymentTerms = z.strictObject({
  close_day: z.union([dayOfMonth, z.literal("per_shipment")]),
  due: z.union([
    z.strictObject({ days: z.int().min(0).max(365) }),
    z.strictObject({ months: z.int().min(0).max(12), day: dayOfMonth }),
  ]),
  business_day: z.enum(["previous", "next"]).default("next"),
})

export const ListApplications = z.object({
  ...paging,
  status: z.union([status, z.array(status).max(20)]).optional(),
  program_id: z.string().max(100).optional(),
  customer_id: z.string().max(100).optional(),
  /** Part of the company's name. */
  q: z.string().max(100).optional(),
  order: z.enum(["created_at", "-created_at"]).default("-created_at"),
})

export const ApproveApplication = z.object({
  credit_limit: z.number().nonnegative().max(1e12),
  payment_terms: paymentTerms.optional(),
  note,
})

export const DeclineApplication = z.object({ reason_code: z.enum(STAFF_DECLINE_REASONS), note })

export const RequestInformation = z.object({
  message: z.string().trim().min(1).max(2_000),
  fields: z.array(z.string().max(100)).max(50).default([]),
})
