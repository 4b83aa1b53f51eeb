import { z } from "@medusajs/framework/zod"
import { APPLICATION_STATES } from "../../../../domain/screening/application-states"
import { STAFF_DECLINE_REASONS } from "../../../../domain/screening/decline-reasons"
import { termsOptions } from "../../../../options/terms-options"
import { creditLimit } from "../../../helpers/credit-limit"
import { fields, orderBy, paging } from "../../../helpers/list-query"
import { reason, text } from "../../../helpers/validate"

const status = z.enum(APPLICATION_STATES)

const note = text(2_000).optional()

export const ListApplications = z.object({
  ...paging,
  ...fields,
  status: z.union([status, z.array(status).max(20)]).optional(),
  program_id: text(100).optional(),
  customer_id: text(100).optional(),
  /** Whose turn it is: staff's, in programs that they screen; the agent's; the buyer's. */
  waiting_for: z.enum(["us", "agent", "buyer"]).optional(),
  /** Part of the company's name. */
  q: text(100).optional(),
  /** `waiting_since`: when it came into its state. */
  order: orderBy(["created_at", "waiting_since"], "-created_at"),
})

const of = z.iso.datetime({ offset: true }).describe("The `at` of the `proposal` that was read.")

export const ApproveApplication = z.object({
  credit_limit: creditLimit,
  payment_terms: termsOptions.optional(),
  note,
  of: of.optional(),
})

export const RevokeApproval = z.object({ reason, of })

export const DeclineApplication = z.object({ reason_code: z.enum(STAFF_DECLINE_REASONS), note })

export const RequestInformation = z.object({
  message: text(2_000).trim().min(1),
  fields: z.array(text(100)).max(50).default([]),
})
