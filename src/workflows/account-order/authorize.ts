import { toMajor, toMinor } from "../../domain/money/money"
import type { Program } from "../../domain/program/program"
import { InsufficientCreditError } from "../../modules/trade-credit/errors"
import type { AccountOrderRecord, HoldRecord } from "../../modules/trade-credit/types"
import { judgePrograms, type ProgramJudgement } from "../eligibility/judge-programs"
import type { AccountOrderDeps } from "./deps"
import { decideOrder } from "./decide-order"
import { readCheckout, type Checkout } from "./read-checkout"
import { refuse, refuseFor } from "./refusal"

export type AuthorizeInput = { session_id: string; program_id: string }

/** A checkout whose every fact comes from rows: an order that a known buyer places with this program. */
type AccountCheckout = Checkout & { order_id: string; display_id: number }

/**
 * Puts a checkout on account: gate, then hold (its own transaction), then the agent's decision within one deadline.
 * Called again for the same session it takes up where it stopped: the hold is keyed by the session.
 *
 * @throws MedusaError `payment_authorization_error` with words for the buyer; the cart stays as it was
 */
export async function authorizeOnAccount(
  deps: AccountOrderDeps,
  { session_id, program_id }: AuthorizeInput
): Promise<"authorized" | "pending_authorization"> {
  const startedAt = Date.now()
  const program = deps.tradeCredit.program(program_id)
  const checkout = await readCheckout(deps.pg, session_id)
  assertAccountCheckout(checkout, program)

  const earlier = await openHoldOf(deps, session_id)
  const { record, hold } = earlier
    ? { record: await pointTo(deps, earlier.record, checkout), hold: earlier.hold }
    : await reserve(deps, program, checkout)

  const deadline_ms = Math.max(1, program.decision_timeout_ms - (Date.now() - startedAt))
  return decideOrder(deps, { program, record, hold, deadline_ms, locale: checkout.locale })
}

function assertAccountCheckout(checkout: Checkout | null, program: Program): asserts checkout is AccountCheckout {
  if (!checkout) {
    throw refuse("session_gone", null)
  }
  if (checkout.currency_code !== program.currency_code) {
    throw refuse("currency_mismatch", checkout.locale)
  }
  if (!checkout.cart_id || !checkout.order_id || checkout.display_id === null) {
    // "Mark as paid" with our provider would authorise and capture everything at once, unshipped (09 39).
    throw refuse("not_a_checkout", checkout.locale)
  }
}

/** An earlier call for this session that got as far as a hold, and whose answer was lost or is pending. */
async function openHoldOf({ tradeCredit }: AccountOrderDeps, payment_session_id: string) {
  const record = await tradeCredit.findAccountOrder({ payment_session_id })
  if (!record) {
    return null
  }
  const { holds } = await tradeCredit.readAccountOrder(record.id)
  const hold = holds.find((hold) => hold.payment_session_id === payment_session_id && hold.status === "open")
  return hold ? { record, hold } : null
}

/** A completion that is tried again makes another order; the record must name the one that stands. */
async function pointTo(deps: AccountOrderDeps, record: AccountOrderRecord, checkout: AccountCheckout) {
  const { order_id, display_id } = checkout
  return record.order_id === order_id ? record : deps.tradeCredit.openAccountOrder({ ...record, order_id, display_id })
}

async function reserve(deps: AccountOrderDeps, program: Program, checkout: AccountCheckout) {
  const judgement = await judge(deps, program, checkout)
  const record = await deps.tradeCredit.openAccountOrder({
    program_id: program.id,
    account_id: judgement.account?.id ?? null,
    customer_id: checkout.customer_id,
    cart_id: checkout.cart_id,
    order_id: checkout.order_id,
    display_id: checkout.display_id,
    payment_session_id: checkout.session_id,
    currency_code: checkout.currency_code,
    po_number: checkout.po_number,
  })
  return { record, hold: await placeHold(deps, program, checkout, record) }
}

async function judge(deps: AccountOrderDeps, program: Program, checkout: AccountCheckout): Promise<ProgramJudgement> {
  const [judgement] = await judgePrograms(deps, {
    customer_id: checkout.customer_id,
    programs: [program],
    purchase: {
      total: checkout.amount,
      currency_code: checkout.currency_code,
      country_code: checkout.country_code,
      po_number: checkout.po_number,
    },
    stage: "authorisation",
  })
  if (!judgement.eligible) {
    throw refuseFor(judgement.reasons, program, checkout.locale)
  }
  return judgement
}

/**
 * The cart may have had another hold: of another session, or of this one before the agent declined it. What is still open
 * is given back first, so that a buyer never stands in his own way.
 */
async function placeHold(
  { tradeCredit }: AccountOrderDeps,
  program: Program,
  checkout: AccountCheckout,
  record: AccountOrderRecord
): Promise<HoldRecord> {
  const { holds } = await tradeCredit.readAccountOrder(record.id)
  for (const stale of holds.filter(({ status }) => status === "open")) {
    await tradeCredit.releaseHold({ hold_id: stale.id, reason: "replaced_by_new_attempt" })
  }
  const attempt = holds.filter(({ payment_session_id }) => payment_session_id === checkout.session_id).length + 1
  const payable = toMajor(toMinor(checkout.amount, program.currency_decimals), program.currency_decimals)
  try {
    return await tradeCredit.placeHold({
      key: `hold:${checkout.session_id}:${attempt}`,
      account_order_id: record.id,
      account_id: record.account_id,
      payment_session_id: checkout.session_id,
      amount: payable,
      currency_code: program.currency_code,
      actor: checkout.customer_id ?? "guest",
    })
  } catch (error) {
    // Another checkout took the credit between the gate and here; the gate has the words for it.
    if (error instanceof InsufficientCreditError) {
      const { shortfall_amount } = error
      throw refuseFor([{ code: "insufficient_credit", kind: "blocking", shortfall_amount }], program, checkout.locale)
    }
    throw error
  }
}
