import { accountOf, ledgerFindings } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { codesOf, onAccount } from "../../helpers/parcels"
import { settle } from "../../helpers/returns"
import { untilCalm } from "../agent-plans/clockwork"
import type { Changing } from "./changing"

/** What store, account and agent say of an order; amounts are those of the currency. */
export type EndState = {
  is_cancelled: boolean
  total: number
  /** Medusa's payment status, which its order page shows. */
  shown: string
  /** What Medusa still expects to be paid, and the live payments it expects it of. */
  pending: number
  live: number[]
  /** Collections that are neither completed nor cancelled. */
  open: number
  captured: number
  refunded: number
  charged: number
  held: number
  outstanding: number
  /** What has left and stands in the merchant's own book, because no agent guarantees it. */
  own_book: number
  decision: string
  /** What stands at the agent, each with how many slips; null in the merchant's own book. */
  registered: { amount: number; slips: number }[] | null
  used: number | null
  /** What was credited and the agent has not heard of, because it has no slip yet that it could come off. */
  untold: number
  /** Is something to come back? Medusa sets it off against what is still pending. */
  is_awaiting: boolean
  /** Is something that has left not charged yet? */
  is_charging: boolean
  /** Is a notice on its way, or due because the last piece has left, or a return still to be settled by hand? */
  is_telling: boolean
  attention: string[]
  /** In words, for whoever has to find out why it never came to an agreement. */
  said: string[]
}

/** Medusa's changes that were torn are left alone for 20 seconds, which no clock of ours can shorten. */
const ROUNDS_MAX = 120

/** Waits until all agree, as the schedules of the store would bring it about. */
export async function untilInStep(changing: Changing): Promise<EndState> {
  let state: EndState | null = null
  const look = async () => {
    await settleReturnsByHand(changing)
    const { actions } = await settle(changing.suite.staff, changing.order_id).catch((error: Error) => ({
      actions: [error.message],
    }))
    state = await readState(changing)
    const problems = [
      ...problemsOf(state),
      ...(await ledgerFindings(changing.suite.staff)).map(({ check }) => check),
      // Only what nothing is left to be done for stays as it is.
      ...actions,
    ]
    return problems.length === 0 || JSON.stringify({ problems, state })
  }
  await untilCalm(changing.suite, `agreement on order ${changing.order_id}`, look, ROUNDS_MAX)
  return state!
}

/** A return that was settled by hand is withdrawn. */
const TOLD = ["accepted", "withdrawn"]

const UNPAID = ["not_paid", "requires_more", "requires_action"]

/** What can't be so for longer than it takes to settle an order. */
function problemsOf(state: EndState): string[] {
  const { total, shown, pending, live, captured, refunded, charged, held, outstanding, own_book, attention, decision } =
    state
  const isShort = attention.includes("credit_shortfall")
  const isRefundDue = attention.includes("refund_due")
  const worth = state.is_cancelled ? 0 : total
  return [
    ...(!isShort && !isRefundDue && held + outstanding + own_book !== worth
      ? ["the account does not stand for what the order is worth"]
      : []),
    ...(!isShort && UNPAID.includes(shown) ? ["it looks unpaid"] : []),
    ...(attention.includes("settle_failed") ? ["it could not be settled"] : []),
    ...(decision === "unknown" ? ["the agent has not decided"] : []),
    ...(state.is_charging ? ["what has left is not charged"] : []),
    ...(state.is_telling ? ["a notice is on its way"] : []),
    ...(state.used !== null && state.used !== held + outstanding + state.untold
      ? ["the agent counts something else as used"]
      : []),
    ...(!isShort && sum(live) !== pending ? ["what is pending is not covered by a payment"] : []),
    ...(live.length > 1 || state.open > 1 ? ["two payments or collections are open"] : []),
    ...(captured > charged ? ["more was captured than is charged"] : []),
    // After a return it may be more: it is for staff to refund, or is used for what leaves next.
    ...(!state.is_awaiting && captured - refunded < outstanding + own_book
      ? ["not all that is owed was captured"]
      : []),
  ]
}

