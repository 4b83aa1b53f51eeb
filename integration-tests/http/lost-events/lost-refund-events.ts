import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { accountOf, ledgerFindings, openHouseAccount } from "../../helpers/account"
import { takeBack } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

export const lostRefundEventsStories = stories("Returns and refunds while every event gets lost", (suite) => {
  it("are found by the daily look at a settled order", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 2 }, "pp_deferred-invoice_house")
    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(450))])
    const { payment_collections, items } = await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { next_check_at } = await waitFor(
      "the look after which nothing is open",
      () => pg("credit_account_order").where({ order_id: order.id }).first("next_check_at"),
      ({ next_check_at: at }) => at > new Date(Date.now() + 10 * 60_000)
    )
    expect(next_check_at.getTime()).toBeLessThanOrEqual(Date.now() + 24 * 3_600_000)

    await takeBack(suite.staff, order.id, [{ id: items[0].id, quantity: 1 }])
    const [{ id: payment_id }] = payment_collections[0].payments
    await refundPaymentWorkflow(suite.container).run({ input: { payment_id, amount: 1_500 } })
    // The day passes.
    await pg("credit_account_order").where({ order_id: order.id }).update({ next_check_at: new Date() })
    const { credits } = await waitFor(
      "both credits",
      async () => (await suite.staff.http.get(`/admin/trade-credit/orders/${order.id}`)).order,
      ({ credits: posted }) => posted.length === 2
    )
    expect(credits).toMatchObject([
      { kind: "return", amount: 1_100 },
      { kind: "refund", amount: 400 },
    ])
    expect(await accountOf(shopper, "house")).toMatchObject({
      held_amount: 0,
      outstanding_amount: order.total - 1_500,
    })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
