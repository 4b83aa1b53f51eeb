import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { accountOf, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import { buyAndShip, expectReportedAndCaptured, ordersAtAgent } from "../../helpers/main-job"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"
const KURONEKO_EARLY = "pp_deferred-invoice_kuroneko-early"

export const mainJobStories = stories("An order on account at a billing agent", (suite) => {
  it("is reported when it ships, charged and captured", async () => {
    await expectReportedAndCaptured(suite, await buyAndShip(suite), 10_000)
  })

  it("is reported with the fulfilment where the program says so and there is a label", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    const order = await shopper.buy({ bolts: 1 }, KURONEKO_EARLY)
    const { items } = await suite.staff.readOrder(order.id)
    // Labels come with the fulfilment from the carrier's fulfilment provider; Medusa's route takes none.
    await createOrderFulfillmentWorkflow(suite.container).run({
      input: {
        order_id: order.id,
        items: items.map(({ id, quantity }: { id: string; quantity: number }) => ({ id, quantity })),
        location_id: suite.shop.stock_location_id,
        labels: [trackingLabel(slip(2))],
      },
    })
    const [shipped] = await waitFor(
      "the slip",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.shipments.length > 0
    )
    expect(shipped.shipments).toMatchObject([{ slip: slip(2) }])
  })

  it("frees credit when the buyer has paid the agent", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 10_000)
    const order = await shopper.buy({ bolts: 5 }, KURONEKO)
    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id, [trackingLabel(slip(3))])
    await waitFor(
      "the charge",
      () => accountOf(shopper, "kuroneko"),
      ({ outstanding_amount }) => outstanding_amount > 0
    )

    const next = await shopper.createCart({ bolts: 5 })
    expect(await shopper.listProviders(next.id)).not.toContain(KURONEKO)
    await suite.kuroneko.pay(ref, order.total)
    // The agent is asked about one buyer every two seconds at most.
    await waitFor(
      "the method, offered again",
      () => shopper.listProviders(next.id),
      (methods) => methods.includes(KURONEKO)
    )
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ available_amount: 10_000 })
  })

  it("is one order there when the answer to its registration was lost, and settles by itself", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_after", times: 1 })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await waitFor(
      "the authorised payment",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "authorized",
      20_000
    )
    expect(await ordersAtAgent(suite, ref)).toHaveLength(1)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("is refused, its cart kept and its credit given back, when the agent declines it", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await suite.kuroneko.decide({ kind: "buyer", ref, decision: "decline" })
    const outcome = await shopper.complete(cart.id)
    expect(outcome).toMatchObject({
      type: "cart",
      error: { message: expect.stringMatching(/did not accept this order/) },
    })
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, available_amount: 300_000 })
    expect(await ordersAtAgent(suite, ref)).toEqual([])
  })

  it("must not be packed while the agent's decision is out, unless staff say why", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 100 })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await expect(suite.staff.fulfil(order.id)).rejects.toThrow(/Do not ship this order yet/)
  })

  it("gets its slip exactly once when the answer to it was lost", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await suite.kuroneko.fault({ operation: "AN030", kind: "timeout_after", times: 1 })
    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id, [trackingLabel(slip(4))])
    await waitFor(
      "the notice accepted",
      () => suite.staff.http.get(`/admin/trade-credit/orders/${order.id}`),
      ({ order: { notices } }) => notices[0]?.status === "accepted"
    )
    const [shipped] = await ordersAtAgent(suite, ref)
    expect(shipped.shipments).toMatchObject([{ slip: slip(4) }])
  })

  it("is cancelled there, and its credit freed, when it is cancelled before shipment", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await suite.staff.cancelOrder(order.id)
    await waitFor(
      "the cancellation there",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.status === "cancelled"
    )
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, available_amount: 300_000 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
