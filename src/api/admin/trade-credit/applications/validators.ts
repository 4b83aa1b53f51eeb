import { z } from "@medusajs/framework/zod"
import { APPLICATION_STATES } from "../../../../domain/screening/application-states"
import { STAFF_DECLINE_REASONS } from "../../../../domain/screening/decline-reasons"
import { termsOptions } from "../../../../options/terms-options"
import { paging } from "../../../helpers/validate"

const status = z.enum(APPLICATION_STATES)

const note = z.string().max(2_000).optional()
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
  payment_terms: termsOptions.optional(),
  note,
})

export const DeclineApplication = z.object({ reason_code: z.enum(STAFF_DECLINE_REASONS), note })

export const RequestInformation = z.object({
  message: z.string().trim().min(1).max(2_000),
  fields: z.array(z.string().max(100)).max(50).default([]),
})
