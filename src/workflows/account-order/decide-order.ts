import { isOwedToAgent } from "../../domain/order-life/rules/checkout"
import type { Program } from "../../domain/program/program"
import type { OrderRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountOrderRecord, HoldRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { cancelRegistrations } from "./cancel-registrations"
import { agentFacts } from "./read-facts"
import { readOrder } from "./read-order"
import { refuse } from "./refusal"
import { orderToRegister } from "./register-order"

export type Authorization = "authorized" | "pending_authorization"

export type DecideInput = {
  program: Program
  record: AccountOrderRecord
  /** Null: all of the order has left and been charged already. */
  hold: HoldRecord | null
  buyer_number: string | null
  deadline_ms: number
  /** The order stands already; see `authorize.ts`. */
  stands: boolean
  locale: string | null
}

/**
 * The agent's word on an order for which credit is held. What the agent surely did not take gives the hold back and
 * refuses; what it may have taken keeps the hold and lets the order stand undecided.
 */
export async function decideOrder(deps: AccountOrderDeps, input: DecideInput): Promise<Authorization> {
  const { program, record, stands, locale } = input
  const { capabilities } = deps.billingAgents.agent(program.agent_id)
  if (!agentFacts(program, capabilities).decides_orders) {
    return "authorized"
  }
  if (stands && (await waitsForReplaced(deps, record))) {
    return pend(deps, record)
  }
  const registration = await register(deps, input)
  if (!registration) {
    await releaseHold(deps, input.hold, "order_gone")
    throw refuse("order_gone", locale)
  }
  switch (registration.state) {
    case "approved":
      return "authorized"
    case "sending":
    case "unknown":
    case "pending_review":
      return pend(deps, record)
    case "queued":
      if (stands || program.when_agent_unavailable === "pend") {
        return pend(deps, record)
      }
      await giveBack(deps, input, "agent_unavailable")
      throw refuse("agent_unavailable", locale)
    case "declined":
      await giveBack(deps, input, "declined_by_agent")
      throw refuse("declined_by_agent", locale)
    default:
      if (stands || registration.may_be_at_agent) {
        // Sent again by settle-order, and staff are told.
        return pend(deps, record)
      }
      deps.logger.error(
        `Registration ${registration.number} of order ${record.order_id} needs attention: ${registration.last_answer?.message}`
      )
      await giveBack(deps, input, "registration_refused")
      throw refuse("registration_refused", locale)
  }
}

/** An order that was changed is sent anew once the agent has let go of what it had: settle-order sees to that. */
async function waitsForReplaced({ billingAgents }: AccountOrderDeps, { id }: AccountOrderRecord): Promise<boolean> {
  const registrations = await billingAgents.listOrderRegistrations(id)
  const isAnew = registrations.at(-1)?.superseded === false
  return isAnew && registrations.some((registration) => registration.superseded && isOwedToAgent(registration))
}

/**
 * Takes up the registration of an earlier attempt only when it says the same; the module cancels one that says something
 * else and opens the next. Undefined: the order has gone meanwhile.
 */
async function register(
  deps: AccountOrderDeps,
  { program, record, buyer_number, deadline_ms }: DecideInput
): Promise<OrderRegistrationRecord | undefined> {
  const order = record.order_id ? await readOrder(deps, record.order_id) : null
  if (!order) {
    return undefined
  }
  return deps.billingAgents.registerOrder({
    agent_id: program.agent_id,
    program_id: program.id,
    account_order_id: record.id,
    order_id: order.id,
    number_base: `${program.number_prefix}${order.display_id}`,
    buyer_number,
    order: orderToRegister(order, program, record.po_number),
    deadline_ms,
  })
}

/** The sweeper asks again soon; the quiet rhythm of a normal order would be too slow. */
async function pend(deps: AccountOrderDeps, record: AccountOrderRecord): Promise<Authorization> {
  await deps.tradeCredit.wakeAccountOrder({ id: record.id })
  return "pending_authorization"
}

/** The registration first: after a crash in between the hold still stands, and the order is authorised anew. */
async function giveBack(deps: AccountOrderDeps, { record, hold }: DecideInput, reason: string): Promise<void> {
  await cancelRegistrations(deps, record)
  await releaseHold(deps, hold, reason)
}

async function releaseHold({ tradeCredit }: AccountOrderDeps, hold: HoldRecord | null, reason: string): Promise<void> {
  if (hold) {
    await tradeCredit.releaseHold({ hold_id: hold.id, reason })
  }
}
