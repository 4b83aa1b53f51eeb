import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { refund, settle } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"
const KURONEKO_EARLY = "pp_deferred-invoice_kuroneko-early"
const MONEY =
  "*summary,payment_collections.captured_amount,payment_collections.refunded_amount,*payment_collections.payments"

export const refundsStories = stories("A refund of an order on account", (suite) => {
  const onAccount = async (order_id: string): Promise<Answer> =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
  const owed = (order: Answer) =>
    order.charges.reduce((sum: number, { amount }: Answer) => sum + amount, 0) -
    order.credits.reduce((sum: number, { amount }: Answer) => sum + amount, 0)
  const settledAt = (order_id: string, amount: number) =>
    waitFor(
      `${amount} owed`,
      () => onAccount(order_id),
      (order) => owed(order) === amount
    )

  /** Two boxes of bolts, both or one of them shipped, charged and captured. */
  const shipped = async (serial: number, quantity = 2) => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 2 }, HOUSE)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity }] })
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(serial))])
    const charged = order.total - 1_100 * (2 - quantity)
    const { payment_collections } = await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id, MONEY),
      ({ payment_collections: [{ captured_amount }] }) => captured_amount === charged
    )
    return { shopper, order, line: id, charged, payment_id: payment_collections[0].payments[0].id }
  }

  /** A parcel that counts as gone with its label. */
  const packedWithLabel = async (order_id: string, line: string, quantity: number, serial: number) => {
    const { result } = await createOrderFulfillmentWorkflow(suite.container).run({
      input: {
        order_id,
        items: [{ id: line, quantity }],
        location_id: suite.shop.stock_location_id,
        labels: [trackingLabel(slip(serial))],
      },
    })
    return result
  }

  it("out of goodwill lowers what the buyer owes, whatever its reason is called later, and a later parcel is charged and captured as if it had not been", async () => {
    const { shopper, order, line, charged, payment_id } = await shipped(400, 1)
    const { http } = suite.staff
    const { refund_reason } = await http.post("/admin/refund-reasons", { label: "Scratched", code: "scratched" })
    await refund(suite.staff, payment_id, 500, { refund_reason_id: refund_reason.id })
    expect(await settledAt(order.id, charged - 500)).toMatchObject({ credits: [{ kind: "refund", amount: 500 }] })
    // Medusa has copied the reason's words of before.
    await http.post(`/admin/refund-reasons/${refund_reason.id}`, { label: "Damaged", code: "damaged" })
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id: line, quantity: 1 }] })
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(401))])
    await settledAt(order.id, order.total - 500)
    await waitFor(
      "the rest captured",
      () => suite.staff.readOrder(order.id, MONEY),
      ({ payment_collections: [{ captured_amount }], summary }) =>
        captured_amount === order.total && summary.pending_difference === 0
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: order.total - 500 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("of one yen more than was captured is refused, though Medusa would let it through", async () => {
    const { shopper, order, charged, payment_id } = await shipped(410)
    await expect(refund(suite.staff, payment_id, charged + 1)).rejects.toThrow(/At most \d+ JPY can be refunded/)
    await refund(suite.staff, payment_id, charged - 1)
    await settledAt(order.id, 1)
    await expect(refund(suite.staff, payment_id, 2)).rejects.toThrow(/At most 1 JPY can be refunded/)
    await refund(suite.staff, payment_id, 1)
    await settledAt(order.id, 0)
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: 0 })
    expect((await suite.staff.readOrder(order.id, MONEY)).payment_collections[0]).toMatchObject({
      captured_amount: charged,
      refunded_amount: charged,
    })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("comes once of each of two at once, and never both when only one has room", async () => {
    const { shopper, order, charged, payment_id } = await shipped(420)
    const answers = await Promise.allSettled([2_000, 2_000].map((amount) => refund(suite.staff, payment_id, amount)))
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await settledAt(order.id, charged - 2_000)
    const both = await Promise.all([300, 400].map((amount) => refund(suite.staff, payment_id, amount)))
    expect(both).toHaveLength(2)
    await settledAt(order.id, charged - 2_700)
    await settle(suite.staff, order.id)
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: charged - 2_700 })
    const { payment_collections, summary } = await suite.staff.readOrder(order.id, MONEY)
    expect(payment_collections[0]).toMatchObject({ captured_amount: charged, refunded_amount: 2_700 })
    expect(summary).toMatchObject({ pending_difference: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("that Medusa did not enter into the order's books, because it crashed, is entered and credited", async () => {
    const { shopper, order, charged, payment_id } = await shipped(430)
    await suite.container.resolve(Modules.PAYMENT).refundPayment({ payment_id, amount: 700 })
    await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("refund")
      .where({ payment_id })
      .update({ created_at: new Date(Date.now() - 60_000) })
    await settle(suite.staff, order.id)
    await settledAt(order.id, charged - 700)
    const { summary } = await suite.staff.readOrder(order.id, MONEY)
    expect(summary).toMatchObject({ paid_total: charged, refunded_total: 700 })
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: charged - 700 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("is not needed for what was charged when it was packed, never captured, unpacked, and then cancelled", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    // Without a decision there is no payment, so nothing is captured.
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 20 })
    const order = await shopper.buy({ bolts: 2 }, KURONEKO_EARLY)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await packedWithLabel(order.id, id, 1, 442)
    await settledAt(order.id, order.total - 1_100)
    await suite.staff.cancelFulfillment(order.id, parcel.id)
    await suite.staff.cancelOrder(order.id)
    const settled = await settledAt(order.id, 0)
    expect(settled).toMatchObject({
      unguaranteed_amount: 0,
      credits: [{ kind: "return", reference_id: order.id }],
      needs_attention: [],
    })
    expect(await accountOf(shopper, "kuroneko-early")).toMatchObject({ held_amount: 0, outstanding_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("by the cancellation of an order that was captured leaves nothing owed, held or known to the agent", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    const order = await shopper.buy({ bolts: 2 }, KURONEKO_EARLY)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await packedWithLabel(order.id, id, 1, 440)
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id, MONEY),
      ({ payment_collections: [{ captured_amount }] }) => captured_amount === order.total - 1_100
    )
    await suite.staff.cancelFulfillment(order.id, parcel.id)
    await suite.staff.cancelOrder(order.id)
    await settledAt(order.id, 0)
    const { payment_collections } = await suite.staff.readOrder(order.id, MONEY)
    expect(payment_collections[0].refunded_amount).toBe(order.total - 1_100)
    const ended = await waitFor(
      "the end of its payment",
      () => suite.staff.readOrder(order.id, MONEY),
      ({ payment_collections: [{ payments }] }) => payments[0].canceled_at !== null
    )
    expect(ended.payment_collections[0].captured_amount).toBe(order.total - 1_100)
    await waitFor(
      "the cancellation there",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.status === "cancelled"
    )
    expect(await accountOf(shopper, "kuroneko-early")).toMatchObject({ held_amount: 0, outstanding_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
