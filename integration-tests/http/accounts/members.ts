import { accountOf, ledgerFindings } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"
import { companies } from "./company"

const HOUSE = "pp_deferred-invoice_house"

export const membersStories = stories("The members of an account", (suite) => {
  const { company, membersOf } = companies(suite)

  it("are kept to their limits at each step of the checkout, and by the reservation when two come at once", async () => {
    const { id, owner, join } = await company()
    const buyer = await join({ role: "buyer", order_limit: 5_000, month_limit: 6_000 })
    const eligibility = async (cart_id: string) =>
      (await buyer.http.get("/store/trade-credit/eligibility", { cart_id, program_id: "house" })).eligibility[0]
    const large = await buyer.createCart({ bolts: 5 })
    expect(await eligibility(large.id)).toMatchObject({
      eligible: false,
      reasons: [{ code: "member_limit_exceeded", shortfall_amount: large.total - 5_000 }],
    })
    expect(await buyer.listProviders(large.id)).not.toContain(HOUSE)
    const carts = await Promise.all([1, 2, 3].map(() => buyer.createCart({ bolts: 3 })))
    // One after the other: Medusa makes the customer's account holder with the first of them, and only once.
    for (const cart of carts) {
      await buyer.choosePayment(cart.id, HOUSE)
    }
    const outcomes = await Promise.all(carts.map((cart) => buyer.complete(cart.id)))
    expect(outcomes.map(({ type }) => type).sort()).toEqual(["cart", "cart", "order"])
    expect(outcomes.find(({ type }) => type === "cart").error.message).toContain("beyond what you may order")
    const total = carts[0].total
    expect(await accountOf(buyer, "house")).toMatchObject({
      spending: { order_limit: 5_000, month_limit: 6_000, month_used_amount: total },
    })
    expect(await membersOf(id, owner)).toContainEqual(
      expect.objectContaining({ customer_id: buyer.customer_id, email: buyer.email, month_used_amount: total })
    )
    const refused = carts[outcomes.findIndex(({ type }) => type === "cart")]
    expect(await eligibility(refused.id)).toMatchObject({
      reasons: [{ code: "member_limit_exceeded", shortfall_amount: 2 * total - 6_000 }],
    })
    await owner.http.post(`/store/trade-credit/accounts/${id}/members/${buyer.customer_id}`, { month_limit: null })
    expect(await eligibility(refused.id)).toMatchObject({ eligible: true })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are added, changed and removed by staff; orders of one who was removed go on", async () => {
    const { id, owner, join } = await company()
    const path = `/admin/trade-credit/accounts/${id}/members`
    const { http } = suite.staff
    const buyer = await join({ role: "buyer", order_limit: 9_000 })
    const same = { customer_id: buyer.customer_id, role: "buyer", order_limit: 9_000 }
    expect(await http.post(path, same)).toMatchObject({ member: { email: buyer.email, order_limit: 9_000 } })
    await expect(http.post(path, { ...same, role: "owner" })).rejects.toMatchObject({
      status: 409,
      body: { code: "account_exists" },
    })
    for (const [body, field] of [
      [{ ...same, customer_id: "cus_none" }, "customer_id"],
      [{ ...same, order_limit: 0.5 }, "order_limit"],
      [{ ...same, month_limit: -1 }, "month_limit"],
      [{ ...same, role: "boss" }, "role"],
      [{ ...same, limit: 5 }, "limit"],
    ] as const) {
      await expect(http.post(path, body)).rejects.toMatchObject({ status: 400, body: { details: [{ path: field }] } })
    }
    const last = { status: 400, body: { code: "last_owner" } }
    await expect(http.delete(`${path}/${owner.customer_id}`)).rejects.toMatchObject(last)
    await expect(http.post(`${path}/${owner.customer_id}`, { role: "buyer" })).rejects.toMatchObject(last)
    expect(
      (await http.post(`${path}/${buyer.customer_id}`, { role: "owner", order_limit: null })).member
    ).toMatchObject({ role: "owner", order_limit: null })
    const ownersPath = `/store/trade-credit/accounts/${id}/members/${buyer.customer_id}`
    for (const change of [() => owner.http.post(ownersPath, { role: "buyer" }), () => owner.http.delete(ownersPath)]) {
      await expect(change()).rejects.toMatchObject({ status: 400, body: { code: "owners_by_staff" } })
    }
    const order = await buyer.buy({ bolts: 1 }, HOUSE)
    expect(await http.delete(`${path}/${buyer.customer_id}`)).toMatchObject({ deleted: true })
    await expect(http.delete(`${path}/${buyer.customer_id}`)).rejects.toMatchObject({ status: 404 })
    expect((await buyer.http.get("/store/trade-credit/accounts")).accounts).toEqual([])
    const fulfillment = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, fulfillment.id)
    const readOrder = async () => (await http.get(`/admin/trade-credit/orders/${order.id}`)).order
    const charged = await waitFor("the charge", readOrder, ({ charges }) => charges.length > 0)
    expect(charged).toMatchObject({ hold: { status: "charged" }, needs_attention: [] })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are members no more once the customer is deleted, though the login outlives it", async () => {
    const { id, join } = await company()
    const { customer_id, http } = await join({ role: "buyer" })
    await suite.staff.http.delete(`/admin/customers/${customer_id}`)
    const gone = (members: Answer[]) => members.every((member) => member.customer_id !== customer_id)
    await waitFor("the end of the membership", () => membersOf(id), gone)
    expect((await http.get("/store/trade-credit/accounts")).accounts).toEqual([])
  })
})
