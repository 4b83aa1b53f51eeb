import { z } from "@medusajs/framework/zod"
import { ACCOUNT_FLAGS } from "../../../modules/trade-credit/accounts/flags"
import { amount, instant } from "./common"
import { paymentTerms, terms } from "./terms"
import { accountStatus, memberRole, screeningStatus } from "./words"

const spendingLimit = amount.nullable()

const identity = {
  id: z.string(),
  program_id: z.string(),
  external_id: z.string().nullable(),
  company_name: z.string(),
  status: accountStatus,
  screening_status: screeningStatus,
  currency_code: z.string(),
  available_amount: amount.nullable().describe("Null where the agent only answers probes."),
  payment_terms: paymentTerms.nullable().describe("Null, once the program has left the options."),
  po_number_required: z.boolean(),
}

const figures = {
  credit_limit: amount.nullable().describe("Null where the agent only answers probes."),
  held_amount: amount,
  outstanding_amount: amount,
  offline_amount: amount,
}

export const storeAccount = z
  .strictObject({
    ...identity,
    credit_limit: figures.credit_limit.optional(),
    held_amount: amount.optional(),
    outstanding_amount: amount.optional(),
    offline_amount: amount.optional(),
    role: memberRole,
    /** What this member may spend; null: no limit. */
    spending: z
      .strictObject({ order_limit: spendingLimit, month_limit: spendingLimit, month_used_amount: amount.nullable() })
      .optional(),
  })
  .meta({
    id: "StoreCreditAccount",
    description:
      "An account as one of its members sees it; buyers and approvers see what is available, and no other figures.",
  })

const accountMember = z
  .strictObject({
    id: z.string(),
    customer_id: z.string(),
    role: memberRole,
    order_limit: spendingLimit,
    month_limit: spendingLimit,
    created_at: instant,
  })
  .meta({ id: "AdminAccountMember" })

export const adminAccount = z
  .strictObject({
    ...identity,
    ...figures,
    base_limit_amount: amount.nullable().describe("Own book: granted by staff. Agent book: the agent's limit."),
    ceiling_amount: amount.nullable().describe("Agent book: what the staff allow at most."),
    utilisation_percent: z
      .int()
      .nullable()
      .describe("Whole percent of the limit, rounded up; null where there is none."),
    flags: z.array(z.enum(ACCOUNT_FLAGS)),
    own_payment_terms: terms.nullable().describe("Null: the program's count."),
    own_po_number_required: z.boolean().nullable(),
    temporary_limit_amount: amount.nullable().describe("Contained in the limit, as long as it counts."),
    temporary_limit_expires_at: instant.nullable(),
    offline_as_of: instant.nullable(),
    own_book_of: z
      .string()
      .nullable()
      .describe("The account beside which this is the merchant's own book: what an agent should bear, and does not."),
    status_actor: z.string().nullable(),
    status_reason: z.string().nullable(),
    agent_buyer_number: z.string().nullable(),
    synced_at: instant.nullable(),
    members: z.array(accountMember),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "AdminCreditAccount" })
