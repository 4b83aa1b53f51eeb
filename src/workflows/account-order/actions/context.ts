import type { MedusaContainer } from "@medusajs/framework/types"
import type { Action } from "../../../domain/order-life/actions"
import type { AccountOrderDeps } from "../../deps"
import type { Reading } from "../read-facts"

/** What an action may use: the modules, Medusa's container for its workflows, and what was just read. */
export type ActionContext = {
  container: MedusaContainer
  deps: AccountOrderDeps
  reading: Reading
  /** Of the claim under which the action is done. */
  owner: string
}

export type Performer<T extends Action["type"]> = (
  context: ActionContext,
  action: Extract<Action, { type: T }>
) => Promise<unknown>

/** Who did it, in ledger and audit, when nobody asked for it. */
export const SETTLE_ACTOR = "settle-order"
