import { accountOf, ledgerFindings, openHouseAccount } from "../../helpers/account"
import { HttpError, type Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories, type StoreSuite } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"

export const ownBookStories = stories("An order on the merchant's own book", (suite) => {
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
    await waitFor(
      "the capture",
      () => staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
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
    const outcomes = await Promise.all(carts.map(({ id }) => completed(shopper, id)))

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

  it("gives its credit back when it is cancelled before shipment", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    await suite.staff.cancelOrder(order.id)
    await waitFor(
      "the credit",
      () => accountOf(shopper, "house"),
      ({ held_amount }) => held_amount === 0
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ available_amount: 100_000, outstanding_amount: 0 })
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

/** Medusa reserves an article for one cart at a time and answers 500, without a reason, to who waits too long; one asks again. */
async function completed(shopper: Shopper, cart_id: string): Promise<Answer> {
  const { outcome } = await waitFor<{ outcome?: Answer }>(
    `the completion of ${cart_id}`,
    () =>
      shopper.complete(cart_id).then(
        (outcome) => ({ outcome }),
        (error) => (error instanceof HttpError && error.body.code === "unknown_error" ? {} : Promise.reject(error))
      ),
    ({ outcome }) => outcome !== undefined
  )
  return outcome!
}

async function tenPercentOff({ staff }: StoreSuite): Promise<string> {
  const { promotion } = await staff.http.post("/admin/promotions", {
    code: "TENOFF",
    type: "standard",
    status: "active",
    application_method: { type: "percentage", target_type: "order", value: 10, currency_code: "jpy" },
  })
  return promotion.code
}
