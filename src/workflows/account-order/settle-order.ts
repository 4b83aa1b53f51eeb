import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Action } from "../../domain/order-life/actions"
import { shortfallOf } from "../../domain/order-life/held-value"
import { nextWaitingCheck, soon } from "../../domain/order-life/next-check"
import { plan } from "../../domain/order-life/plan"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import { perform } from "./actions"
import { LEASE_SECONDS } from "./claim"
import { depsOf, type AccountOrderDeps } from "../deps"
import { findAccountOrder } from "./find-account-order"
import { readFacts, type Reading } from "./read-facts"
import { syncShortAccount } from "./sync-short-account"

/** An action a parcel and some for the payment: an order that needs more rounds is looked at again in a second. */
const ROUNDS_MAX = 50
/** How often the mark of a wake-up that found the order busy is honoured before the sweeper takes over. */
const AGAIN_MAX = 5
const WAIT_FOR_ANOTHER_SECONDS = 15
const NOTICES_AT_ONCE_MAX = 50
/** Cancel the whole, report the part, and see what became of it. */
const TELLINGS_MAX = 4
const TELLING: Action["type"][] = [
  "queue_notice",
  "revise_notice",
  "withdraw_notice",
  "report_delivery",
  "report_return",
  "cancel_registration",
  "change_registration",
  "split_registration",
]

/** The attention that a look which stopped with a fault leaves behind. */
export const SETTLE_FAILED = "settle_failed"

export type SettleInput = { order_id: string } | { account_order_id: string }
export type SettleOutcome = {
  /** `busy`: another worker is at it and will look once more · `not_on_account`: no order of ours */
  status: "settled" | "busy" | "not_on_account"
  actions: Action["type"][]
}

/**
 * Brings one order on account to where it should be: reads the facts, lets the pure plan say what is missing, does it,
 * and reads again until nothing is. It never reacts to what an event said, so it may be called by anything, any number of
 * times, in any process; one worker at a time holds an order, by a lease in its row. No transaction is open meanwhile.
 */
export async function settleOrder(container: MedusaContainer, input: SettleInput): Promise<SettleOutcome> {
  const deps = depsOf(container)
  const record = await findAccountOrder(deps, input)
  if (!record) {
    return { status: "not_on_account", actions: [] }
  }
  const actions: Action["type"][] = []
  for (let run = 0; run < AGAIN_MAX; run++) {
    const owner = randomUUID()
    if (!(await deps.tradeCredit.claimAccountOrder({ id: record.id, owner, lease_seconds: LEASE_SECONDS }))) {
      return { status: "busy", actions }
    }
    const again = await settleClaimed({ container, deps, record, owner, actions })
    if (!again) {
      break
    }
  }
  return { status: "settled", actions }
}

/**
 * Settles, sends at once what that has queued, and settles what the agent's answers have set free: what is split goes out
 * only once the agent has cancelled the whole. What fails is the outbox's to try again, and its answers wake the order.
 */
export async function settleAndTell(container: MedusaContainer, input: SettleInput): Promise<SettleOutcome> {
  const actions: Action["type"][] = []
  for (let telling = 1; ; telling++) {
    const outcome = await settleOrder(container, input)
    actions.push(...outcome.actions)
    if (telling === TELLINGS_MAX || !outcome.actions.some((action) => TELLING.includes(action))) {
      return { ...outcome, actions }
    }
    const deps = depsOf(container)
    const record = await findAccountOrder(deps, input)
    await deps.billingAgents.dispatchNotices({ limit: NOTICES_AT_ONCE_MAX, account_order_id: record?.id })
  }
}

type Claimed = {
  container: MedusaContainer
  deps: AccountOrderDeps
  record: AccountOrderRecord
  owner: string
  actions: Action["type"][]
}

/** @returns whether someone asked for another look meanwhile */
async function settleClaimed(claimed: Claimed): Promise<boolean> {
  const { deps, owner, record } = claimed
  try {
    const { attention, next_check_at } = await actUntilDone(claimed)
    return await deps.tradeCredit.releaseAccountOrder({ id: record.id, owner, next_check_at, attention })
  } catch (error) {
    // What failed stays undone in the facts, so the next look plans it again.
    await deps.tradeCredit.releaseAccountOrder({
      id: record.id,
      owner,
      next_check_at: nextWaitingCheck(new Date(), record.created_at),
      attention: [
        {
          code: SETTLE_FAILED,
          message: `The last look at this order stopped with: ${(error as Error).message}`,
          actions: ["settle"],
        },
      ],
    })
    throw error
  }
}

async function actUntilDone({ container, deps, owner, record, actions }: Claimed) {
  let before = ""
  let hasAsked = false
  for (let round = 1; ; round++) {
    const reading = await readFacts(deps, record.id)
    await pointToOrder(deps, reading)
    if (!hasAsked && shortfallOf(reading.facts) > 0) {
      hasAsked = true
      if (await syncShortAccount(deps, reading)) {
        continue
      }
    }
    const planned = plan(reading.facts)
    if (planned.actions.length === 0 || round > ROUNDS_MAX) {
      return planned
    }
    // Core swallows some faults (05 §1.5): an action that changed nothing would be done again and again.
    const now = JSON.stringify(planned.actions)
    if (now === before && planned.actions.every(({ type }) => type === "resolve_decision")) {
      // Another worker is asking, or died while it did; its lease decides.
      return { ...planned, next_check_at: soon(new Date(), WAIT_FOR_ANOTHER_SECONDS) }
    }
    if (now === before) {
      throw new Error(`${planned.actions.map(({ type }) => type).join(", ")} had no effect`)
    }
    before = now
    for (const action of planned.actions) {
      if (!(await deps.tradeCredit.keepAccountOrder({ id: record.id, owner, lease_seconds: LEASE_SECONDS }))) {
        throw new Error("the claim was lost to another worker")
      }
      await perform({ container, deps, reading, owner }, action)
      actions.push(action.type)
    }
  }
}

/** After a completion that failed and was tried again, the record still names the order that is gone. */
async function pointToOrder(deps: AccountOrderDeps, { order, book: { account_order } }: Reading): Promise<void> {
  if (order && order.id !== account_order.order_id) {
    await deps.tradeCredit.openAccountOrder({
      ...(account_order satisfies AccountOrderRecord),
      order_id: order.id,
      display_id: order.display_id,
    })
  }
}
