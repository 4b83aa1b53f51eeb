import type {
  AccountOrderRecord,
  AccountRecord,
  ApplicationRecord,
  ChargeRecord,
  CreditRecord,
  EntryRecord,
  HoldRecord,
} from "./types"
import { firstApproval } from "./applications/first-approval"
import { type ShipOverrideRow, shipOverridesOf } from "./account-orders/override-ship-stop"
import { AVAILABLE, effectiveLimit, TEMPORARY_LIMIT } from "./ledger/limit"

// PostgreSQL's numeric arrives as text. All arithmetic was done before, in SQL; what leaves here is only shown, compared
// and rounded to minor units.

type Numeric = string
type AccountMoney = "held_amount" | "outstanding_amount" | "offline_amount"
type AccountLimits = "credit_limit" | "available_amount" | "temporary_limit_amount"

export type AccountRow = Omit<AccountRecord, AccountMoney | AccountLimits> &
  Record<AccountMoney, Numeric> &
  Record<AccountLimits, Numeric | null>

/** The columns of an account with its limit and what is available, for any SELECT in which their names are unambiguous. */
export const ACCOUNT_COLUMNS = `credit_account.id, credit_account.program_id, credit_account.company_name, external_id,
  credit_account.status, status_actor, status_reason, own_book_of, credit_account.currency_code, ${effectiveLimit()} AS credit_limit, held_amount,
  outstanding_amount, offline_amount, ${AVAILABLE} AS available_amount, version, payment_terms, po_number_required,
  agent_buyer_number, synced_at, offline_as_of, ${TEMPORARY_LIMIT} AS temporary_limit_amount,
  CASE WHEN ${TEMPORARY_LIMIT} IS NOT NULL THEN temporary_limit_expires_at END AS temporary_limit_expires_at, credit_account.created_at, credit_account.updated_at`

export function toAccount(row: AccountRow): AccountRecord {
  return {
    id: row.id,
    program_id: row.program_id,
    company_name: row.company_name,
    external_id: row.external_id,
    status: row.status,
    status_actor: row.status_actor,
    status_reason: row.status_reason,
    own_book_of: row.own_book_of,
    currency_code: row.currency_code,
    credit_limit: toNumberOrNull(row.credit_limit),
    held_amount: Number(row.held_amount),
    outstanding_amount: Number(row.outstanding_amount),
    offline_amount: Number(row.offline_amount),
    offline_as_of: row.offline_as_of,
    temporary_limit_amount: toNumberOrNull(row.temporary_limit_amount),
    temporary_limit_expires_at: row.temporary_limit_expires_at,
    available_amount: toNumberOrNull(row.available_amount),
    version: row.version,
    payment_terms: row.payment_terms,
    po_number_required: row.po_number_required,
    agent_buyer_number: row.agent_buyer_number,
    synced_at: row.synced_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

export type ApplicationRow = Omit<ApplicationRecord, "credit_limit"> & { credit_limit: Numeric | null }

export function toApplication(row: ApplicationRow): ApplicationRecord {
  return {
    id: row.id,
    program_id: row.program_id,
    customer_id: row.customer_id,
    status: row.status,
    data: row.data,
    company_name: row.company_name,
    submitted_at: row.submitted_at,
    decided_at: row.decided_at,
    information_request: row.information_request,
    decline_reason: row.decline_reason,
    credit_limit: toNumberOrNull(row.credit_limit),
    account_id: row.account_id,
    proposal: firstApproval(row),
    purged_at: row.purged_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

export type AccountOrderRow = Omit<AccountOrderRecord, "ship_override" | "ship_overrides"> & {
  ship_override: ShipOverrideRow | null
}

export function toAccountOrder(row: AccountOrderRow): AccountOrderRecord {
  return {
    id: row.id,
    program_id: row.program_id,
    account_id: row.account_id,
    customer_id: row.customer_id,
    cart_id: row.cart_id,
    order_id: row.order_id,
    display_id: row.display_id,
    payment_session_id: row.payment_session_id,
    currency_code: row.currency_code,
    po_number: row.po_number,
    next_check_at: row.next_check_at,
    settled_at: row.settled_at,
    attention: row.attention,
    attention_decisions: row.attention_decisions,
    ...shipOverridesOf(row.ship_override),
    created_at: row.created_at,
  }
}

export type HoldRow = Omit<HoldRecord, "amount" | "remaining_amount"> & {
  amount: Numeric
  remaining_amount: Numeric
  key: string
  request_hash: string
}

export function toHold(row: HoldRow): HoldRecord {
  return {
    id: row.id,
    account_order_id: row.account_order_id,
    account_id: row.account_id,
    payment_session_id: row.payment_session_id,
    status: row.status,
    amount: Number(row.amount),
    remaining_amount: Number(row.remaining_amount),
    currency_code: row.currency_code,
    adjustments: row.adjustments,
    created_at: row.created_at,
  }
}

/** Lines come as JSON, in which amounts are numbers already. */
export type ChargeRow = Omit<ChargeRecord, "amount" | "hold_due_amount"> & {
  amount: Numeric
  hold_due_amount: Numeric
  transfers: number
  request_hash: string
}

export function toCharge(row: ChargeRow): ChargeRecord {
  return {
    id: row.id,
    account_order_id: row.account_order_id,
    account_id: row.account_id,
    order_id: row.order_id,
    fulfillment_id: row.fulfillment_id,
    amount: Number(row.amount),
    currency_code: row.currency_code,
    event_at: row.event_at,
    created_at: row.created_at,
    lines: row.lines,
    unguaranteed: row.unguaranteed,
    hold_due_amount: Number(row.hold_due_amount),
  }
}

export type CreditRow = Omit<CreditRecord, "amount"> & { amount: Numeric; request_hash: string }

export function toCredit(row: CreditRow): CreditRecord {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    account_order_id: row.account_order_id,
    account_id: row.account_id,
    order_id: row.order_id,
    reference_id: row.reference_id,
    amount: Number(row.amount),
    currency_code: row.currency_code,
    unguaranteed: row.unguaranteed,
    event_at: row.event_at,
    created_at: row.created_at,
    lines: row.lines,
  }
}

type EntryMoney =
  "amount" | "held_after" | "outstanding_after" | "offline_after" | "beyond_limit_amount" | "allowed_beyond_amount"

export type EntryRow = Omit<EntryRecord, EntryMoney | "limit_after"> &
  Record<EntryMoney, Numeric> & { limit_after: Numeric | null; request_hash: string }

export function toEntry(row: EntryRow): EntryRecord {
  return {
    id: row.id,
    account_id: row.account_id,
    version: row.version,
    operation: row.operation,
    amount: Number(row.amount),
    currency_code: row.currency_code,
    held_after: Number(row.held_after),
    outstanding_after: Number(row.outstanding_after),
    offline_after: Number(row.offline_after),
    limit_after: toNumberOrNull(row.limit_after),
    beyond_limit_amount: Number(row.beyond_limit_amount),
    allowed_beyond_amount: Number(row.allowed_beyond_amount),
    overridden_by: row.overridden_by,
    idempotency_key: row.idempotency_key,
    reference_type: row.reference_type,
    reference_id: row.reference_id,
    actor: row.actor,
    reason: row.reason,
    event_at: row.event_at,
    created_at: row.created_at,
  }
}

export function toNumberOrNull(value: Numeric | null): number | null {
  return value === null ? null : Number(value)
}
