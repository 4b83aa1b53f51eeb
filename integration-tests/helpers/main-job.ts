import { KURONEKO_APPLICATION } from "../fixtures/applications"
import { accountOf, apply, ledgerFindings } from "./account"
import { slip } from "./slip"
import { trackingLabel } from "./staff"
import type { StoreSuite } from "./store-suite"
import { waitFor } from "./wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"

/** What the agent holds of a buyer. */
export const ordersAtAgent = async ({ kuroneko }: StoreSuite, buyer_ref: string) =>
  (await kuroneko.state()).orders.filter((order) => order.buyer_ref === buyer_ref)

/** A new customer applies, is approved at the simulator, orders, and the parcel is marked shipped. */
export async function buyAndShip(suite: StoreSuite) {
  const { kuroneko, staff } = suite
  const shopper = await suite.newShopper()
  await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
  const [{ ref }] = (await kuroneko.state()).buyers
  await kuroneko.decide({ kind: "buyer", ref, decision: "approve", credit_limit: 300_000 })

  const cart = await shopper.createCart({ bolts: 2 })
  expect(await shopper.listProviders(cart.id)).toContain(KURONEKO)
  await shopper.choosePayment(cart.id, KURONEKO)
  const { order } = await shopper.complete(cart.id)

  const [registered] = await ordersAtAgent(suite, ref)
  expect(registered).toMatchObject({ amount: order.total, shipments: [] })
  expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total, outstanding_amount: 0 })

  const fulfillment = await staff.fulfil(order.id)
  const { order: packed } = await waitFor(
    "the notice that waits for the shipment",
    () => staff.http.get(`/admin/trade-credit/orders/${order.id}`),
    ({ order }) => order.notices.length > 0,
    60_000
  )
  expect(packed.notices).toMatchObject([{ status: "awaiting_shipment" }])
  expect((await ordersAtAgent(suite, ref))[0].shipments).toEqual([])

  await staff.ship(order.id, fulfillment.id, [trackingLabel(slip(1))])
  return { order, ref, shopper }
}

/** What must have come of it, by itself. */
export async function expectReportedAndCaptured(
  suite: StoreSuite,
  { order, ref, shopper }: Awaited<ReturnType<typeof buyAndShip>>,
  timeout_ms: number
) {
  const [shipped] = await waitFor(
    "the slip at the agent",
    () => ordersAtAgent(suite, ref),
    ([one]) => one.shipments.length > 0,
    timeout_ms
  )
  expect(shipped.shipments).toMatchObject([{ slip: slip(1) }])
  const captured = await waitFor(
    "the capture of the shipped value",
    () => suite.staff.readOrder(order.id),
    ({ payment_status }) => payment_status === "captured",
    timeout_ms
  )
  expect(captured.payment_collections[0].captured_amount).toBe(order.total)
  expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, outstanding_amount: order.total })
  expect(await ledgerFindings(suite.staff)).toEqual([])
}
