import { z } from "@medusajs/framework/zod"
import { attentionKind } from "./attention"
import { amount, count, instant } from "./common"
import { boardFigure } from "./notice"

/** All accounts of one currency and book. */
const creditFigure = z
  .strictObject({
    currency_code: z.string(),
    /** Null: of programs that the options do not name any more. */
    book: z.enum(["own", "agent"]).nullable(),
    /** Of accounts that are not closed; null where the agent tells no limit of any of them. */
    credit_limit: amount.nullable(),
    held_amount: amount,
    outstanding_amount: amount,
    offline_amount: amount,
    /** Of what is outstanding, that in own books beside agents' accounts. */
    beside_agents_amount: amount,
    /** What active accounts may still order for; one that is beyond its limit leaves no less to the others. */
    available_amount: amount.nullable(),
    active_count: count,
    suspended_count: count,
    over_limit_count: count,
    nearly_used_count: count,
    limit_not_told_count: count,
    /** Of companies' accounts: none where all that is counted stands in own books of agents' accounts. */
    program_ids: z.array(z.string()),
    /** Of the agents' accounts beside which the own books stand. */
    beside_agents_program_ids: z.array(z.string()),
  })
  .meta({ id: "CreditFigure" })

/** Applications that were handed in and are not decided. */
const applicationsSummary = z
  .strictObject({
    waiting_count: count,
    /** Since when the one that has been in its state longest is in it. */
    oldest_waiting_since: instant.nullable(),
    for_staff_count: count,
    for_applicant_count: count,
    for_agent_count: count,
  })
  .meta({ id: "ApplicationsSummary" })

/** With `fields`, only these. */
export const adminSummary = z
  .strictObject({
    credit: z.array(creditFigure),
    applications: applicationsSummary,
    shipments_to_report: z.array(boardFigure),
    /** At most 10,000. */
    needs_attention_count: count,
    /** Each at most 10,000, or what was read of it: then there may be more. Kinds that have none for sure are left out. */
    needs_attention: z.array(z.strictObject({ kind: attentionKind, count, is_at_least: z.boolean() })),
  })
  .meta({ id: "AdminSummary" })
