import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

/** Longer than the longest single action; kept alive before each of them (09 C). */
export const LEASE_SECONDS = 60

const TRIES_MAX = 20
const PAUSE_MS = 150

export type Claim = { owner: string; release: () => Promise<void> }

/**
 * Takes the claim of an order for work outside settle-order, waiting up to three seconds for whoever has it.
 *
 * @returns null when nobody gave it back in time
 */
export async function claimPatiently(
  { tradeCredit, logger }: Pick<AccountOrderDeps, "tradeCredit" | "logger">,
  record: AccountOrderRecord
): Promise<Claim | null> {
  const owner = randomUUID()
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    if (await tradeCredit.claimAccountOrder({ id: record.id, owner, lease_seconds: LEASE_SECONDS })) {
      return { owner, release: () => release(owner) }
    }
    await wait(PAUSE_MS)
  }
  return null

  async function release(owner: string): Promise<void> {
    try {
      const { id, attention } = record
      await tradeCredit.releaseAccountOrder({ id, owner, next_check_at: new Date(), attention })
    } catch (error) {
      logger.error(`The claim on account order ${record.id} runs out by itself: ${(error as Error).message}`)
    }
  }
}
