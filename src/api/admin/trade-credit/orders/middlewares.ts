import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { isCreditStopped } from "../../../../domain/order-life/credit-stop"
import { decisionOf } from "../../../../workflows/account-order/describe-order"
import { readSessionIdsOfOrder } from "../../../../workflows/account-order/read-payments"
import { depsOf, type AccountOrderDeps } from "../../../../workflows/deps"
import { findAccountOrder } from "../../../../workflows/account-order/find-account-order"
import { claimOrderOfPayment } from "../../../../workflows/account-order/claim-order-of-payment"
import { readFacts } from "../../../../workflows/account-order/read-facts"
import { wakeOrder } from "../../../../workflows/account-order/wake-order"
import { middleware } from "../../../helpers/handle"
import { conflict, notAllowed } from "../../../helpers/http-refusal"

/** In the fulfilment's `metadata`: why staff ship all the same. */
export const OVERRIDE_KEY = "ship_without_approval"
const ALL_THE_SAME = `To ship it all the same, at your own risk, give a reason in metadata.${OVERRIDE_KEY}.`

/**
 * "Must not ship yet" and "ask before shipping" are enforced where staff ship (09 18). Other ways in stay open, so the plan
 * deals with goods that left all the same, too.
 */
const refuseFulfillment = middleware(async (req: MedusaRequest) => {
  const body = req.body as { metadata?: Record<string, unknown> } | undefined
  const reason = body?.metadata?.[OVERRIDE_KEY]
  if (typeof reason === "string" && reason.trim() !== "") {
    return
  }
  const deps = depsOf(req.scope)
  const record = await findAccountOrder(deps, { order_id: req.params.id })
  if (!record) {
    await refuseUnrecorded(deps, req.params.id)
    return
  }
  const reading = await readFacts(deps, record.id)
  const decision = decisionOf(reading)
  if (decision.must_not_ship) {
    throw notAllowed(`decision_${decision.state}`, `${decision.message} ${ALL_THE_SAME}`)
  }
  if (isCreditStopped(reading.facts)) {
    const { status, company_name } = reading.book.account!
    throw notAllowed(
      "credit_stop",
      `The credit account of ${company_name} is ${status}: ask before you ship. ${ALL_THE_SAME}`
    )
  }
})

/** A server that died in the middle of a completion left an order that nobody has put on account yet. */
async function refuseUnrecorded({ pg }: AccountOrderDeps, orderId: string): Promise<void> {
  if ((await readSessionIdsOfOrder(pg, orderId)).length > 0) {
    throw notAllowed(
      "not_on_account_yet",
      `The payment on account of this order is not settled yet. It is taken up by itself within minutes. ${ALL_THE_SAME}`
    )
  }
}

/**
 * Two captures at once on one order break Medusa's books for good (09 25), so a capture or refund by hand takes the claim
 * that settle-order takes, and gives it back when the answer has gone out. A client that hangs up does not end the capture,
 * so nothing is given back then: the claim runs out by itself. What was captured or refunded is then settled at once: the
 * event of it found the order busy, if it came at all.
 */
const holdOrderOfPayment = middleware(async (req: MedusaRequest, res: MedusaResponse) => {
  // Kept, because Express has taken the parameters away when the answer goes out.
  const payment_id = req.params.id
  const claim = await claimOrderOfPayment(depsOf(req.scope), payment_id)
  if (claim === "busy") {
    throw conflict("order_busy", "This order is being worked on just now. Try again in a few seconds.")
  }
  if (claim) {
    res.once("finish", () => void claim.release().then(() => wakeOrder(req.scope, { payment_id })))
  }
})

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/fulfillments", methods: ["POST"], middlewares: [refuseFulfillment] },
  { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [holdOrderOfPayment] },
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [holdOrderOfPayment] },
]
