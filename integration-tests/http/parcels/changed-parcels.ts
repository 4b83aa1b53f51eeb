import type { IOrderModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import { ordersAtAgent } from "../../helpers/main-job"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"
const KURONEKO = "pp_deferred-invoice_kuroneko"
const KURONEKO_EARLY = "pp_deferred-invoice_kuroneko-early"

/** Medusa's module has it for each of its tables; unlike adding one, it leaves the order's sum as it is. */
type Uncounted = { createOrderTransactions(transactions: object[]): Promise<unknown> }

export const changedParcelsStories = stories("Parcels that do not go as planned", (suite) => {
  const onAccount = async (order_id: string) =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
  const codesOf = ({ needs_attention }: { needs_attention: { code: string }[] }) =>
    needs_attention.map(({ code }) => code)

  it("an order that leaves in two parcels is reported once, when the last one leaves, to an agent that takes one slip", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 3 }, KURONEKO)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    for (const [index, quantity] of [1, 2].entries()) {
      const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity }] })
      await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(50 + index))])
      await waitFor(
        "its charge",
        () => onAccount(order.id),
        ({ charges }) => charges.length === index + 1
      )
      if (index === 0) {
        await waitFor(
          "its notice",
          () => onAccount(order.id),
          ({ notices }) => notices.length === 1
        )
        // The board shows what is at risk although the notice waits.
        const waiting = await onAccount(order.id)
        expect(waiting.notices).toMatchObject([
          { status: "awaiting_shipment", amount_at_risk: waiting.waiting_amount, shipped_at: expect.any(String) },
        ])
        expect(waiting.waiting_amount).toBeGreaterThan(0)
        expect((await ordersAtAgent(suite, ref))[0].shipments).toEqual([])
      }
    }
    await waitFor(
      "the slip",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.shipments.length > 0
    )
    expect((await ordersAtAgent(suite, ref))[0].shipments).toMatchObject([{ slip: slip(51) }])
    const { notices, charges } = await onAccount(order.id)
    expect(notices.map(({ status }: { status: string }) => status).sort()).toEqual(["accepted", "not_required"])
    expect(charges.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(order.total)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("a fulfilment cancelled before it left takes its notice back and charges nothing", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    const parcel = await suite.staff.fulfil(order.id)
    await waitFor(
      "its notice",
      () => onAccount(order.id),
      ({ notices }) => notices.length === 1
    )
    await suite.staff.cancelFulfillment(order.id, parcel.id)
    const after = await waitFor(
      "the notice taken back",
      () => onAccount(order.id),
      ({ notices }) => notices[0].status === "withdrawn"
    )
    expect(after).toMatchObject({ charges: [], needs_attention: [] })
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total, outstanding_amount: 0 })
  })

  it("a fulfilment cancelled while nobody knows whether the agent has its notice is cleared up there", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    const order = await shopper.buy({ bolts: 1 }, KURONEKO_EARLY)
    await suite.kuroneko.fault({ operation: "AN030", kind: "timeout_before", times: 1 })
    const { items } = await suite.staff.readOrder(order.id)
    const { result: parcel } = await createOrderFulfillmentWorkflow(suite.container).run({
      input: {
        order_id: order.id,
        items: items.map(({ id, quantity }: { id: string; quantity: number }) => ({ id, quantity })),
        location_id: suite.shop.stock_location_id,
        labels: [trackingLabel(slip(30))],
      },
    })
    await waitFor(
      "the lost answer",
      () => onAccount(order.id),
      ({ notices }) => notices[0]?.status === "retrying"
    )
    await suite.staff.cancelFulfillment(order.id, parcel.id)
    const after = await waitFor(
      "it cleared up at the agent",
      () => onAccount(order.id),
      ({ notices }) => notices.find(({ kind }: { kind: string }) => kind === "shipment")?.status === "withdrawn"
    )
    expect(codesOf(after)).toEqual(["charged_then_unpacked"])
    expect((await ordersAtAgent(suite, ref))[0].shipments).toEqual([])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("a parcel that is delivered without being marked shipped is charged and captured", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.deliver(order.id, parcel.id)
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: order.total })
  })

  it("captures nothing more while Medusa has not entered an earlier capture, then mends its books", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 3 }, HOUSE)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const orders = suite.container.resolve(Modules.ORDER)
    const lost = jest.spyOn(orders, "addOrderTransactions").mockRejectedValueOnce(new Error("the connection was lost"))
    const first = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 2 }] })
    await suite.staff.ship(order.id, first.id)
    await waitFor(
      "the lost transaction",
      () => lost.mock.calls.length,
      (calls) => calls === 1
    )
    lost.mockRestore()
    const second = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 1 }] })
    await suite.staff.ship(order.id, second.id)
    const settled = await waitFor(
      "both captures in the order's books",
      () => suite.staff.readOrder(order.id, "*summary,*payment_collections.payments"),
      ({ payment_status, summary }) => payment_status === "captured" && summary.pending_difference === 0
    )
    expect(settled.summary).toMatchObject({ paid_total: order.total, pending_difference: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("two captures by hand at once leave the order's books right", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 3 }, HOUSE)
    const payments = suite.container.resolve(Modules.PAYMENT)
    // Settle-order would capture by itself at once; here people are to do it, so its own capture is lost.
    const away = jest.spyOn(payments, "capturePayment").mockRejectedValueOnce(new Error("away"))
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 2 }] })
    await suite.staff.ship(order.id, parcel.id)
    await waitFor(
      "the charge",
      () => onAccount(order.id),
      ({ charges }) => charges.length === 1
    )
    await waitFor(
      "the lost capture",
      () => away.mock.calls.length,
      (calls) => calls > 0
    )
    away.mockRestore()
    const { payment_collections } = await suite.staff.readOrder(order.id)
    const [payment] = payment_collections[0].payments
    const answers = await Promise.allSettled(
      [100, 200].map((amount) => suite.staff.http.post(`/admin/payments/${payment.id}/capture`, { amount }))
    )
    expect(answers.some(({ status }) => status === "fulfilled")).toBe(true)
    const { charges } = await onAccount(order.id)
    await waitFor(
      "the rest captured and entered",
      () => suite.staff.readOrder(order.id, "*summary,*payment_collections"),
      ({ summary, payment_collections: [{ captured_amount }] }) =>
        captured_amount === charges[0].amount && summary.paid_total === charges[0].amount
    )
  })

  it("books that captures at once have left wrong are put right by themselves, and Medusa goes on with them", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 3 }, HOUSE)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const first = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 2 }] })
    await suite.staff.ship(order.id, first.id)
    const books = () => suite.staff.readOrder(order.id, "*summary,*transactions")
    const { transactions, summary: before } = await waitFor(
      "the first capture",
      books,
      (read) => read.transactions.length === 1
    )
    const [{ reference_id, amount }] = transactions

    // One that was refused afterwards, and one entered twice, of which the sum has lost one (09 25).
    const entry = { order_id: order.id, currency_code: "jpy", reference: "capture" }
    const orders = suite.container.resolve(Modules.ORDER) as IOrderModuleService & Uncounted
    await orders.addOrderTransactions([{ ...entry, reference_id: "capt_refused", amount: 300 }])
    await orders.createOrderTransactions([{ ...entry, reference_id, amount: 200 }])
    expect((await books()).summary).toMatchObject({ paid_total: amount + 300 })
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    // As if half a minute had gone by, in which Medusa might have been in the middle of it.
    const ago = pg.raw("now() - interval '30 seconds'")
    await pg("order_transaction").where({ order_id: order.id }).update({ created_at: ago })
    await pg("order_change").where({ order_id: order.id }).update({ updated_at: ago })
    await pg("credit_account_order").where({ order_id: order.id }).update({ next_check_at: ago })
    const mended = await waitFor("the right books", books, ({ summary }) => summary.paid_total === amount)
    expect(mended.transactions).toMatchObject([{ reference_id, amount }])
    expect(mended.summary).toEqual(before)
    expect((await onAccount(order.id)).needs_attention).toEqual([])

    const second = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 1 }] })
    await suite.staff.ship(order.id, second.id)
    const { payment_collections } = await waitFor(
      "the second capture",
      () => suite.staff.readOrder(order.id, "*summary,*payment_collections.payments"),
      ({ payment_status, summary }) => payment_status === "captured" && summary.paid_total === order.total
    )
    await suite.staff.http.post(`/admin/payments/${payment_collections[0].payments[0].id}/refund`, { amount: 500 })
    expect((await books()).summary).toMatchObject({
      paid_total: order.total,
      refunded_total: 500,
      pending_difference: 0,
    })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("cannot be captured by hand beyond the part that has shipped", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 3 }, HOUSE)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 2 }] })
    await suite.staff.ship(order.id, parcel.id)
    const { payment_collections } = await waitFor(
      "the first capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "partially_captured"
    )
    const [payment] = payment_collections[0].payments
    await expect(suite.staff.http.post(`/admin/payments/${payment.id}/capture`, { amount: 500 })).rejects.toThrow(
      /Only what has been shipped is captured/
    )
  })
})
