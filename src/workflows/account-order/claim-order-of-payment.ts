import { claimPatiently, LEASE_SECONDS, type Claim } from "./claim"
import type { AccountOrderDeps } from "../deps"
import { findAccountOrderOfSession } from "./find-account-order"

const RENEWALS_MAX = 6

/**
 * Takes the claim of the order that a payment of ours belongs to, and keeps it while Medusa works, for at most some
 * minutes.
 *
 * @returns null when the payment is not on account · `busy` when nobody gave it back in time
 */
export async function claimOrderOfPayment(
  deps: AccountOrderDeps,
  paymentId: string
): Promise<Pick<Claim, "release"> | "busy" | null> {
  const payment: { payment_session_id: string } | undefined = await deps
    .pg("payment")
    .where({ id: paymentId })
    .first("payment_session_id")
  const record = payment ? await findAccountOrderOfSession(deps, payment.payment_session_id) : null
  if (!record) {
    return null
  }
  const claim = await claimPatiently(deps, record)
  if (!claim) {
    return "busy"
  }
  const stop = keepAlive(deps, { id: record.id, owner: claim.owner })
  return {
    release: () => {
      stop()
      return claim.release()
    },
  }
}

function keepAlive({ tradeCredit, logger }: AccountOrderDeps, claim: { id: string; owner: string }): () => void {
  let renewals = 0
  const timer = setInterval(
    () => {
      if (++renewals >= RENEWALS_MAX) {
        clearInterval(timer)
      }
      tradeCredit
        .keepAccountOrder({ ...claim, lease_seconds: LEASE_SECONDS })
        .catch((error: Error) =>
          logger.error(`The claim on account order ${claim.id} was not renewed: ${error.message}`)
        )
    },
    (LEASE_SECONDS * 1_000) / 3
  )
  timer.unref()
  return () => clearInterval(timer)
}
