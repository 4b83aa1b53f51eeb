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
  /** Null where the agent only answers probes. */
  available_amount: amount.nullable(),
  /** Null, once the program has left the options. */
  payment_terms: paymentTerms.nullable(),
  po_number_required: z.boolean(),
}

const figures = {
  /** Null where the agent only answers probes. */
  credit_limit: amount.nullable(),
  held_amount: amount,
  outstanding_amount: amount,
  offline_amount: amount,
}

/** An account as one of its members sees it; buyers and approvers see what is available, and no other figures. */
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
  .meta({ id: "StoreCreditAccount" })

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
    /** Own book: granted by staff. Agent book: the agent's limit. */
    base_limit_amount: amount.nullable(),
    /** Agent book: what the staff allow at most. */
    ceiling_amount: amount.nullable(),
    /** Whole percent of the limit, rounded up; null where there is none. */
    utilisation_percent: z.int().nullable(),
    flags: z.array(z.enum(ACCOUNT_FLAGS)),
    /** Null: the program's count. */
    own_payment_terms: terms.nullable(),
    own_po_number_required: z.boolean().nullable(),
    /** Contained in the limit, as long as it counts. */
    temporary_limit_amount: amount.nullable(),
    temporary_limit_expires_at: instant.nullable(),
    offline_as_of: instant.nullable(),
    /** The account beside which this is the merchant's own book: what an agent should bear, and does not. */
    own_book_of: z.string().nullable(),
    status_actor: z.string().nullable(),
    status_reason: z.string().nullable(),
    agent_buyer_number: z.string().nullable(),
    synced_at: instant.nullable(),
    members: z.array(accountMember),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "AdminCreditAccount" })
