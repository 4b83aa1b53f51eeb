import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { openHouseAccount } from "../../helpers/account"
import { letTimePass } from "../../helpers/let-time-pass"
import { buyAndShip, expectReportedAndCaptured } from "../../helpers/main-job"
import { onAccount } from "../../helpers/parcels"
import { refund, settle } from "../../helpers/returns"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const LONG_AGO_MS = 60_000

export const lostEventsStories = stories("An order on account while every event gets lost", (suite) => {
  it("comes to the same end by the sweeper alone", async () => {
    await expectReportedAndCaptured(suite, await buyAndShip(suite), 60_000)
  })

  it("is not charged for a parcel that Medusa may still take back, but for one that stays", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 2 }, "pp_deferred-invoice_house")
    const { id } = await suite.staff.fulfil(order.id)
    // What the shipment's first step writes; the order, which its second one enters, knows nothing of it.
    const markShipped = (shipped_at: Date) =>
      suite.container.resolve(Modules.FULFILLMENT).updateFulfillment(id, { shipped_at })
    await markShipped(new Date())
    await settle(suite.staff, order.id)
    expect((await onAccount(suite, order.id)).charges).toEqual([])
    await markShipped(new Date(Date.now() - LONG_AGO_MS))
    await settle(suite.staff, order.id)
    expect((await onAccount(suite, order.id)).charges).toMatchObject([{ amount: order.total }])
  })

  it("does not look unpaid when it was captured while it changed, so that Medusa left the capture out", async () => {
    const { order } = await buyAndShip(suite)
    const read = () => suite.staff.readOrder(order.id, "version,*summary,*payment_collections.payments")
    await waitFor("the capture", read, ({ summary }) => summary.pending_difference === 0)
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const [row] = await pg("order_transaction").where({ order_id: order.id })
    // Added to the sums of the version before, which nobody looks at any more.
    await suite.container.resolve(Modules.ORDER).deleteOrderTransactions(row.id)
    await pg("order_transaction").insert({ ...row, version: row.version - 1 })
    expect((await read()).summary).toMatchObject({ pending_difference: order.total, paid_total: 0 })
    // Medusa would take a refund for goodwill, as it believes that everything is still to be paid.
    const [{ payments }] = (await read()).payment_collections
    await expect(refund(suite.staff, payments[0].id, 100)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("refund it again in half a minute") },
    })
    const long_ago = new Date(Date.now() - LONG_AGO_MS)
    await pg("order_transaction").where({ order_id: order.id }).update({ created_at: long_ago })
    await pg("order_change").where({ order_id: order.id }).update({ updated_at: long_ago })
    await settle(suite.staff, order.id)
    const counted = await read()
    expect(counted.summary).toMatchObject({ pending_difference: 0, paid_total: order.total })
    expect(await pg("order_transaction").where({ order_id: order.id })).toMatchObject([
      { amount: row.amount, reference: "capture", reference_id: row.reference_id },
    ])
  })

  it("does not look unpaid when Medusa died before it wrote down what it had captured", async () => {
    const { order } = await buyAndShip(suite)
    const read = () => suite.staff.readOrder(order.id, "payment_status,*payment_collections")
    await waitFor("the capture", read, ({ payment_status }) => payment_status === "captured")
    await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("payment_collection")
      .update({
        status: "authorized",
        captured_amount: 0,
        raw_captured_amount: { value: "0", precision: 20 },
        completed_at: null,
      })
    expect((await read()).payment_status).not.toBe("captured")
    await letTimePass(suite.container, 1)
    await settle(suite.staff, order.id)
    expect(await read()).toMatchObject({
      payment_status: "captured",
      payment_collections: [{ status: "completed", captured_amount: expect.any(Number) }],
    })
  })
})
