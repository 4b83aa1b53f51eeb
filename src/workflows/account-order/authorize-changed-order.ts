import { isOnAccount, holdChange } from "../../domain/order-life/held-value"
import { isChangeDue } from "../../domain/order-life/rules/changed-registration"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { claimPatiently } from "./claim"
import type { Authorization } from "./decide-order"
import { readFacts } from "./read-facts"
import type { Checkout } from "./read-checkout"
import { refuse } from "./refusal"

/**
 * A session for what is pending of an order that is on account already: made by settle-order, or looked at again by staff
 * ("Check status") while the agent decides. Nothing is held or sent here: the order's credit and its registration have
 * followed the change before, and are only looked at.
 *
 * @throws MedusaError `payment_authorization_error` when they have not
 */
export async function authorizeChangedOrder(
  deps: AccountOrderDeps,
  checkout: Checkout,
  record: AccountOrderRecord,
  claimOwner: string | undefined
): Promise<Authorization> {
  const claim = claimOwner ? null : await claimPatiently(deps, record)
  if (!claimOwner && !claim) {
    throw refuse("busy", checkout.locale)
  }
  try {
    const { facts } = await readFacts(deps, record.id)
    if (!isOnAccount(facts) || holdChange(facts) > 0) {
      throw refuse("order_changed", checkout.locale)
    }
    if (record.payment_session_id !== checkout.session_id) {
      await deps.tradeCredit.openAccountOrder({ ...record, payment_session_id: checkout.session_id })
    }
    const { registration } = facts.records
    const isDecided = !facts.agent.decides_orders || (registration?.state === "approved" && !isChangeDue(facts))
    return isDecided ? "authorized" : "pending_authorization"
  } finally {
    await claim?.release()
  }
}
