import { setTimeout as wait } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import { depsOf, type AccountOrderDeps } from "../deps"
import { findAccountOrderOfSession } from "./find-account-order"
import { settleAndTell } from "./settle-order"

/** Up to three seconds: as long as whoever wants the claim for work of their own (`claim.ts`). */
const TRIES_MAX = 20
const PAUSE_MS = 150

type Named = { order_id: string } | { fulfillment_id: string } | { payment_id: string }

/**
 * What every event does: settle the order that it names. A fault is only logged, because the record's `next_check_at`
 * stands and the sweeper comes by.
 */
export async function wakeOrder(container: MedusaContainer, of: Named): Promise<void> {
  await wake(container, of, 1)
}

/**
 * What staff did is settled before they are answered, so the answer shows what came of it and not what a look that is
 * under way had seen before; such a look is waited for.
 */
export async function wakeOrderPatiently(container: MedusaContainer, order_id: string): Promise<void> {
  await wake(container, { order_id }, TRIES_MAX)
}

async function wake(container: MedusaContainer, of: Named, triesMax: number): Promise<void> {
  const { logger, pg } = depsOf(container)
  try {
    const orderId = await findOrderId(pg, of)
    for (let attempt = 1; orderId; attempt++) {
      const { status } = await settleAndTell(container, { order_id: orderId })
      if (status !== "busy" || attempt === triesMax) {
        return
      }
      await wait(PAUSE_MS)
    }
  } catch (error) {
    const [name] = Object.values(of)
    logger.error(
      `The order on account of ${name} could not be settled and will be tried again: ${(error as Error).message}`
    )
  }
}

/**
 * An order was placed. Its authorisation has just looked at everything, so nothing is to be found that it did not do: one
 * that is not due yet is left to the sweeper, because a look costs a tenth of Medusa's whole checkout, and buyers come
 * together (`benchmarks/checkout`). What waits for a decision is due.
 */
export async function wakePlacedOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const record = await depsOf(container).tradeCredit.findAccountOrder({ order_id })
  const isExpected = record?.next_check_at && record.next_check_at > new Date()
  if (!isExpected) {
    await wakeOrder(container, { order_id })
  }
}

/**
 * Something was paid through a method of others: of an order on account, that part is not on account any more. What is
 * captured with our own provider we have captured ourselves, so it wakes nobody.
 */
export async function wakeOrderPaidOtherwise(container: MedusaContainer, payment_id: string): Promise<void> {
  const ofOthers = await depsOf(container)
    .pg("payment")
    .where({ id: payment_id })
    .whereNot("provider_id", "like", `pp\\_${PROVIDER_IDENTIFIER}\\_%`)
    .first("id")
  if (ofOthers) {
    await wakeOrder(container, { payment_id })
  }
}

async function findOrderId(pg: Knex, of: Named): Promise<string | undefined> {
  if ("order_id" in of) {
    return of.order_id
  }
  const links =
    "fulfillment_id" in of
      ? pg("order_fulfillment as link").where({ "link.fulfillment_id": of.fulfillment_id })
      : pg("order_payment_collection as link")
          .join("payment", "payment.payment_collection_id", "link.payment_collection_id")
          .where({ "payment.id": of.payment_id })
  const link: { order_id: string } | undefined = await links.whereNull("link.deleted_at").first("link.order_id")
  return link?.order_id
}

/** For the payment provider, which must answer at once and may be called for any reason: the sweeper takes it up. */
export async function wakeBySession(
  deps: Pick<AccountOrderDeps, "tradeCredit" | "pg">,
  sessionId: unknown
): Promise<void> {
  const record = typeof sessionId === "string" ? await findAccountOrderOfSession(deps, sessionId) : null
  if (record) {
    await deps.tradeCredit.wakeAccountOrder({ id: record.id })
  }
}
