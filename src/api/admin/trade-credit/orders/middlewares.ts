import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { readSessionIdsOfOrder } from "../../../../workflows/account-order/read-payments"
import { depsOf, type AccountOrderDeps } from "../../../../workflows/deps"
import { findAccountOrder } from "../../../../workflows/account-order/find-account-order"
import { claimOrderOfPayment } from "../../../../workflows/account-order/claim-order-of-payment"
import { readFacts } from "../../../../workflows/account-order/read-facts"
import { standingStops } from "../../../../workflows/account-order/ship-stop"
import { wakeOrder } from "../../../../workflows/account-order/wake-order"
import { middleware } from "../../../helpers/handle"
import { conflict, notAllowed } from "../../../helpers/http-refusal"

/**
 * "Must not ship yet" and "ask before shipping" are enforced where staff ship (09 18). Other ways in stay open, so the plan
 * deals with goods that left all the same, too.
 */
const refuseFulfillment = middleware(async (req: MedusaRequest) => {
  const deps = depsOf(req.scope)
  const record = await findAccountOrder(deps, { order_id: req.params.id })
  if (!record) {
    await refuseUnrecorded(deps, req.params.id)
    return
  }
  const [stop] = standingStops(await readFacts(deps, record.id), record.ship_override)
  if (stop) {
    throw notAllowed(
      stop.code,
      `${stop.message} To ship it all the same, at your own risk, give a reason on the order's page (*Ship all the same*).`
    )
  }
})

/** A server that died in the middle of a completion left an order that nobody has put on account yet. */
async function refuseUnrecorded({ pg }: AccountOrderDeps, orderId: string): Promise<void> {
  if ((await readSessionIdsOfOrder(pg, orderId)).length > 0) {
    throw notAllowed(
      "not_on_account_yet",
      "The payment on account of this order is not settled yet. It is taken up by itself: try again in a few minutes."
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
