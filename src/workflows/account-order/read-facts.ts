import { IN_HOUSE_AGENT_ID, type Program } from "../../domain/program/program"
import { allowedBeyond, overrideMost, toleranceOf } from "../../domain/credit/tolerance"
import { toMinor } from "../../domain/money/money"
import type {
  AccountFacts,
  AgentFacts,
  Facts,
  NoticeFacts,
  Records,
  RegistrationFacts,
} from "../../domain/order-life/facts"
import { leadingRegistration } from "../../domain/order-life/registrations"
import type { AgentCapabilities } from "../../modules/billing-agent/port"
import type { NoticeRecord, OrderRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountOrderBook, ChargeLineInput } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { readOrder, type ReadOrder } from "./read-order"
import { readCollections, readSession } from "./read-payments"

/** One reading of everything the plan looks at, and the records that its actions need. */
export type Reading = {
  facts: Facts
  program: Program
  book: AccountOrderBook
  order: ReadOrder | null
  registrations: OrderRegistrationRecord[]
  notices: NoticeRecord[]
}

export async function readFacts(deps: AccountOrderDeps, accountOrderId: string): Promise<Reading> {
  const [book, registrations, notices] = await Promise.all([
    deps.tradeCredit.readAccountOrder(accountOrderId),
    deps.billingAgents.listOrderRegistrations(accountOrderId),
    deps.billingAgents.listNotices(accountOrderId),
  ])
  const program = deps.tradeCredit.program(book.account_order.program_id)
  const po_number_used_by = await readPoNumberUse(deps, program, book)
  const session = await readSession(deps.pg, book.account_order.payment_session_id)
  // The collection knows best which order stands: a completion that failed has left an order that is gone.
  const orderId = session?.order_id ?? book.account_order.order_id
  // Payments before the order: a refund that is seen was paid for returns that are then seen, too.
  const collections = orderId ? await readCollections(deps.pg, orderId) : []
  const charged = book.charges.flatMap(({ fulfillment_id }) => fulfillment_id ?? [])
  const read = orderId ? await readOrder(deps, orderId, charged) : null
  const { capabilities } = deps.billingAgents.agent(program.agent_id)
  const order = read && withValidLabels(deps, program, read)
  return {
    program,
    book,
    order,
    registrations,
    notices,
    facts: {
      now: new Date(),
      program,
      agent: agentFacts(program, capabilities),
      order,
      session,
      collections,
      account: accountFacts(book, program),
      records: { ...recordsOf(book, registrations, notices, program.currency_decimals), po_number_used_by },
    },
  }
}

/** An order that holds nothing yet is no second use of a number; one that was changed keeps the place of its first hold. */
async function readPoNumberUse(
  { tradeCredit }: AccountOrderDeps,
  program: Program,
  { account_order, holds, charges }: AccountOrderBook
): Promise<number | null> {
  const { account_id, po_number, order_id, cart_id } = account_order
  const hold = holds.find(({ status }) => status !== "released" || charges.length > 0)
  if (program.po_number_reuse !== "warn" || !account_id || !po_number || !hold) {
    return null
  }
  const query = { account_id, po_number, order_id, cart_id, before_hold_id: hold.id }
  return (await tradeCredit.findPoNumberUse(query))?.display_id ?? null
}

export function agentFacts({ agent_id }: Program, capabilities: AgentCapabilities): AgentFacts {
  return {
    decides_orders: agent_id !== IN_HOUSE_AGENT_ID && capabilities.order_decision !== "none",
    takes_shipments: capabilities.shipment !== "none",
    multiple_shipments: capabilities.multiple_shipments,
    needs_slip: capabilities.shipment === "slip" || capabilities.shipment === "carrier_and_slip",
    withdraws_shipments: capabilities.cancel_shipment,
    cancels_orders: capabilities.cancel_order,
    wants_delivery: capabilities.delivery_confirmation,
    hears_of_returns: agent_id !== IN_HOUSE_AGENT_ID,
  }
}

