import { MedusaError } from "@medusajs/framework/utils"
import { toMajor, toMinor } from "../../domain/money/money"
import { holdChange } from "../../domain/order-life/held-value"
import type { Program } from "../../domain/program/program"
import { InsufficientCreditError, MemberLimitError } from "../../modules/trade-credit/errors"
import type { AccountOrderBook, AccountOrderRecord, HoldRecord } from "../../modules/trade-credit/types"
import { judgePrograms, type ProgramJudgement } from "../eligibility/judge-programs"
import { authorizeChangedOrder } from "./authorize-changed-order"
import { claimPatiently } from "./claim"
import { decideOrder, type Authorization } from "./decide-order"
import type { AccountOrderDeps } from "../deps"
import { readCheckout, type Checkout } from "./read-checkout"
import { readFacts } from "./read-facts"
import { refuse, refuseFor } from "./refusal"
import { undoRegistrations } from "./undo-registrations"

export type AuthorizeInput = {
  session_id: string
  program_id: string
  /** Set when settle-order authorises, under the claim that it holds. */
  claim_owner?: string
}

/** Every fact of it comes from rows: an order that a known buyer, or staff for one, places with this program. */
type AccountCheckout = Checkout & { order_id: string; display_id: number }
type Attempt = {
  program: Program
  checkout: AccountCheckout
  started_at: number
  /** The order stands, its payment undecided: nobody waits at a checkout, and a "not now" must not undo it. */
  stands: boolean
}

/**
 * Puts a checkout on account: gate, then hold (its own transaction), then the agent's decision within one deadline.
 * Called again for the same session it takes up where it stopped: the hold is keyed by the session.
 *
 * @throws MedusaError `payment_authorization_error` with words for the buyer; the cart stays as it was
 */
export async function authorizeOnAccount(deps: AccountOrderDeps, input: AuthorizeInput): Promise<Authorization> {
  const started_at = Date.now()
  const program = deps.tradeCredit.program(input.program_id)
  const checkout = await readCheckout(deps.pg, input.session_id)
  const changed = checkout && (await changedOrderOf(deps, checkout, input))
  if (changed) {
    return authorizeChangedOrder(deps, checkout, changed, input.claim_owner)
  }
  assertAccountCheckout(checkout, program)
  const stands = checkout.session_status === "pending_authorization" || input.claim_owner !== undefined
  const attempt = { program, checkout, started_at, stands }

  const { cart_id, order_id } = checkout
  const ofCart = cart_id ? await deps.tradeCredit.findAccountOrder({ cart_id }) : null
  // What staff place may have been an order of another program before; what a checkout places never has a record.
  const earlier = ofCart ?? (checkout.placed_by ? await deps.tradeCredit.findAccountOrder({ order_id }) : null)
  return earlier ? authorizeAgain(deps, attempt, earlier, input.claim_owner) : authorizeFirst(deps, attempt)
}

/**
 * The account order that a session is for which is not the checkout's own: each change of an order has Medusa open another
 * collection, and a buyer who looks at another payment method while the decision is out has it drop the session of the
 * cart's. Only settle-order makes such sessions (and staff those of a whole order, which say so); "Mark as paid" with our
 * provider makes others, which are refused (09 39).
 */
async function changedOrderOf(
  { tradeCredit }: AccountOrderDeps,
  { session_id, cart_id, order_id, session_status, placed_by }: Checkout,
  { program_id, claim_owner }: AuthorizeInput
): Promise<AccountOrderRecord | null> {
  const isOurs = claim_owner !== undefined || session_status === "pending_authorization"
  const record = !placed_by && order_id && isOurs ? await tradeCredit.findAccountOrder({ order_id }) : null
  if (!record || record.program_id !== program_id || !cart_id) {
    return record?.program_id === program_id ? record : null
  }
  const { holds } = await tradeCredit.readAccountOrder(record.id)
  const standing = holds.filter(({ status }) => status !== "released")
  const isCheckouts = standing.some(({ payment_session_id }) => payment_session_id === session_id)
  return standing.length > 0 && !isCheckouts ? record : null
}

