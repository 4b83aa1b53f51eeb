import type { Program } from "../../domain/program/program"
import type { OrderRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountOrderRecord, HoldRecord } from "../../modules/trade-credit/types"
import { cancelNoticeKey } from "../../domain/order-life/facts"
import type { AccountOrderDeps } from "./deps"
import { agentFacts } from "./read-facts"
import { readOrder } from "./read-order"
import { refusal } from "./refusal"
import { orderToRegister } from "./register-order"

export type DecideInput = { program: Program; record: AccountOrderRecord; hold: HoldRecord; deadline_ms: number }

/**
 * The agent's word on an order for which credit is held. What the agent surely did not take gives the hold back and
 * refuses; what it may have taken keeps the hold and lets the order stand undecided.
 */
export async function decideOrder(
  deps: AccountOrderDeps,
  { program, record, hold, deadline_ms }: DecideInput
): Promise<"authorized" | "pending_authorization"> {
  const { capabilities } = deps.billingAgents.agent(program.agent_id)
  if (!agentFacts(program, capabilities).decides_orders) {
    return "authorized"
  }
  const registration = await registered(deps, program, record, deadline_ms)
  switch (registration.state) {
    case "approved":
      return "authorized"
    case "sending":
    case "unknown":
    case "pending_review":
      return pend(deps, record)
    case "queued":
      if (program.when_agent_unavailable === "pend") {
        return pend(deps, record)
      }
      await giveBack(deps, record, hold, registration, "agent_unavailable")
      throw refusal("The billing company cannot be reached just now. Try again in a few minutes, or pay another way.")
    case "declined":
      await giveBack(deps, record, hold, registration, "declined_by_agent")
      throw refusal("The billing company did not accept this order on account. Please pay another way.")
    default:
      deps.logger.error(
        `Registration ${registration.number} of order ${record.order_id} needs attention: ${registration.last_answer?.message}`
      )
      await giveBack(deps, record, hold, registration, "registration_refused")
      throw refusal("This order could not be registered with the billing company. Please pay another way or ask us.")
  }
}

async function registered(
  deps: AccountOrderDeps,
  program: Program,
  record: AccountOrderRecord,
  deadline_ms: number
): Promise<OrderRegistrationRecord> {
  const earlier = (await deps.billingAgents.listOrderRegistrations(record.id)).at(-1)
  if (earlier?.state === "approved") {
    return earlier
  }
  const order = record.order_id ? await readOrder(deps, record.order_id) : null
  if (!order) {
    throw refusal("The order is gone; start the checkout again.")
  }
  const account = record.account_id ? (await deps.tradeCredit.readAccountOrder(record.id)).account : null
  return deps.billingAgents.registerOrder({
    agent_id: program.agent_id,
    program_id: program.id,
    account_order_id: record.id,
    order_id: order.id,
    number_base: `${program.number_prefix}${order.display_id}`,
    buyer_number: account?.agent_buyer_number ?? null,
    order: orderToRegister(order, program, record.po_number),
    deadline_ms,
  })
}

/** The sweeper asks again soon; the half hour of a normal checkout would be too long. */
async function pend(deps: AccountOrderDeps, record: AccountOrderRecord): Promise<"pending_authorization"> {
  await deps.tradeCredit.wakeAccountOrder({ id: record.id })
  return "pending_authorization"
}

async function giveBack(
  { tradeCredit, billingAgents }: AccountOrderDeps,
  record: AccountOrderRecord,
  hold: HoldRecord,
  registration: OrderRegistrationRecord,
  reason: string
) {
  await tradeCredit.releaseHold({ hold_id: hold.id, reason })
  if (registration.state !== "queued") {
    return
  }
  // Never sent; the cancellation closes it so that the next attempt gets a number of its own.
  await billingAgents.createNotice({
    key: cancelNoticeKey(registration.id),
    kind: "order_cancel",
    agent_id: registration.agent_id,
    program_id: record.program_id,
    account_order_id: record.id,
    order_id: record.order_id,
    registration_id: registration.id,
    fulfillment_id: null,
    status: "queued",
    payload: {},
  })
  await billingAgents.dispatchNotices({ limit: 1, account_order_id: record.id })
}
