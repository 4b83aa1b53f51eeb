import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelBeginOrderEditWorkflow } from "@medusajs/medusa/core-flows"
import { depsOf } from "../deps"
import { claimPatiently } from "./claim"
import { findAccountOrder } from "./find-account-order"
import { CLOSE_SHORT_MARK, readOpenChange } from "./read-open-change"

const EDITS_A_RUN_MAX = 50

/**
 * A server that died while it closed an order short leaves an open edit, which keeps everybody else from changing the
 * order. After two minutes nobody can be at it any more; it is cancelled, and staff press again. One that cannot be
 * cancelled keeps no other one open; it is tried again with the next run.
 *
 * @returns how many were cancelled
 */
export async function cancelLeftOverEdits(container: MedusaContainer): Promise<number> {
  const { pg, logger } = depsOf(container)
  const left: { order_id: string }[] = await pg("order_change")
    .where({ internal_note: CLOSE_SHORT_MARK })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .where("created_at", "<", pg.raw("now() - interval '2 minutes'"))
    // Those that cannot be cancelled do not stand before the others for ever.
    .orderByRaw("random()")
    .limit(EDITS_A_RUN_MAX)
    .select("order_id")
  let cancelled = 0
  for (const { order_id } of left) {
    try {
      cancelled += (await cancelLeftOver(container, order_id)) ? 1 : 0
    } catch (error) {
      logger.error(
        `The edit with which order ${order_id} was to be closed short is still open: ${(error as Error).message}`
      )
    }
  }
  return cancelled
}

async function cancelLeftOver(container: MedusaContainer, order_id: string): Promise<boolean> {
  const deps = depsOf(container)
  const record = await findAccountOrder(deps, { order_id })
  const claim = record && (await claimPatiently(deps, record))
  try {
    // Someone may have pressed again meanwhile.
    if (!claim || !(await readOpenChange(deps.pg, order_id))?.is_close_short) {
      return false
    }
    await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } })
    return true
  } finally {
    await claim?.release()
  }
}
