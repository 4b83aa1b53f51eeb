import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelLeftOverEdits } from "../workflows/account-order/cancel-left-over-edits"

/** Order edits of ours that a dying server left open, which would keep everybody from changing the order. */
export default async function cancelLeftOverEditsJob(container: MedusaContainer) {
  await cancelLeftOverEdits(container)
}

export const config = {
  name: "deferred-invoice-cancel-left-over-edits",
  schedule: { interval: 120_000 },
}
