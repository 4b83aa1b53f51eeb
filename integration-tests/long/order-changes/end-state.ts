import { accountOf, ledgerFindings } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { codesOf, onAccount } from "../../helpers/parcels"
import { untilCalm } from "../agent-plans/clockwork"
import type { Changing } from "./changing"

/** What store, account and agent say of an order; amounts are those of the currency. */
export type EndState = {
  total: number
  /** What Medusa still expects to be paid, and the live payments it expects it of. */
  pending: number
  live: number[]
  captured: number
  held: number
  outstanding: number
  decision: string
  /** What stands at the agent, each with how many slips; null in the merchant's own book. */
  registered: { amount: number; slips: number }[] | null
  used: number | null
  attention: string[]
}

/** Waits until all agree, as the schedules of the store would bring it about. */
export async function untilInStep(changing: Changing): Promise<EndState> {
  let state: EndState | null = null
  await untilCalm(changing.suite, `agreement on order ${changing.order_id}`, async () => {
    await settleReturnsByHand(changing)
    state = await readState(changing)
    const problems = [...problemsOf(state), ...(await ledgerFindings(changing.suite.staff)).map(({ check }) => check)]
    return problems.length === 0 || JSON.stringify({ problems, state })
  })
  return state!
}

/** What can't be so for longer than it takes to settle an order. */
function problemsOf({ pending, live, captured, held, outstanding, used, attention, decision }: EndState): string[] {
  const isShort = attention.includes("credit_shortfall")
  return [
    ...(attention.includes("settle_failed") ? ["it could not be settled"] : []),
    ...(decision === "unknown" ? ["the agent has not decided"] : []),
    ...(used !== null && used !== held + outstanding ? ["the agent counts something else as used"] : []),
    ...(!isShort && sum(live) !== pending ? ["what is pending is not covered by a payment"] : []),
    ...(live.length > 1 ? ["two payments are live"] : []),
    ...(captured > outstanding ? ["more was captured than is charged"] : []),
  ]
}

async function readState({ suite, shopper, program_id, ref, order_id }: Changing): Promise<EndState> {
  const { held_amount, outstanding_amount } = await accountOf(shopper, program_id)
  const { total, summary, payment_collections } = await suite.staff.readOrder(
    order_id,
    "total,*summary,*payment_collections,*payment_collections.payments,*payment_collections.payments.captures,*payment_collections.payments.refunds"
  )
  const payments: Answer[] = payment_collections.flatMap(({ payments }: Answer) => payments)
  const amountsOf = (rows: Answer[]): number[] => rows.map(({ amount }) => amount)
  const seen = await onAccount(suite, order_id)
  const atAgent = ref ? await ordersAtAgent(suite, ref) : null
  const standing = atAgent?.filter(({ status }) => status !== "cancelled")
  const { buyers } = ref ? await suite.kuroneko.state() : { buyers: [] }
  return {
    total: Math.round(total),
    pending: Math.max(0, Math.round(summary.pending_difference)),
    live: payments
      .filter(({ canceled_at, captured_at }) => !canceled_at && !captured_at)
      .map(({ amount, captures }) => Math.round(amount - sum(amountsOf(captures)))),
    captured: Math.round(
      sum(payments.map(({ captures, refunds }) => sum(amountsOf(captures)) - sum(amountsOf(refunds))))
    ),
    held: held_amount,
    outstanding: outstanding_amount,
    decision: seen.decision.state,
    registered: standing?.map(({ amount, shipments }) => ({ amount, slips: shipments.length })) ?? null,
    used: buyers.find((one) => one.ref === ref)?.used ?? null,
    attention: codesOf(seen).sort(),
  }
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
