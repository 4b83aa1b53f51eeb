import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { accountOf, ledgerFindings, openHouseAccount } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"

export const abandonedCheckoutStories = stories("A checkout that leads to no order", (suite) => {
  it("gives its credit back after half an hour, and a late completion fails cleanly", async () => {
    const { container, staff } = suite
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, staff, 50_000)
    const cart = await shopper.createCart({ bolts: 1 })
    const collection = await shopper.choosePayment(cart.id, HOUSE)
    const tradeCredit = container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const account = await accountOf(shopper, "house")
    const record = await tradeCredit.openAccountOrder({
      program_id: "house",
      account_id: account.id,
      customer_id: shopper.customer_id,
      cart_id: cart.id,
      order_id: "order_that_was_rolled_back",
      display_id: 1,
      payment_session_id: collection.payment_sessions[0].id,
      currency_code: "jpy",
      po_number: null,
    })
    await tradeCredit.placeHold({
      key: `hold:${record.payment_session_id}:1`,
      account_order_id: record.id,
      account_id: account.id,
      payment_session_id: record.payment_session_id,
      amount: cart.total,
      currency_code: "jpy",
      actor: shopper.customer_id,
    })
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg("credit_hold").update({ created_at: pg.raw("now() - interval '31 minutes'") })
    await tradeCredit.wakeAccountOrder({ id: record.id })

    await waitFor(
      "the credit given back",
      () => accountOf(shopper, "house"),
      ({ held_amount }) => held_amount === 0,
      20_000
    )
    await expect(shopper.complete(cart.id)).rejects.toMatchObject({ status: 400 })
    expect(await ledgerFindings(staff)).toEqual([])
  })
})
