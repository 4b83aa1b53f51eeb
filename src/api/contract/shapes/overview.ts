import { z } from "@medusajs/framework/zod"
import { attentionKind } from "./attention"
import { amount, count, instant, plainDate } from "./common"
import { boardFigure } from "./notice"
import { book } from "./words"

/** All accounts of one currency and book. */
const creditFigure = z
  .strictObject({
    currency_code: z.string(),
    /** Null: of programs that the options do not name any more. */
    book: book.nullable(),
    /** Of accounts that are not closed; null where the agent tells no limit of any of them. */
    credit_limit: amount.nullable(),
    held_amount: amount,
    outstanding_amount: amount,
    offline_amount: amount,
    /** What active accounts may still order for. */
    available_amount: amount.nullable(),
    active_count: count,
    suspended_count: count,
    over_limit_count: count,
    nearly_used_count: count,
    /** The agent answers each time, and tells no limit. */
    limit_not_told_count: count,
  })
  .meta({ id: "CreditFigure" })

/** Applications that were handed in and are not decided, and whose turn it is. */
const waitingApplications = z
  .strictObject({
    waiting_count: count,
    oldest_waiting_since: instant.nullable(),
    for_staff_count: count,
    for_applicant_count: count,
    for_agent_count: count,
  })
  .meta({ id: "WaitingApplications" })

export const adminSummary = z
  .strictObject({
    credit: z.array(creditFigure),
    applications: waitingApplications,
    shipments_to_report: z.array(boardFigure),
    /** At most 10,000. */
    needs_attention_count: count,
    /** Kinds without any are left out. */
    needs_attention: z.array(z.strictObject({ kind: attentionKind, count })),
  })
  .meta({ id: "AdminSummary" })

/** What all accounts came to at the end of a day; today's, what they come to now. */
const exposureDay = z
  .strictObject({
    day: plainDate,
    credit_limit: amount.nullable(),
    held_amount: amount,
    outstanding_amount: amount,
    offline_amount: amount,
  })
  .meta({ id: "ExposureDay" })

export const adminExposure = z
  .strictObject({
    currency_code: z.string(),
    program_id: z.string().nullable(),
    from: plainDate,
    to: plainDate,
    /** Days that are not written down are left out. */
    days: z.array(exposureDay),
  })
  .meta({ id: "AdminExposure" })
