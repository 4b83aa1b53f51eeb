import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import { ordersAtAgent } from "../../helpers/main-job"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"
const KURONEKO = "pp_deferred-invoice_kuroneko"

/** A merchant's own step after the authorisation, which fails as often as a test wants. */
let failures = 0
const { hooks } = completeCartWorkflow as unknown as { hooks: { orderCreated: (handler: () => Promise<void>) => void } }
hooks.orderCreated(() =>
  failures-- > 0 ? Promise.reject(new Error("the merchant's own step failed")) : Promise.resolve()
)

export const failedCompletionStories = stories("A completion that fails after the agent's yes", (suite) => {
  const failsOnce = async (complete: () => Promise<unknown>) => {
    failures = 1
    await expect(complete()).rejects.toMatchObject({ status: 500 })
  }
  const kuronekoShopper = async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    return { shopper, ref }
  }

  it("is healed when the buyer tries again: one hold, one order at the agent, a payment that can be captured", async () => {
    const { shopper, ref } = await kuronekoShopper()
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    const { order } = await shopper.complete(cart.id)
    await waitFor(
      "the payment alive again",
      () => suite.staff.readOrder(order.id),
      ({ payment_collections: [{ payments }] }) => payments.length === 1 && payments[0].canceled_at === null
    )
    expect(await ordersAtAgent(suite, ref)).toMatchObject([{ amount: order.total, status: "approved" }])
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("registers the changed cart anew and cancels what the agent had approved before", async () => {
    const { shopper, ref } = await kuronekoShopper()
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    await shopper.http.post(`/store/carts/${cart.id}/line-items`, {
      variant_id: suite.shop.variants.bolts,
      quantity: 4,
    })
    await shopper.choosePayment(cart.id, KURONEKO)
    const { order } = await shopper.complete(cart.id)
    const atAgent = await waitFor(
      "the first registration cancelled",
      () => ordersAtAgent(suite, ref),
      (orders) => orders.filter(({ status }) => status === "cancelled").length === 1
    )
    expect(atAgent.filter(({ status }) => status !== "cancelled")).toMatchObject([{ amount: order.total }])
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("gives the buyer the whole limit again for the changed cart, at the agent too", async () => {
    const shopper = await suite.newShopper()
    // Enough for either of the two carts, and not for both.
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 10_000)
    const cart = await shopper.createCart({ bolts: 5 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    await shopper.http.post(`/store/carts/${cart.id}/line-items`, {
      variant_id: suite.shop.variants.bolts,
      quantity: 1,
    })
    await shopper.choosePayment(cart.id, KURONEKO)
    const outcome = await shopper.complete(cart.id)
    expect(outcome).toMatchObject({ type: "order" })
    expect(await ordersAtAgent(suite, ref)).toMatchObject([
      { status: "cancelled" },
      { status: "approved", amount: outcome.order.total },
    ])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("leaves nothing at the agent when the buyer pays another way", async () => {
    const { shopper, ref } = await kuronekoShopper()
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    await shopper.choosePayment(cart.id, "pp_system_default")
    await shopper.complete(cart.id)
    await waitFor(
      "the cancellation there",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.status === "cancelled"
    )
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0 })
  })

  it("leaves nothing at the agent when the buyer chooses the merchant's own book instead", async () => {
    const { shopper, ref } = await kuronekoShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    await shopper.choosePayment(cart.id, HOUSE)
    const { order } = await shopper.complete(cart.id)
    await waitFor(
      "the cancellation there",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.status === "cancelled"
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: order.total })
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("is captured also when its goods leave before its payment is healed", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, HOUSE)
    await failsOnce(() => shopper.complete(cart.id))
    const { order } = await shopper.complete(cart.id)
    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, parcel.id)
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
  })

  it("leaves nothing at the agent when the buyer never comes back", async () => {
    const { shopper, ref } = await kuronekoShopper()
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await failsOnce(() => shopper.complete(cart.id))
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg("credit_hold").update({ created_at: pg.raw("now() - interval '31 minutes'") })
    const tradeCredit = suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)
    const record = await tradeCredit.findAccountOrder({ cart_id: cart.id })
    await tradeCredit.wakeAccountOrder({ id: record!.id })
    await waitFor(
      "the cancellation there",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.status === "cancelled"
    )
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("does not hide what went wrong when an order cannot be settled", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const payments = suite.container.resolve(Modules.PAYMENT)
    const broken = jest.spyOn(payments, "capturePayment").mockRejectedValue(new Error("the database is away"))
    try {
      const parcel = await suite.staff.fulfil(order.id)
      await suite.staff.ship(order.id, parcel.id)
      await waitFor(
        "the fault on the order's page",
        () => suite.staff.http.get(`/admin/trade-credit/orders/${order.id}`),
        ({ order: { needs_attention } }) =>
          needs_attention.some(({ code }: { code: string }) => code === "settle_failed")
      )
    } finally {
      broken.mockRestore()
    }
    await waitFor(
      "the capture after all",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
  })
})
