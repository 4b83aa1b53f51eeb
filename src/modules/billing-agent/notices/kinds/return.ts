import type { BillingAgent } from "../../port"
import type { ClaimedNotice } from "../notice-record"
import { happenedAt } from "./delivery"
import { onlyByHand, type Step } from "./step"

export function returnStep(notice: ClaimedNotice, adapter: BillingAgent): Step {
  const { registration, currency_code, payload } = notice
  const amount = payload.amount ?? 0
  if (!adapter.capabilities.returns || !adapter.reportReturn) {
    return onlyByHand(
      `The agent takes no returns over its interface. In the agent's own screen lower order ${registration.number} by ` +
        `${amount.toLocaleString("en")} ${currency_code.toUpperCase()}, then settle this notice by hand.`
    )
  }
  const taken_back = { amount, currency_code, happened_at: happenedAt(notice), kind: payload.credit_kind ?? "return" }
  return { do: "send", send: (call) => adapter.reportReturn!(registration, taken_back, call) }
}
