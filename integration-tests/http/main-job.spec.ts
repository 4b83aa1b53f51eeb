import { apply, accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../helpers/account"
import { KURONEKO_APPLICATION } from "../fixtures/applications"
import { trackingLabel } from "../helpers/staff"
import { storeSuite, type StoreSuite } from "../helpers/store-suite"
import { waitFor } from "../helpers/wait-for"

jest.setTimeout(120_000)

/** Twelve digits whose last is the seven-check of the others, as the agent wants slips. */
const slip = (serial: number) => `${String(serial).padStart(11, "1")}${Number(String(serial).padStart(11, "1")) % 7}`

const KURONEKO = "pp_deferred-invoice_kuroneko"
const KURONEKO_EARLY = "pp_deferred-invoice_kuroneko-early"
const HOUSE = "pp_deferred-invoice_house"

const orderAtAgent = async ({ kuroneko }: StoreSuite, buyer_ref: string) =>
  (await kuroneko.state()).orders.filter((order) => order.buyer_ref === buyer_ref)

async function shipsAndIsPaid(suite: StoreSuite) {
  const { kuroneko, staff } = suite
  const shopper = await suite.newShopper()
  await apply(shopper, "kuroneko", KURONEKO_APPLICATION)
  const [{ ref }] = (await kuroneko.state()).buyers
  await kuroneko.decide({ kind: "buyer", ref, decision: "approve", credit_limit: 300_000 })

  const cart = await shopper.createCart({ bolts: 2 })
  expect(await shopper.listProviders(cart.id)).toContain(KURONEKO)
  await shopper.choosePayment(cart.id, KURONEKO)
  const { order } = await shopper.complete(cart.id)

  const [registered] = await orderAtAgent(suite, ref)
  expect(registered).toMatchObject({ amount: order.total, shipments: [] })
  expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total, outstanding_amount: 0 })

  const fulfillment = await staff.fulfil(order.id)
  const { order: packed } = await waitFor(
    "the notice that waits for the shipment",
    () => staff.http.get(`/admin/trade-credit/orders/${order.id}`),
    ({ order }) => order.notices.length > 0,
    30_000
  )
  expect(packed.notices).toMatchObject([{ status: "awaiting_shipment" }])
  expect((await orderAtAgent(suite, ref))[0].shipments).toEqual([])

  await staff.ship(order.id, fulfillment.id, [trackingLabel(slip(1))])
  return { order, ref, shopper }
}

async function seesSlipAndCapture(suite: StoreSuite, { order, ref, shopper }: Awaited<ReturnType<typeof shipsAndIsPaid>>, timeout_ms: number) {
  const [shipped] = await waitFor(
    "the slip at the agent",
    () => orderAtAgent(suite, ref),
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

storeSuite("An order on account at a billing agent", (suite) => {
  it("is reported when it ships, charged and captured", async () => {
    await seesSlipAndCapture(suite, await shipsAndIsPaid(suite), 10_000)
  })

  it("is reported with the fulfilment where the program says so and there is a label", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    const order = await shopper.buy({ bolts: 1 }, KURONEKO_EARLY)
    await suite.staff.fulfil(order.id, { labels: [trackingLabel(slip(2))] })
    const [shipped] = await waitFor("the slip", () => orderAtAgent(suite, ref), ([one]) => one.shipments.length > 0)
    expect(shipped.shipments).toMatchObject([{ slip: slip(2) }])
  })

  it("frees credit when the buyer has paid the agent", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 10_000)
    const order = await shopper.buy({ bolts: 5 }, KURONEKO)
    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id, [trackingLabel(slip(3))])
    await waitFor("the charge", () => accountOf(shopper, "kuroneko"), ({ outstanding_amount }) => outstanding_amount > 0)

    const next = await shopper.createCart({ bolts: 5 })
    expect(await shopper.listProviders(next.id)).not.toContain(KURONEKO)
    await suite.kuroneko.pay(ref, order.total)
    expect(await shopper.listProviders(next.id)).toContain(KURONEKO)
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
    expect(await orderAtAgent(suite, ref)).toHaveLength(1)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
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
      ({ order: { notices } }) => notices[0]?.status === "accepted",
      30_000
    )
    const [shipped] = await orderAtAgent(suite, ref)
    expect(shipped.shipments).toMatchObject([{ slip: slip(4) }])
  })

  it("is cancelled there, and its credit freed, when it is cancelled before shipment", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await suite.staff.cancelOrder(order.id)
    await waitFor("the cancellation there", () => orderAtAgent(suite, ref), ([one]) => one.status === "cancelled")
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, available_amount: 300_000 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})

