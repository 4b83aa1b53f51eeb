import type { Attention } from "../actions"
import type { Facts } from "../facts"

export function ofNotices({ records: { notices } }: Facts): Attention[] {
  return notices
    .filter(({ status }) => status === "needs_attention")
    .map(({ kind, last_message }) => ({
      code: kind === "shipment" ? "notice_refused" : "cancellation_refused",
      message: `The billing agent did not take this notice: ${last_message ?? "no reason given"}`,
      actions: ["retry_notice"],
    }))
}
