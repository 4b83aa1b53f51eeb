import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import adoptOrders from "../../../src/jobs/adopt-orders"
import { accountOf, ledgerFindings, openHouseAccount } from "../../helpers/account"
import { stories, type StoreSuite } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"

/** What a server leaves that dies after Medusa has made the order and before our provider was asked. */
async function orderOfADeadServer({ container }: StoreSuite, order_id: string): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { payment_collection_id } = await pg("order_payment_collection").where({ order_id }).first()
  await pg("payment").where({ payment_collection_id }).del()
  await pg("payment_session")
    .where({ payment_collection_id })
    .update({ provider_id: HOUSE, status: "pending", authorized_at: null })
  await pg("payment_collection")
    .where({ id: payment_collection_id })
    .update({ status: "not_paid", authorized_amount: 0 })
  await pg("order")
    .where({ id: order_id })
    .update({ created_at: pg.raw("now() - interval '3 minutes'") })
}

/** What one leaves that dies while Medusa links the order with its cart and its payments. */
async function withoutItsPayments({ container }: StoreSuite, order_id: string): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await pg("order_payment_collection").where({ order_id }).del()
}

export const crashedCompletionStories = stories("An order of which a dying server left no record", (suite) => {
  it.each([
    ["may not be packed yet, is found, held and authorised", false],
    ["is found, held and authorised also when Medusa did not come to link its payments", true],
  ])("%s", async (_, isUnlinked) => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, "pp_system_default")
    await orderOfADeadServer(suite, order.id)
    await expect(suite.staff.fulfil(order.id)).rejects.toMatchObject({
      status: 400,
      body: { code: "not_on_account_yet" },
    })
    if (isUnlinked) {
      await withoutItsPayments(suite, order.id)
    }

    await adoptOrders(suite.container)
    const tradeCredit = suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const record = await tradeCredit.findAccountOrder({ order_id: order.id })
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg("credit_account_order").update({ created_at: pg.raw("now() - interval '3 minutes'") })
    await tradeCredit.wakeAccountOrder({ id: record!.id })
    await waitFor(
      "the authorised payment",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "authorized"
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: order.total, outstanding_amount: 0 })
    await suite.staff.fulfil(order.id)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("is charged once, and nothing is held beside it, when it ships before it is authorised", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, "pp_system_default")
    const parcel = await suite.staff.fulfil(order.id)
    await orderOfADeadServer(suite, order.id)
    await adoptOrders(suite.container)
    await suite.staff.ship(order.id, parcel.id)
    await waitFor(
      "the charge",
      () => accountOf(shopper, "house"),
      ({ outstanding_amount }) => outstanding_amount > 0
    )
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg("credit_account_order").update({
      created_at: pg.raw("now() - interval '3 minutes'"),
      next_check_at: pg.fn.now(),
    })
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
