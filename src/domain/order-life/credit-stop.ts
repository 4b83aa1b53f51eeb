import type { Facts } from "./facts"
import { isGone, isWhollyGone } from "./shipped-value"

/** Does the account say that what has not left should not leave without a word with the buyer? */
export function isCreditStopped({ account, order, program }: Pick<Facts, "account" | "order" | "program">): boolean {
  const isStopped = account?.status === "suspended" || account?.status === "closed"
  if (!program.credit_stop || !isStopped || !order || order.canceled) {
    return false
  }
  return !isWhollyGone(
    order,
    order.fulfillments.filter((parcel) => isGone(parcel, program.notify_on))
  )
}