storeSuite("An order on account while every event gets lost", (suite) => {
  it("comes to the same end by the sweeper alone", async () => {
    await seesSlipAndCapture(suite, await shipsAndIsPaid(suite), 60_000)
  })
}, { subscribers: false })

storeSuite("An order on the merchant's own book", (suite) => {
  it("that is fractional in yen leaves in two parcels, and nothing is left over", async () => {
    const { staff } = suite
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, staff, 100_000)
    const promo = await tenPercentOff(suite)
    const order = await shopper.buy({ rice_crackers: 3, notebook: 1 }, HOUSE, { promo_codes: [promo] })
    const total = order.total
    expect(total % 1).not.toBe(0)
    const payable = Math.floor(total + 0.5)
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: payable })

    const items = (await staff.readOrder(order.id)).items as { id: string; quantity: number }[]
    for (const [index, { id, quantity }] of items.entries()) {
      const parcel = await staff.fulfil(order.id, { items: [{ id, quantity }] })
      await staff.ship(order.id, parcel.id, [trackingLabel(slip(10 + index))])
    }
    const settled = await waitFor(
      "both charges",
      () => staff.http.get(`/admin/trade-credit/orders/${order.id}`),
      ({ order }) => order.charges.length === 2
    )
    const charged = settled.order.charges.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)
    expect(charged).toBe(payable)
    await waitFor("the capture", () => staff.readOrder(order.id), ({ payment_status }) => payment_status === "captured")
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: payable })
    expect(await ledgerFindings(staff)).toEqual([])
  })

  it("stands exactly five times when twelve carts are checked out at once against credit for five", async () => {
    const shopper = await suite.newShopper()
    const sample = await shopper.createCart({ bolts: 1 })
    await openHouseAccount(shopper, suite.staff, sample.total * 5)
    const carts = await Promise.all(Array.from({ length: 12 }, () => shopper.createCart({ bolts: 1 })))
    for (const { id } of carts) {
      await shopper.choosePayment(id, HOUSE)
    }
    const outcomes = await Promise.all(carts.map(({ id }) => shopper.complete(id)))

    const refused = outcomes.filter(({ type }) => type === "cart")
    expect(outcomes.filter(({ type }) => type === "order")).toHaveLength(5)
    expect(refused).toHaveLength(7)
    for (const { cart, error } of refused) {
      expect(error.message).toMatch(/credit/i)
      expect((await shopper.http.get(`/store/carts/${cart.id}`)).cart).toMatchObject({ completed_at: null })
    }
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: sample.total * 5, available_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("cannot be captured by hand beyond what has shipped", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const { payment_collections } = await suite.staff.readOrder(order.id)
    const [{ id }] = payment_collections[0].payments
    await expect(suite.staff.http.post(`/admin/payments/${id}/capture`, {})).rejects.toThrow(
      /Only what has been shipped is captured/
    )
  })
})

async function tenPercentOff({ staff }: StoreSuite): Promise<string> {
  const { promotion } = await staff.http.post("/admin/promotions", {
    code: "TENOFF",
    type: "standard",
    status: "active",
    application_method: { type: "percentage", target_type: "order", value: 10, currency_code: "jpy" },
  })
  return promotion.code
}
