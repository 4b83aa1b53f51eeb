import { Modules } from "@medusajs/framework/utils"
import { beginOrderEditOrderWorkflow } from "@medusajs/medusa/core-flows"
import { CLOSE_SHORT_MARK } from "../../../src/workflows/account-order/read-open-change"
import { cancelLeftOverEdits } from "../../../src/workflows/account-order/cancel-left-over-edits"
import { accountOf, ledgerFindings, openHouseAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { codesOf, onAccount, seen } from "../../helpers/parcels"
import { stories } from "../../helpers/store-suite"

const HOUSE = "pp_deferred-invoice_house"

export const closeShortStories = stories("An order of which the rest will not come", (suite) => {
  const closeShort = (order_id: string, body: object = {}): Promise<Answer> =>
    suite.staff.http.post(`/admin/trade-credit/orders/${order_id}/close-short`, body)
  const refused = (code: string, status = 400) => ({ status, body: { code } })

  /** Ten boxes and a notebook ordered, of which three boxes have left. */
  async function partlyShipped() {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 100_000)
    const order = await buyer.buy({ bolts: 10, notebook: 1 }, HOUSE)
    const { items } = await suite.staff.readOrder(order.id)
    const { id } = items.find(({ quantity }: Answer) => quantity === 10)
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity: 3 }] })
    await suite.staff.ship(order.id, parcel.id)
    const { charges } = await seen(suite, "the charge", order.id, (one) => one.charges.length === 1)
    return { buyer, order, bolts: id as string, charged: charges[0].amount as number }
  }

  const openChanges = (order_id: string) =>
    suite.container
      .resolve(Modules.ORDER)
      .listOrderChanges({ order_id, status: ["pending", "requested"] }, { select: ["id"] })

  it("keeps what has left, gives back the credit of the rest, and is closed once, however often it is pressed", async () => {
    const { buyer, order, bolts, charged } = await partlyShipped()
    const outcomes = await Promise.allSettled([closeShort(order.id, { reason: "out of stock" }), closeShort(order.id)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const { reason } = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult
    expect(["nothing_unfulfilled", "order_busy"]).toContain(reason.body.code)
    await seen(suite, "the hold given back", order.id, ({ hold }) => hold.status !== "open")
    expect(await accountOf(buyer, "house")).toMatchObject({ held_amount: 0, outstanding_amount: charged })
    const { items, total } = await suite.staff.readOrder(order.id, "total,*items")
    expect(items.filter(({ quantity }: Answer) => quantity > 0)).toMatchObject([{ id: bolts, quantity: 3 }])
    expect(Math.round(total)).toBe(charged)
    expect(await openChanges(order.id)).toEqual([])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("is not closed before anything has left, when all has, or while someone else changes it", async () => {
    const { buyer, order } = await partlyShipped()
    const fresh = await buyer.buy({ bolts: 1 }, HOUSE)
    await expect(closeShort(fresh.id)).rejects.toMatchObject(refused("nothing_shipped"))
    const parcel = await suite.staff.fulfil(fresh.id)
    await suite.staff.ship(fresh.id, parcel.id)
    await expect(closeShort(fresh.id)).rejects.toMatchObject(refused("nothing_unfulfilled"))

    await suite.staff.http.post("/admin/order-edits", { order_id: order.id })
    await expect(closeShort(order.id)).rejects.toMatchObject(refused("order_change_open", 409))
    await suite.staff.http.delete(`/admin/order-edits/${order.id}`)

    const paid = await buyer.buy({ bolts: 1 }, "pp_system_default")
    await expect(closeShort(paid.id)).rejects.toMatchObject({ status: 404 })
    await expect(closeShort("order_none")).rejects.toMatchObject({ status: 404 })
    for (const [path, body] of [
      ["reason", { reason: "x".repeat(501) }],
      ["reason", { reason: " " }],
      ["items", { items: [] }],
    ] as const) {
      await expect(closeShort(order.id, body)).rejects.toMatchObject({ status: 400, body: { details: [{ path }] } })
    }
  })

  it("is not kept from being changed by a server that died while it closed it", async () => {
    const { order, charged } = await partlyShipped()
    const begin = () =>
      beginOrderEditOrderWorkflow(suite.container).run({
        input: { order_id: order.id, internal_note: CLOSE_SHORT_MARK },
      })
    await begin()
    expect(await cancelLeftOverEdits(suite.container)).toBe(0)
    await suite.container
      .resolve("__pg_connection__")("order_change")
      .where({ order_id: order.id })
      .update({ created_at: new Date(Date.now() - 180_000) })
    expect(await cancelLeftOverEdits(suite.container)).toBe(1)
    expect(await openChanges(order.id)).toEqual([])

    await begin()
    await closeShort(order.id)
    const closed = await seen(suite, "the hold given back", order.id, ({ hold }) => hold.status !== "open")
    expect(closed).toMatchObject({ charges: [{ amount: charged }] })
    expect(codesOf(closed)).toEqual([])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("leaves all the same, where it must stay, when a person says why, and only for what stood against it then", async () => {
    const { buyer, order, bolts } = await partlyShipped()
    const { id } = await accountOf(buyer, "house")
    const ship = (body: object) =>
      suite.staff.http.post(`/admin/trade-credit/orders/${order.id}/ship-without-approval`, body)
    await expect(ship({ reason: "why not" })).rejects.toMatchObject(refused("nothing_to_override"))
    await suite.staff.http.post(`/admin/trade-credit/accounts/${id}`, { status: "suspended", reason: "late" })
    const pack = () => suite.staff.fulfil(order.id, { items: [{ id: bolts, quantity: 1 }] })
    await expect(pack()).rejects.toMatchObject(refused("credit_stop"))
    for (const [path, body] of [
      ["reason", {}],
      ["reason", { reason: " " }],
      ["reason", { reason: "x".repeat(501) }],
      ["actor", { reason: "paid", actor: "user_other" }],
    ] as const) {
      await expect(ship(body)).rejects.toMatchObject({ status: 400, body: { details: [{ path }] } })
    }
    const key = await suite.staff.secretKey(suite.api)
    const route = `/admin/trade-credit/orders/${order.id}/ship-without-approval`
    await expect(key.post(route, { reason: "paid in advance" })).rejects.toMatchObject(refused("person_required"))
    const { order: allowed } = await ship({ reason: "paid in advance" })
    expect(allowed.ship_override).toMatchObject({
      reason: "paid in advance",
      actor: expect.stringMatching(/^user_/),
      causes: ["credit_stop"],
      is_valid: true,
    })
    await pack()
    expect(await onAccount(suite, order.id)).toMatchObject({ ship_override: { is_valid: true } })
    await expect(
      suite.staff.http.post("/admin/trade-credit/orders/order_none/ship-without-approval", { reason: "x" })
    ).rejects.toMatchObject({ status: 404 })
  })
})
