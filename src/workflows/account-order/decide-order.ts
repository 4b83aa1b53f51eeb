import type { Program } from "../../domain/program/program"
import type { OrderRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountOrderRecord, HoldRecord } from "../../modules/trade-credit/types"
import { cancelNoticeKey } from "../../domain/order-life/facts"
import type { AccountOrderDeps } from "./deps"
import { agentFacts } from "./read-facts"
import { readOrder } from "./read-order"
import { refuse } from "./refusal"
import { orderToRegister } from "./register-order"

export type DecideInput = {
  program: Program
  record: AccountOrderRecord
  hold: HoldRecord
  deadline_ms: number
  locale: string | null
}

/**
 * The agent's word on an order for which credit is held. What the agent surely did not take gives the hold back and
 * refuses; what it may have taken keeps the hold and lets the order stand undecided.
 */
export async function decideOrder(
  deps: AccountOrderDeps,
  { program, record, hold, deadline_ms, locale }: DecideInput
): Promise<"authorized" | "pending_authorization"> {
  const { capabilities } = deps.billingAgents.agent(program.agent_id)
  if (!agentFacts(program, capabilities).decides_orders) {
    return "authorized"
  }
  const registration = await registered(deps, { program, record, deadline_ms, locale })
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
      throw refuse("agent_unavailable", locale)
    case "declined":
      await giveBack(deps, record, hold, registration, "declined_by_agent")
      throw refuse("declined_by_agent", locale)
    default:
      deps.logger.error(
        `Registration ${registration.number} of order ${record.order_id} needs attention: ${registration.last_answer?.message}`
      )
      await giveBack(deps, record, hold, registration, "registration_refused")
      throw refuse("registration_refused", locale)
  }
}

async function registered(
  deps: AccountOrderDeps,
  { program, record, deadline_ms, locale }: Omit<DecideInput, "hold">
): Promise<OrderRegistrationRecord> {
  const earlier = (await deps.billingAgents.listOrderRegistrations(record.id)).at(-1)
  if (earlier?.state === "approved") {
    return earlier
  }
  const order = record.order_id ? await readOrder(deps, record.order_id) : null
  if (!order) {
    throw refuse("order_gone", locale)
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
