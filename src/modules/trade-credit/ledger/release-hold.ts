import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { contentHash } from "../content-hash"
import { toHold, type HoldRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { HoldResolution } from "../types"
import { lockAccount, lockHold } from "./locks"
import { post } from "./post"

export type ReleaseHold = { hold_id: string; reason: string; actor?: string }

/** Gives back what is left of a hold. In a transaction; a hold that was resolved before stays as it is. */
export async function releaseHold(sql: Sql, input: ReleaseHold): Promise<HoldResolution> {
  const [found] = await rows<HoldRow>(sql, "SELECT account_id FROM credit_hold WHERE id = :id", { id: input.hold_id })
  if (found?.account_id) {
    await lockAccount(sql, found.account_id)
  }
  const hold = await lockHold(sql, input.hold_id)
  if (hold.status !== "open") {
    return { hold: toHold(hold), outcome: hold.status === "released" ? "already_released" : "already_charged" }
  }
  const [released] = await rows<HoldRow>(
    sql,
    `UPDATE credit_hold SET status = 'released', remaining_amount = 0, updated_at = now() WHERE id = :id RETURNING *`,
    { id: hold.id }
  )
  if (hold.account_id) {
    await post(sql, {
      operation: "hold_released",
      account_id: hold.account_id,
      key: `release:${hold.id}`,
      request_hash: contentHash({ hold_id: hold.id }),
      amount: hold.remaining_amount,
      reference_type: "hold",
      reference_id: hold.id,
      actor: input.actor ?? "system",
      reason: input.reason,
    })
    await wakeShortOrders(sql, [hold.account_id], hold.account_order_id)
  }
  return { hold: toHold(released), outcome: "released" }
}