const FIELDS = [
  "status,total,*summary,*items,*items.detail,*fulfillments,*payment_collections,*payment_collections.payments",
  "*payment_collections.payments.captures,*payment_collections.payments.refunds",
].join()

async function readState({ suite, shopper, program_id, ref, order_id }: Changing): Promise<EndState> {
  const { held_amount, outstanding_amount } = await accountOf(shopper, program_id)
  const order = await suite.staff.readOrder(order_id, FIELDS)
  const { status, total, payment_status, summary, payment_collections } = order
  const is_cancelled = status === "canceled"
  const payments: Answer[] = payment_collections.flatMap(({ payments }: Answer) => payments)
  const amountsOf = (rows: Answer[]): number[] => rows.map(({ amount }) => amount)
  const seen = await onAccount(suite, order_id)
  const atAgent = ref ? await ordersAtAgent(suite, ref) : null
  const standing = atAgent?.filter(({ status }) => status !== "cancelled")
  const { buyers } = ref ? await suite.kuroneko.state() : { buyers: [] }
  return {
    is_cancelled,
    total: Math.round(total),
    shown: payment_status,
    // Of a cancelled order Medusa goes on to count it as pending.
    pending: is_cancelled ? 0 : Math.max(0, Math.round(summary.pending_difference)),
    live: payments
      .filter(({ canceled_at, captured_at }) => !canceled_at && !captured_at)
      .map(({ amount, captures }) => Math.round(amount - sum(amountsOf(captures)))),
    open: payment_collections.filter(({ status }: Answer) => !["completed", "canceled"].includes(status)).length,
    captured: Math.round(sum(payments.map(({ captures }) => sum(amountsOf(captures))))),
    refunded: Math.round(sum(payments.map(({ refunds }) => sum(amountsOf(refunds))))),
    charged: sum(amountsOf(seen.charges)),
    held: held_amount,
    outstanding: outstanding_amount,
    own_book: seen.unguaranteed_amount,
    decision: seen.decision.state,
    registered: standing?.map(({ amount, shipments }) => ({ amount, slips: shipments.length })) ?? null,
    used: buyers.find((one) => one.ref === ref)?.used ?? null,
    untold: ref ? untoldOf(seen) : 0,
    is_awaiting: order.items.some(({ detail }: Answer) => detail.return_requested_quantity > 0),
    is_charging: order.fulfillments.some(
      ({ id, shipped_at }: Answer) =>
        shipped_at && !seen.charges.some(({ fulfillment_id }: Answer) => fulfillment_id === id)
    ),
    is_telling: seen.notices.some(
      ({ kind, status }: Answer) =>
        (isWhollyGone(order) ? DUE : UNDER_WAY).includes(status) || (kind === "return" && status === "needs_attention")
    ),
    attention: codesOf(seen).sort(),
    said: seen.needs_attention.map(({ message }: Answer) => message),
  }
}

const UNDER_WAY = ["queued", "sending", "retrying"]
const DUE = [...UNDER_WAY, "awaiting_shipment"]

const isWhollyGone = ({ items }: Answer): boolean =>
  items.every(({ quantity, detail }: Answer) => detail.shipped_quantity >= quantity)

function untoldOf({ credits, notices }: Answer): number {
  const told = notices.filter(({ kind, status }: Answer) => kind === "return" && TOLD.includes(status))
  const guaranteed = credits.filter(({ unguaranteed }: Answer) => !unguaranteed)
  return sum([...guaranteed.map(({ amount }: Answer) => amount), ...told.map(({ amount }: Answer) => -amount)])
}

/** The agent takes no returns: a person lowers the order in the agent's own screen, and says so. */
async function settleReturnsByHand({ suite, order_id, ref }: Changing): Promise<void> {
  for (const { id, kind, status, amount } of (await onAccount(suite, order_id)).notices) {
    if (kind === "return" && status === "needs_attention") {
      await suite.kuroneko.pay(ref!, amount)
      await suite.staff.http.post(`/admin/trade-credit/notices/${id}/withdraw`, { settled_by_hand: true })
    }
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
