import { stories } from "../../helpers/store-suite"

export const plainCheckoutStories = stories("A shop with the plugin, for a buyer who pays otherwise", (suite) => {
  it("sells through Medusa's own payment method as before, with totals that a yen cannot hold", async () => {
    const shopper = await suite.newShopper()

    const cart = await shopper.createCart({ rice_crackers: 3, notebook: 1 })
    expect(cart.item_total).toBe(706.5)
    expect(cart.total).toBe(706.5 + 968)

    await shopper.choosePayment(cart.id, "pp_system_default")
    const { type, order } = await shopper.complete(cart.id)
    expect(type).toBe("order")

    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id)
    const shipped = await suite.staff.readOrder(order.id)
    expect(shipped).toMatchObject({ fulfillment_status: "shipped", payment_status: "authorized" })
  })

  it("starts each test from the seeded shop alone", async () => {
    const { orders } = await suite.staff.http.get("/admin/orders")
    expect(orders).toEqual([])
  })
})