function assertAccountCheckout(checkout: Checkout | null, program: Program): asserts checkout is AccountCheckout {
  if (!checkout) {
    throw refuse("session_gone", null)
  }
  if (checkout.currency_code !== program.currency_code) {
    throw refuse("currency_mismatch", checkout.locale)
  }
  if (!(checkout.cart_id || checkout.placed_by) || !checkout.order_id || checkout.display_id === null) {
    // "Mark as paid" with our provider would authorise and capture everything at once, unshipped (09 39).
    throw refuse("not_a_checkout", checkout.locale)
  }
}

async function authorizeFirst(deps: AccountOrderDeps, attempt: Attempt): Promise<Authorization> {
  const judgement = await judge(deps, attempt)
  const record = await openAccountOrder(deps, attempt, judgement)
  const hold = await placeHold(deps, attempt, record, 1)
  return decide(deps, attempt, record, hold, judgement.account?.agent_buyer_number ?? null)
}

/**
 * An earlier attempt of this cart got some way: its answer was lost or is pending, or its completion failed afterwards.
 * Under the order's claim, because settle-order may just be undoing that attempt.
 */
async function authorizeAgain(
  deps: AccountOrderDeps,
  attempt: Attempt,
  earlier: AccountOrderRecord,
  claimOwner: string | undefined
): Promise<Authorization> {
  const claim = claimOwner ? null : await claimPatiently(deps, earlier)
  if (!claimOwner && !claim) {
    throw refuse("busy", attempt.checkout.locale)
  }
  try {
    const { holds, charges, account } = await deps.tradeCredit.readAccountOrder(earlier.id)
    const mine = holds.filter(({ payment_session_id }) => payment_session_id === attempt.checkout.session_id)
    // Also one that a shipment has used up meanwhile: the order stands on it.
    const standing = mine.find(({ status }) => status !== "released")
    if (standing && earlier.program_id === attempt.program.id) {
      if (attempt.stands) {
        await assertHeld(deps, earlier, attempt)
      }
      const { order_id, display_id } = attempt.checkout
      const record = await deps.tradeCredit.openAccountOrder({ ...earlier, order_id, display_id })
      return await decide(deps, attempt, record, standing, account?.agent_buyer_number ?? null)
    }
    // What is still open is given back first, so that a buyer never stands in his own way.
    for (const stale of holds.filter(({ status }) => status === "open")) {
      await deps.tradeCredit.releaseHold({ hold_id: stale.id, reason: "replaced_by_new_attempt" })
    }
    if (earlier.program_id === attempt.program.id && charges.length > 0) {
      return await authorizeCharged(deps, attempt, earlier, { account, charges, serial: mine.length + 1 })
    }
    // The other half is for the decision.
    await undoRegistrations(deps, earlier, Math.ceil(timeLeft(attempt) / 2))
    const judgement = await judge(deps, attempt)
    const record = await openAccountOrder(deps, attempt, judgement)
    const hold = await placeHold(deps, attempt, record, mine.length + 1)
    return await decide(deps, attempt, record, hold, judgement.account?.agent_buyer_number ?? null)
  } finally {
    await claim?.release()
  }
}

/** An order that stands may have been changed beyond its credit: then nothing is authorised, and nothing goes to the agent. */
async function assertHeld(deps: AccountOrderDeps, record: AccountOrderRecord, { checkout }: Attempt): Promise<void> {
  const { facts } = await readFacts(deps, record.id)
  if (holdChange(facts) > 0) {
    throw refuse("order_changed", checkout.locale)
  }
}

/**
 * Goods of the order have left before it was authorised, after a server died in the middle of its completion. They are
 * charged, so no gate can undo it; only what has not left yet is held.
 */
async function authorizeCharged(
  deps: AccountOrderDeps,
  attempt: Attempt,
  earlier: AccountOrderRecord,
  { account, charges, serial }: Pick<AccountOrderBook, "account" | "charges"> & { serial: number }
): Promise<Authorization> {
  const decimals = attempt.program.currency_decimals
  const charged = charges.reduce((sum, { amount }) => sum + toMinor(amount, decimals), 0)
  const left = toMinor(attempt.checkout.amount, decimals) - charged
  const hold = left > 0 ? await placeHold(deps, attempt, earlier, serial, toMajor(left, decimals)) : null
  return decide(deps, attempt, earlier, hold, account?.agent_buyer_number ?? null)
}

