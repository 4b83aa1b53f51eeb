import { z } from "@medusajs/framework/zod"
import { MEMBER_ROLES } from "../../../../domain/credit/roles"
import { screeningStatusOf } from "../../../../domain/credit/screening-status"
import type { AccountStatus, ScreeningStatus } from "../../../../domain/credit/states"
import { ACCOUNT_FLAGS } from "../../../../modules/trade-credit/accounts/flags"
import { ACCOUNT_ORDERINGS } from "../../../../modules/trade-credit/accounts/list"
import { OPERATIONS, type Operation } from "../../../../modules/trade-credit/ledger/operations"
import { termsOptions } from "../../../../options/terms-options"
import { creditLimit } from "../../../helpers/credit-limit"
import { fields, orderBy, paging } from "../../../helpers/list-query"
import { spendingLimits } from "../../../helpers/spending-limits"
import { reason, text } from "../../../helpers/validate"

const ACCOUNT_STATUSES = ["prospect", "active", "suspended", "closed"] as const satisfies AccountStatus[]

const word = text(200).trim().min(1)
const status = z.enum(ACCOUNT_STATUSES)
const screeningStatus = z.enum([
  "not_applied",
  "submitted",
  "under_review",
  "needs_information",
  "approved",
  "declined",
  "suspended",
  "closed",
] as const satisfies ScreeningStatus[])

/** One value, or the same key several times. */
const oneOrMore = <T extends z.ZodType>(value: T) =>
  z.union([value.transform((one) => [one]), z.array(value)]) as unknown as z.ZodType<z.output<T>[]>

export const listAccountsQuery = z.object({
  ...paging,
  ...fields,
  status: oneOrMore(status).optional(),
  screening_status: oneOrMore(screeningStatus).optional(),
  program_id: oneOrMore(word).optional(),
  customer_id: word.optional(),
  external_id: word.optional(),
  /** `true`: the merchant's own books of companies instead of the companies' accounts. */
  own_book: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  flag: oneOrMore(z.enum(ACCOUNT_FLAGS)).optional(),
  q: word.optional(),
  order: orderBy(ACCOUNT_ORDERINGS, "-created_at"),
})

const externalId = text(100).trim().min(1)

/** What it must name further depends on the program: `new-account.ts`. */
export const createAccountBody = z.object({
  program_id: word,
  customer_id: word,
  company_name: word,
  credit_limit: creditLimit.optional(),
  payment_terms: termsOptions.optional(),
  external_id: externalId.optional(),
  agent_buyer_id: text(100).trim().min(1).optional(),
})

export const updateAccountBody = z
  .object({
    external_id: externalId.nullable().optional(),
    payment_terms: termsOptions.nullable().optional(),
    po_number_required: z.boolean().nullable().optional(),
    status: z.enum(["active", "suspended", "closed"]).optional(),
    reason: reason.optional(),
  })
  .refine(({ status, reason }) => status === undefined || reason !== undefined, {
    path: ["reason"],
    error: "A status is set for a reason, which the account shows.",
  })
  .refine(({ reason, ...changes }) => reason === undefined || Object.values(changes).some((one) => one !== undefined), {
    path: ["reason"],
    error: "Say what is changed for this reason.",
  })

const entryFilters = {
  operation: oneOrMore(z.enum(Object.keys(OPERATIONS) as [Operation, ...Operation[]])).optional(),
  /** Plain dates where the program is, both included, of when it happened. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

/** Else the answer would be nothing, and look as if nothing had happened. */
const endsAfterItBegins = ({ from, to }: { from?: string; to?: string }) =>
  from === undefined || to === undefined || from <= to
const NOT_BEFORE_FROM = { path: ["to"], error: "must not be before `from`" }

export const listEntriesQuery = z
  .object({ ...paging, ...fields, ...entryFilters, order: orderBy(["version", "created_at"], "-version") })
  .refine(endsAfterItBegins, NOT_BEFORE_FROM)

export const exportEntriesQuery = z.object(entryFilters).refine(endsAfterItBegins, NOT_BEFORE_FROM)

export const listHoldsQuery = z.object({ ...paging, ...fields })

export const listHistoryQuery = z.object({ ...paging, ...fields })

export const addMemberBody = z.object({ customer_id: word, role: z.enum(MEMBER_ROLES), ...spendingLimits })

export const changeMemberBody = z.object({ role: z.enum(MEMBER_ROLES).optional(), ...spendingLimits })

export const setLimitBody = z.object({
  /** Null, in an agent's book: the staff's own ceiling is taken away. */
  credit_limit: creditLimit.nullable(),
  reason,
  expires_at: z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value))
    .refine((date) => date.getTime() > Date.now(), { error: "must be in the future" })
    .optional(),
})

/** An account's screening status follows from its own status, so a filter on the word is one on the status. */
export function statusesOf(query: z.output<typeof listAccountsQuery>): AccountStatus[] | undefined {
  const { status, screening_status } = query
  if (!screening_status) {
    return status
  }
  return (status ?? ACCOUNT_STATUSES).filter((one) =>
    screening_status.includes(screeningStatusOf({ status: one }, null))
  )
}
