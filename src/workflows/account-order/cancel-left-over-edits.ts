import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelBeginOrderEditWorkflow } from "@medusajs/medusa/core-flows"
import { depsOf } from "../deps"
import { claimPatiently } from "./claim"
import { findAccountOrder } from "./find-account-order"
import { CLOSE_SHORT_MARK, readOpenChange } from "./read-open-change"

const EDITS_A_RUN_MAX = 50

/**
 * A server that died while it closed an order short leaves an open edit, which keeps everybody else from changing the
 * order. After two minutes nobody can be at it any more; it is cancelled, and staff press again.
 *
 * @returns how many were cancelled
 */
export async function cancelLeftOverEdits(container: MedusaContainer): Promise<number> {
  const deps = depsOf(container)
  const left: { order_id: string }[] = await deps
    .pg("order_change")
    .where({ internal_note: CLOSE_SHORT_MARK })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .where("created_at", "<", deps.pg.raw("now() - interval '2 minutes'"))
    .limit(EDITS_A_RUN_MAX)
    .select("order_id")
  for (const { order_id } of left) {
    const record = await findAccountOrder(deps, { order_id })
    const claim = record && (await claimPatiently(deps, record))
    try {
      // Someone may have pressed again meanwhile.
      if (claim && (await readOpenChange(deps.pg, order_id))?.is_close_short) {
        await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } })
      }
    } finally {
      await claim?.release()
    }
  }
  return left.length
}
