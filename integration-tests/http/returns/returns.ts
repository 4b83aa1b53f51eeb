import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { receiveReturn, refund, requestReturn, settle, takeBack } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const HOUSE = "pp_deferred-invoice_house"
const KURONEKO = "pp_deferred-invoice_kuroneko"
/** With tax, like the 1,100 of a box of bolts. */
const SHIPPING = 968

export const returnsStories = stories("Goods that come back", (suite) => {
  const onAccount = async (order_id: string): Promise<Answer> =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order

  /** Ordered, shipped in parcels of so many pieces each, charged and captured. */
  const shipped = async (provider: string, pieces: number, parcels: number[], serial: number) => {
    const shopper = await suite.newShopper()
    await (provider === HOUSE
      ? openHouseAccount(shopper, suite.staff, 100_000)
      : openKuronekoAccount(shopper, suite.kuroneko, 300_000))
    const order = await shopper.buy({ bolts: pieces }, provider)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    for (const [index, quantity] of parcels.entries()) {
      const parcel = await suite.staff.fulfil(order.id, { items: [{ id, quantity }] })
      await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(serial + index))])
    }
    const charged = SHIPPING + 1_100 * parcels.reduce((sum, quantity) => sum + quantity, 0)
    const captured = await waitFor(
      "the captures",
      () => suite.staff.readOrder(order.id, "payment_collections.captured_amount,payment_collections.payments.id"),
      ({ payment_collections: [{ captured_amount }] }) => captured_amount === charged
    )
    const [payment] = captured.payment_collections[0].payments
    return { shopper, order, line: id, payment_id: payment.id, charged }
  }
  const credited = (order_id: string, amount: number) =>
    waitFor(
      `credits of ${amount}`,
      () => onAccount(order_id),
      ({ credits }) => credits.reduce((sum: number, credit: Answer) => sum + credit.amount, 0) === amount
    )

  it("lower what the buyer owes by what they were charged with, and the refund that pays it out by nothing more", async () => {
    const { shopper, order, line, payment_id, charged } = await shipped(HOUSE, 3, [3], 300)
    const return_id = await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    const { credits } = await credited(order.id, 1_100)
    expect(credits).toMatchObject([
      { kind: "return", reference_id: return_id, amount: 1_100, lines: [{ quantity: 1, tax_rate: 10, amount: 1_100 }] },
    ])
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: charged - 1_100 })

    await refund(suite.staff, payment_id, 1_100)
    await settle(suite.staff, order.id)
    expect((await onAccount(order.id)).credits).toHaveLength(1)
    const settled = await suite.staff.readOrder(order.id, "*summary")
    expect(settled.summary).toMatchObject({ pending_difference: 0 })
    const { order: seen } = await shopper.http.get(`/store/trade-credit/orders/${order.id}`)
    expect(seen.credits).toMatchObject([{ kind: "return", amount: 1_100, items: [{ quantity: 1, amount: 1_100 }] }])
    expect(seen).not.toHaveProperty("unguaranteed_amount")
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are credited as they arrive, in parts, also what is damaged, and all of it credits all but the shipping fee", async () => {
    const { shopper, order, line } = await shipped(HOUSE, 3, [1, 2], 310)
    const return_id = await requestReturn(suite.staff, order.id, [{ id: line, quantity: 3 }])
    await settle(suite.staff, order.id)
    expect((await onAccount(order.id)).credits).toEqual([])
    await receiveReturn(suite.staff, return_id, { items: [{ id: line, quantity: 1 }] })
    await credited(order.id, 1_100)
    await receiveReturn(suite.staff, return_id, {
      items: [{ id: line, quantity: 1 }],
      damaged: [{ id: line, quantity: 1 }],
    })
    const { credits } = await credited(order.id, 3_300)
    expect(credits.map(({ amount }: Answer) => amount)).toEqual([1_100, 2_200])
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: SHIPPING })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("leave the value of a later parcel as it was", async () => {
    const { shopper, order, line } = await shipped(HOUSE, 3, [1], 320)
    await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    await credited(order.id, 1_100)
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id: line, quantity: 2 }] })
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(322))])
    const { charges } = await waitFor(
      "the second charge",
      () => onAccount(order.id),
      ({ charges: posted }) => posted.length === 2
    )
    expect(charges.map(({ amount }: Answer) => amount)).toEqual([SHIPPING + 1_100, 2_200])
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: SHIPPING + 2_200 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("and were set off against a later parcel leave a refund after that to be goodwill", async () => {
    const { shopper, order, line, payment_id } = await shipped(HOUSE, 3, [2], 360)
    await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    await credited(order.id, 1_100)
    const { summary } = await suite.staff.readOrder(order.id, "*summary")
    // Nothing is due to the customer: the piece that came back pays for the one that has not left.
    expect(summary).toMatchObject({ pending_difference: 0 })
    await refund(suite.staff, payment_id, 200)
    const { credits } = await credited(order.id, 1_300)
    expect(credits).toMatchObject([
      { kind: "return", amount: 1_100 },
      { kind: "refund", amount: 200 },
    ])
    const parcel = await suite.staff.fulfil(order.id, { items: [{ id: line, quantity: 1 }] })
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(362))])
    await waitFor(
      "the second charge",
      () => onAccount(order.id),
      ({ charges }) => charges.length === 2
    )
    await settle(suite.staff, order.id)
    const { total, ...after } = await suite.staff.readOrder(
      order.id,
      "total,*summary,payment_collections.captured_amount,payment_collections.refunded_amount"
    )
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: total })
    expect(after.summary).toMatchObject({ pending_difference: 0, refunded_total: 200 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are credited once when Medusa's fraction of a yen is refunded, and goodwill after that is given whole", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ rice_crackers: 3, notebook: 1 }, HOUSE)
    const { items } = await suite.staff.readOrder(order.id)
    const notebook = items.find(({ unit_price }: Answer) => unit_price === 333)
    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(370))])
    const captured = await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
    const [{ id: payment_id }] = captured.payment_collections[0].payments
    await takeBack(suite.staff, order.id, [{ id: notebook.id, quantity: 1 }])
    const { summary } = await suite.staff.readOrder(order.id, "*summary")
    expect(summary.pending_difference).toBe(-366.3)
    await refund(suite.staff, payment_id, 366.3)
    await credited(order.id, 367)
    await refund(suite.staff, payment_id, 100)
    const { charges, credits } = await credited(order.id, 467)
    expect(credits).toMatchObject([
      { kind: "return", amount: 367 },
      { kind: "refund", amount: 100 },
    ])
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: charges[0].amount - 467 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are paid back when staff refund them before they arrive, and credited once", async () => {
    const { shopper, order, line, payment_id, charged } = await shipped(HOUSE, 2, [2], 330)
    const return_id = await requestReturn(suite.staff, order.id, [{ id: line, quantity: 1 }])
    await refund(suite.staff, payment_id, 1_100)
    await settle(suite.staff, order.id)
    expect((await onAccount(order.id)).credits).toEqual([])
    await receiveReturn(suite.staff, return_id, { items: [{ id: line, quantity: 1 }] })
    await credited(order.id, 1_100)
    await settle(suite.staff, order.id)
    expect((await onAccount(order.id)).credits).toMatchObject([{ kind: "return" }])
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: charged - 1_100 })
    expect((await suite.staff.readOrder(order.id, "*summary")).summary).toMatchObject({ pending_difference: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("credit nothing as long as they were never charged", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 100_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const [{ id }] = (await suite.staff.readOrder(order.id)).items
    await suite.staff.fulfil(order.id)
    await takeBack(suite.staff, order.id, [{ id, quantity: 1 }])
    await settle(suite.staff, order.id)
    expect(await onAccount(order.id)).toMatchObject({ charges: [], credits: [] })
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are credited when they come with a claim", async () => {
    const { shopper, order, line, charged } = await shipped(HOUSE, 2, [2], 340)
    const { http } = suite.staff
    const { claim } = await http.post("/admin/claims", { order_id: order.id, type: "refund" })
    await http.post(`/admin/claims/${claim.id}/claim-items`, { items: [{ id: line, quantity: 1 }] })
    const inbound = await http.post(`/admin/claims/${claim.id}/inbound/items`, { items: [{ id: line, quantity: 1 }] })
    await http.post(`/admin/claims/${claim.id}/request`)
    await receiveReturn(suite.staff, inbound.return.id, { items: [{ id: line, quantity: 1 }] })
    await credited(order.id, 1_100)
    expect(await accountOf(shopper, "house")).toMatchObject({ outstanding_amount: charged - 1_100 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("are told on the order that holds the slip, to a person where the agent has no way for it", async () => {
    const { shopper, order, line, charged } = await shipped(KURONEKO, 2, [2], 350)
    await waitFor(
      "the slip accepted",
      () => onAccount(order.id),
      ({ notices }) => notices[0]?.status === "accepted"
    )
    await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    const told = await waitFor(
      "what a person has to do",
      () => onAccount(order.id),
      ({ notices }) => notices.some(({ kind, status }: Answer) => kind === "return" && status === "needs_attention")
    )
    expect(told.notices.filter(({ kind }: Answer) => kind === "return")).toMatchObject([{ amount: 1_100 }])
    expect(told.needs_attention).toHaveLength(1)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ outstanding_amount: charged - 1_100 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
