import { roleMay } from "../../domain/credit/roles"
import type { AccountStatus, MemberRole, ScreeningStatus } from "../../domain/credit/states"
import { screeningStatusOf } from "../../domain/credit/screening-status"
import type { Locale } from "../../domain/program/locale"
import type { Program } from "../../domain/program/program"
import type { AccountRecord, BuyerFacts } from "../../modules/trade-credit/types"
import { serializePaymentTerms } from "./serialize-payment-terms"

type SerializedAccount = {
  id: string
  program_id: string
  external_id: string | null
  company_name: string
  status: AccountStatus
  screening_status: ScreeningStatus
  currency_code: string
  /** These four are left out for buyers and approvers. */
  credit_limit?: number | null
  held_amount?: number
  outstanding_amount?: number
  offline_amount?: number
  available_amount: number | null
  /** Null, once the program has left the options. */
  payment_terms: ReturnType<typeof serializePaymentTerms> | null
  po_number_required: boolean
  role?: MemberRole
  /** What the member may spend, of one order and in the running month; null: no limit. */
  spending?: { order_limit: number | null; month_limit: number | null; month_used_amount: number | null }
}

/**
 * An account as the HTTP contract shows it.
 *
 * @param viewer `role`: a member, whose role decides on the figures; without it staff, who see all. `application`: the
 * newest one of the customer, on which the status word may rest.
 */
export function serializeAccount(
  account: AccountRecord,
  program: Program | null,
  viewer: {
    locale: Locale
    role?: MemberRole
    spending?: BuyerFacts["spending"]
    application?: BuyerFacts["application"]
  }
): SerializedAccount {
  const { role, locale, spending, application = null } = viewer
  const seesAllFigures = role === undefined || roleMay(role, "see_figures")
  return {
    id: account.id,
    program_id: account.program_id,
    external_id: account.external_id,
    company_name: account.company_name,
    status: account.status,
    screening_status: screeningStatusOf(account, application),
    currency_code: account.currency_code,
    ...(seesAllFigures && {
      credit_limit: account.credit_limit,
      held_amount: account.held_amount,
      outstanding_amount: account.outstanding_amount,
      offline_amount: account.offline_amount,
    }),
    available_amount: account.available_amount,
    payment_terms: program && serializePaymentTerms(program, account.payment_terms, locale),
    po_number_required: account.po_number_required ?? program?.po_number_required ?? false,
    ...(role && { role }),
    ...(spending && {
      spending: {
        order_limit: spending.order_limit,
        month_limit: spending.month_limit,
        month_used_amount: spending.month_used,
      },
    }),
  }
}
