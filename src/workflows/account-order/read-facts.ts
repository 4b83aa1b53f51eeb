import { IN_HOUSE_AGENT_ID, type Program } from "../../domain/program/program"
import { toMinor } from "../../domain/money/money"
import type { AgentFacts, Facts, NoticeFacts, Records, RegistrationFacts } from "../../domain/order-life/facts"
import type { AgentCapabilities } from "../../modules/billing-agent/port"
import type { NoticeRecord, OrderRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountOrderBook } from "../../modules/trade-credit/types"
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
  const session = await readSession(deps.pg, book.account_order.payment_session_id)
  // The collection knows best which order stands: a completion that failed has left an order that is gone.
  const orderId = session?.order_id ?? book.account_order.order_id
  const [order, collections] = orderId
    ? await Promise.all([readOrder(deps, orderId), readCollections(deps.pg, orderId)])
    : [null, []]
  const { capabilities } = deps.billingAgents.agent(program.agent_id)
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
      records: recordsOf(book, registrations, notices, program.currency_decimals),
    },
  }
}

export function agentFacts({ agent_id }: Program, capabilities: AgentCapabilities): AgentFacts {
  return {
    decides_orders: agent_id !== IN_HOUSE_AGENT_ID && capabilities.order_decision !== "none",
    takes_shipments: capabilities.shipment !== "none",
    multiple_shipments: capabilities.multiple_shipments,
  }
}

function recordsOf(
  { account_order, holds, charges }: AccountOrderBook,
  registrations: OrderRegistrationRecord[],
  notices: NoticeRecord[],
  decimals: number
): Records {
  const minor = (amount: number) => toMinor(amount, decimals)
  const hold = holds.at(-1)
  const registration = registrations.at(-1)
  return {
    account_order_id: account_order.id,
    opened_at: account_order.created_at,
    hold: hold ? { ...hold, remaining: minor(hold.remaining_amount) } : null,
    charges: charges.map((charge) => ({
      id: charge.id,
      fulfillment_id: charge.fulfillment_id,
      amount: minor(charge.amount),
      lines: charge.lines.map(({ reference_id, quantity, amount }) => ({
        reference_id,
        quantity,
        amount: minor(amount),
      })),
    })),
    registration: registration ? registrationFacts(registration) : null,
    notices: notices.map(noticeFacts),
  }
}

const registrationFacts = (registration: OrderRegistrationRecord): RegistrationFacts => ({
  id: registration.id,
  state: registration.state,
  created_at: registration.created_at,
  may_be_at_agent: registration.may_be_at_agent,
  superseded: registration.superseded,
  last_answer_at: registration.last_answer ? new Date(registration.last_answer.at) : null,
  last_message: registration.last_answer?.message ?? null,
})

const noticeFacts = (notice: NoticeRecord): NoticeFacts => ({
  key: notice.key,
  kind: notice.kind,
  status: notice.status,
  fulfillment_id: notice.fulfillment_id,
  withdrawal_requested: notice.withdrawal_requested_at !== null,
  last_message: notice.last_answer?.message ?? null,
})