async function judge(deps: AccountOrderDeps, { program, checkout }: Attempt): Promise<ProgramJudgement> {
  const [judgement] = await judgePrograms(deps, {
    customer_id: checkout.customer_id,
    programs: [program],
    purchase: {
      total: checkout.amount,
      currency_code: checkout.currency_code,
      country_code: checkout.country_code,
      po_number: checkout.po_number,
      cart_id: checkout.cart_id,
      order_id: checkout.order_id,
    },
    stage: "authorisation",
  })
  if (!judgement.eligible) {
    throw refuseFor(judgement.reasons, program, checkout.locale)
  }
  return judgement
}

function openAccountOrder(deps: AccountOrderDeps, { program, checkout }: Attempt, { account }: ProgramJudgement) {
  return deps.tradeCredit.openAccountOrder({
    program_id: program.id,
    account_id: account?.id ?? null,
    customer_id: checkout.customer_id,
    cart_id: checkout.cart_id,
    order_id: checkout.order_id,
    display_id: checkout.display_id,
    payment_session_id: checkout.session_id,
    currency_code: checkout.currency_code,
    po_number: checkout.po_number,
  })
}

/** @param serial of the holds of this session: one that was released, after a decline, may be followed by another */
async function placeHold(
  { tradeCredit }: AccountOrderDeps,
  { program, checkout }: Pick<Attempt, "program" | "checkout">,
  record: AccountOrderRecord,
  serial: number,
  amount = toMajor(toMinor(checkout.amount, program.currency_decimals), program.currency_decimals)
): Promise<HoldRecord> {
  try {
    const hold = await tradeCredit.placeHold({
      key: `hold:${checkout.session_id}:${serial}`,
      account_order_id: record.id,
      account_id: record.account_id,
      payment_session_id: checkout.session_id,
      amount,
      currency_code: program.currency_code,
      actor: checkout.placed_by ?? checkout.customer_id ?? "guest",
    })
    await refuseUsedPoNumber({ tradeCredit }, { program, checkout }, hold)
    return hold
  } catch (error) {
    // Something changed between the gate and here: another checkout took the credit, or staff suspended the account.
    if (error instanceof InsufficientCreditError) {
      const { shortfall_amount } = error
      throw refuseFor([{ code: "insufficient_credit", kind: "blocking", shortfall_amount }], program, checkout.locale)
    }
    if (error instanceof MemberLimitError) {
      const shortfall_amount = error.shortfall_amount ?? undefined
      throw refuseFor([{ code: "member_limit_exceeded", kind: "blocking", shortfall_amount }], program, checkout.locale)
    }
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED) {
      throw refuse("account_not_usable", checkout.locale)
    }
    throw error
  }
}

/** Of two orders at once with one purchase order number the second is refused, where the program says so. */
async function refuseUsedPoNumber(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  { program, checkout: { po_number, order_id, cart_id, locale } }: Pick<Attempt, "program" | "checkout">,
  { id, account_id }: HoldRecord
): Promise<void> {
  if (program.po_number_reuse !== "refuse" || !po_number || !account_id) {
    return
  }
  const use = await tradeCredit.findPoNumberUse({ account_id, po_number, order_id, cart_id, before_hold_id: id })
  if (use) {
    await tradeCredit.releaseHold({ hold_id: id, reason: "po_number_used" })
    throw refuseFor([{ code: "po_number_used", kind: "needs_input" }], program, locale)
  }
}

function decide(
  deps: AccountOrderDeps,
  attempt: Attempt,
  record: AccountOrderRecord,
  hold: HoldRecord | null,
  buyer_number: string | null
): Promise<Authorization> {
  const { program, checkout, stands } = attempt
  return decideOrder(deps, {
    program,
    record,
    hold,
    buyer_number,
    deadline_ms: timeLeft(attempt),
    stands,
    locale: checkout.locale,
  })
}

/** Milliseconds of those that the program gives the agent for its decision. */
function timeLeft({ program, started_at }: Attempt): number {
  return Math.max(1, program.decision_timeout_ms - (Date.now() - started_at))
}