function accountFacts({ account, override }: AccountOrderBook, program: Program): AccountFacts | null {
  if (!account) {
    return null
  }
  const { status, available_amount, credit_limit } = account
  const minor = (amount: number) => toMinor(amount, program.currency_decimals)
  const limit = minor(credit_limit ?? 0)
  const allowed = allowedBeyond(
    program.book,
    toleranceOf(program, limit),
    minor(override?.amount ?? 0),
    overrideMost(program, limit)
  )
  return { status, available: available_amount === null ? null : minor(available_amount) + allowed, allowed }
}

/** Only the agent's adapter knows which numbers it can use. */
function withValidLabels({ billingAgents }: AccountOrderDeps, { agent_id }: Program, order: ReadOrder): ReadOrder {
  const fulfillments = order.fulfillments.map((parcel) => ({
    ...parcel,
    labels: parcel.labels.map((label) => ({
      ...label,
      is_valid: billingAgents.checkShipment(agent_id, label).length === 0,
    })),
  }))
  return { ...order, fulfillments }
}

function recordsOf(
  { account_order, holds, charges, credits, unguaranteed_amount }: AccountOrderBook,
  registrations: OrderRegistrationRecord[],
  notices: NoticeRecord[],
  decimals: number
): Omit<Records, "po_number_used_by"> {
  const minor = (amount: number) => toMinor(amount, decimals)
  const hold = holds.at(-1)
  const lines = (of: { lines: ChargeLineInput[] }) =>
    of.lines.map(({ reference_id, quantity, amount }) => ({ reference_id, quantity, amount: minor(amount) }))
  const asFacts = registrations.map((registration) => registrationFacts(registration, decimals))
  return {
    account_order_id: account_order.id,
    opened_at: account_order.created_at,
    hold: hold ? { ...hold, remaining: minor(hold.remaining_amount) } : null,
    hold_count: holds.length,
    charges: charges.map((charge) => ({
      ...charge,
      amount: minor(charge.amount),
      hold_due: minor(charge.hold_due_amount),
      lines: lines(charge),
    })),
    credits: credits.map((credit) => ({ ...credit, amount: minor(credit.amount), lines: lines(credit) })),
    unguaranteed_amount: minor(unguaranteed_amount),
    registration: leadingRegistration(asFacts),
    registrations: asFacts,
    notices: notices.map((notice) => noticeFacts(notice, decimals)),
  }
}

const registrationFacts = (registration: OrderRegistrationRecord, decimals: number): RegistrationFacts => ({
  id: registration.id,
  state: registration.state,
  created_at: registration.created_at,
  may_be_at_agent: registration.may_be_at_agent,
  superseded: registration.superseded,
  part: registration.part,
  amount: toMinor(registration.amount, decimals),
  expires_at: registration.expires_at,
  ship_by: registration.ship_by,
  last_answer_at: registration.last_answer ? new Date(registration.last_answer.at) : null,
  last_message: registration.last_answer?.message ?? null,
  waits: registration.last_answer?.waits ?? false,
})

const noticeFacts = (notice: NoticeRecord, decimals: number): NoticeFacts => ({
  key: notice.key,
  kind: notice.kind,
  status: notice.status,
  fulfillment_id: notice.fulfillment_id,
  registration_id: notice.registration_id,
  revision: notice.revision,
  tracking_number: notice.payload.tracking_number ?? null,
  parcel_tracking_number: notice.parcel_tracking_number,
  parcel_carrier_code: notice.parcel_carrier_code,
  amount: notice.payload.amount === undefined ? null : toMinor(notice.payload.amount, decimals),
  may_be_at_agent: notice.may_be_at_agent,
  deadline_at: notice.deadline_at,
  settled_by_hand: notice.settled_by !== null,
  withdrawal_requested: notice.withdrawal_requested_at !== null,
  last_message: notice.last_answer?.message ?? null,
})
