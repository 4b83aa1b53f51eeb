import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  requestOrderEditRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { closeShort, type CloseShortProblem, type ShortLine } from "../../domain/order-life/close-short"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import { depsOf, type AccountOrderDeps } from "../deps"
import { claimPatiently } from "./claim"
import { findAccountOrder } from "./find-account-order"
import { readFacts } from "./read-facts"
import { CLOSE_SHORT_MARK, readOpenChange } from "./read-open-change"
import { staffRefusal } from "./staff-refusal"
import { wakeOrderPatiently } from "./wake-order"

export type CloseShort = { order_id: string; reason?: string; actor: string }

const WORDS: Record<CloseShortProblem | "order_change_open", string> = {
  order_canceled: "The order is cancelled; nothing is left to be closed.",
  nothing_shipped: "Nothing of this order has left yet. Cancel the order instead (unpack its fulfilments first).",
  nothing_unfulfilled: "Everything of this order is packed or has left; nothing is left to be closed.",
  order_change_open: "Another change of this order is open. Confirm or cancel it first.",
  order_busy: "This order is being worked on just now. Try again in a few seconds.",
}

/**
 * Takes off an order what will not be shipped any more, by an order edit of our own; its credit is freed by settle-order,
 * as after any edit. Under the order's claim, so one closes it. An edit of ours that a dying server left open is cancelled
 * and done anew; Medusa itself refuses to take off what someone packs meanwhile.
 *
 * @throws MedusaError `not_found` · `not_allowed` with a code and what to do · `duplicate_error` when it is busy
 */
export async function closeOrderShort(container: MedusaContainer, input: CloseShort): Promise<void> {
  const deps = depsOf(container)
  const record = await findAccountOrder(deps, { order_id: input.order_id })
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order on account with id: ${input.order_id} was not found`)
  }
  const claim = await claimPatiently(deps, record)
  if (!claim) {
    throw refusal("order_busy")
  }
  try {
    await cancelLeftOver(container, deps, input.order_id)
    await edit(container, await linesOf(deps, record), input)
  } finally {
    await claim.release()
  }
  await wakeOrderPatiently(container, input.order_id)
}

async function cancelLeftOver(container: MedusaContainer, { pg }: AccountOrderDeps, order_id: string): Promise<void> {
  const open = await readOpenChange(pg, order_id)
  if (open && !open.is_close_short) {
    throw refusal("order_change_open")
  }
  if (open) {
    await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } })
  }
}

async function linesOf(deps: AccountOrderDeps, { id }: AccountOrderRecord): Promise<ShortLine[]> {
  const { order, program } = await readFacts(deps, id)
  const decision = order ? closeShort(order, program.notify_on) : { problem: "order_canceled" as const }
  if ("problem" in decision) {
    throw refusal(decision.problem)
  }
  return decision.lines
}

async function edit(container: MedusaContainer, lines: ShortLine[], input: CloseShort): Promise<void> {
  const { order_id, reason, actor } = input
  const begun = { order_id, created_by: actor, internal_note: CLOSE_SHORT_MARK, description: reason }
  await beginOrderEditOrderWorkflow(container).run({ input: begun })
  try {
    const items = lines.map(({ line_id, kept }) => ({ id: line_id, quantity: kept }))
    await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id, items } })
    await requestOrderEditRequestWorkflow(container).run({ input: { order_id, requested_by: actor } })
    await confirmOrderEditRequestWorkflow(container).run({ input: { order_id, confirmed_by: actor } })
  } catch (error) {
    // Should that fail too, the job cancels it; what went wrong first is what staff have to know.
    await cancelBeginOrderEditWorkflow(container)
      .run({ input: { order_id } })
      .catch((failure: Error) =>
        depsOf(container).logger.error(`The edit of order ${order_id} is still open: ${failure.message}`)
      )
    throw error
  }
}

const refusal = (code: keyof typeof WORDS) => staffRefusal(code, WORDS[code])
