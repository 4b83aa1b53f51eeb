import { shortfallOf } from "../../domain/order-life/held-value"
import type { AccountOrderDeps } from "../deps"
import { keepsBook } from "../eligibility/consult-agent"
import { FRESH_MS, syncAgentBook } from "../eligibility/sync-agent-book"
import type { Reading } from "./read-facts"

/** So long an answer counts while nothing of the account has moved, as at the gate. */
const UNMOVED_SECONDS = 60

/** Less than the claim of the order lasts. */
const DEADLINE_MS = 2_000

/**
 * Before an order that has grown is left short, the agent that keeps the book is asked once what the buyer has used: he may
 * have paid since it was asked last.
 *
 * @returns whether the account was compared, so that it has to be read again
 */
export async function syncShortAccount(
  deps: AccountOrderDeps,
  { program, book: { account }, facts }: Reading
): Promise<boolean> {
  if (!account || account.status !== "active" || shortfallOf(facts) === 0 || !keepsBook(deps, program, account)) {
    return false
  }
  // Of many orders that are woken at once, the first one asks for all.
  const hasMoved = Date.now() - account.updated_at.getTime() < UNMOVED_SECONDS * 1_000
  const max_age_seconds = hasMoved ? FRESH_MS / 1_000 : UNMOVED_SECONDS
  const { synced } = await syncAgentBook(deps, { program, account, max_age_seconds, deadline_ms: DEADLINE_MS })
  return synced
}
