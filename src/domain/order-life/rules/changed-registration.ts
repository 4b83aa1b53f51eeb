import type { Action } from "../actions"
import type { Facts, RegistrationFacts } from "../facts"
import { isOnAccount, shortfallOf } from "../held-value"
import { chargesOfRest, isReported, registrationsApart } from "../registrations"
import { isGone, isWhollyGone, payableAmount } from "../shipped-value"
import { cancelRegistration } from "./checkout"

/**
 * What the agent knows is no longer what the order is worth. Agents change no orders: what was not told of a slip is
 * cancelled there and registered anew; what was stays, and what has been added since is registered beside it. That it is
 * worth less than what was told is told as a return.
 */
export function changedRegistration(facts: Facts): Action[] {
  const { agent, records } = facts
  const { registration } = records
  if (!registration || !agent.cancels_orders || !isChangeDue(facts)) {
    return []
  }
  return amountToRegister(facts) > 0
    ? [
        {
          type: "change_registration",
          registration_id: registration.id,
          beside: isReported(records, registration),
        },
      ]
    : cancelRegistration(records)
}

/** Has the agent, or may it have, another amount than the order is worth, which the order's credit covers? */
export function isChangeDue(facts: Facts): boolean {
  const { agent, records } = facts
  const { registration } = records
  if (!agent.decides_orders || !registration || !isOnAccount(facts) || shortfallOf(facts) > 0) {
    return false
  }
  const difference = amountToRegister(facts) - (registration.superseded ? 0 : registration.amount)
  return isReported(records, registration)
    ? registration.state === "approved" && difference > 0 && isLeftToTell(facts)
    : difference !== 0 && isWrittenDown(registration)
}

/**
 * Is there anything of which the agent was not told? Else no slip will come for what is added, and an agent that was told the
 * last one bears nothing more. What needs no slip is not told, but goods all the same.
 */
function isLeftToTell({ order, program, records }: Facts): boolean {
  const gone = order?.fulfillments.filter((parcel) => isGone(parcel, program.notify_on)) ?? []
  const isTold = (id: string) =>
    records.notices.some(
      ({ kind, fulfillment_id, status }) =>
        kind === "shipment" && fulfillment_id === id && status !== "awaiting_shipment"
    )
  return order !== null && (!isWhollyGone(order, gone) || gone.some(({ id }) => !isTold(id)))
}

/**
 * What the newest registration should be for: what none of the others stands for; nothing, where it is a rest of which only
 * value is left that no slip would tell.
 */
export function amountToRegister(facts: Facts): number {
  const { order, program, records } = facts
  const { registration } = records
  const isOfGoods = chargesOfRest(records).some(({ fulfillment_id }) => fulfillment_id !== null)
  if (registration?.part && !isOfGoods && !isReported(records, registration) && !isLeftToTell(facts)) {
    return 0
  }
  const apart = registrationsApart(records).reduce((sum, { amount }) => sum + amount, 0)
  return Math.max(0, (order ? payableAmount(order, program.currency_decimals) : 0) - apart)
}

/** What was never sent, or surely not taken, goes out with what the order is then; what is just being sent is waited for. */
function isWrittenDown({ state, part, may_be_at_agent }: RegistrationFacts): boolean {
  return (
    state !== "sending" && (part !== null || may_be_at_agent || (state !== "queued" && state !== "needs_attention"))
  )
}
