import { HttpError, type Answer } from "../../helpers/http"
import { letTimePass, runJobs } from "./clockwork"
import type { Story } from "./fault-plan"
import type { Life } from "./life"

const CHECKOUTS_MAX = 15

/** A buyer tries again when the agent cannot be asked, or says no; returns the order. */
export async function checkOut(life: Life, story: Story): Promise<Answer> {
  const { plan, shopper, suite, program } = life
  const cart = await shopper.createCart({ bolts: plan.quantity() })
  await life.disturb("AN010", "AN050")
  if (story === "cancelled_while_unknown") {
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_after", times: 2 })
  }
  let last: unknown
  for (let attempt = 0; attempt < CHECKOUTS_MAX; attempt++) {
    try {
      await shopper.choosePayment(cart.id, `pp_deferred-invoice_${program}`)
      const outcome = await shopper.complete(cart.id)
      if (outcome.type === "order") {
        return outcome.order
      }
      last = outcome.error
    } catch (error) {
      if (!(error instanceof HttpError) || error.status >= 500) {
        throw error
      }
      last = error.message
    }
    await letTimePass(suite)
    await runJobs(suite)
  }
  throw new Error(`The checkout of ${story} never succeeded; the last time: ${JSON.stringify(last)}`)
}
