import { randomUUID } from "node:crypto"
import { startPlacement } from "../../../src/workflows/account-order/placement-session"
import { sweepAccountOrders } from "../../../src/workflows/account-order/sweep"
import { depsOf } from "../../../src/workflows/deps"
import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import { enterDraft, enterOrder, placementOf, placeOnAccount } from "../../helpers/drafts"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { codesOf, onAccount, seen } from "../../helpers/parcels"
import { stories } from "../../helpers/store-suite"

const HOUSE = { program_id: "house" }
const KURONEKO = { program_id: "kuroneko" }
const HOUSE_PROVIDER = "pp_deferred-invoice_house"
const SYSTEM = "pp_system_default"

export const placeOnAccountStories = stories("An order that staff put on account", (suite) => {
  const refused = (code: string, status = 400, message?: string) => ({
    status,
    body: { code, ...(message && { message: expect.stringContaining(message) }) },
  })
  const isUnheld = async (order_id: string) => {
    await expect(onAccount(suite, order_id)).rejects.toMatchObject({ status: 404 })
    const { payment_collections, payment_status } = await suite.staff.readOrder(order_id)
    const payments = payment_collections.flatMap((collection: Answer) => collection.payments ?? [])
    return payments.length === 0 && payment_status === "not_paid"
  }

  it("is held, authorised, shipped and captured like one from the checkout, once however often it is pressed", async () => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 50_000)
    const order = await enterOrder(suite, buyer, { rice_crackers: 3, notebook: 1 })
    expect(await isUnheld(order.id)).toBe(true)
    expect(await placementOf(suite, order.id)).toMatchObject({
      account_order_id: null,
      problem: null,
      programs: expect.arrayContaining([
        expect.objectContaining({ program_id: "house", eligible: true, available_amount: 50_000, reasons: [] }),
        expect.objectContaining({
          program_id: "kuroneko",
          eligible: false,
          reasons: [{ code: "not_applied", kind: "blocking", message: expect.stringContaining("has no account") }],
        }),
      ]),
    })

    const body = { ...HOUSE, po_number: " TEL-118 " }
    const answers = await Promise.all([1, 2, 3].map(() => placeOnAccount(suite, order.id, body)))
    for (const answer of answers) {
      expect(answer).toMatchObject({ po_number: "TEL-118", hold: { status: "open" }, needs_attention: [] })
    }
    const held = answers[0].hold.amount
    expect(await accountOf(buyer, "house")).toMatchObject({ held_amount: held })
    const { payment_status, payment_collections } = await suite.staff.readOrder(order.id)
    expect(payment_status).toBe("authorized")
    expect(payment_collections.flatMap(({ payments }: Answer) => payments)).toHaveLength(1)
    const entries = await suite.staff.http.get(`/admin/trade-credit/accounts/${answers[0].account.id}/entries`)
    expect(entries.entries[0]).toMatchObject({ operation: "hold_placed", actor: expect.stringMatching(/^user_/) })
    await expect(placeOnAccount(suite, order.id, HOUSE)).rejects.toMatchObject(refused("already_on_account", 409))
    expect(await placementOf(suite, order.id)).toMatchObject({
      account_order_id: answers[0].account_order_id,
      problem: { code: "already_on_account" },
    })

    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, parcel.id)
    await seen(suite, "the charge", order.id, ({ charges, hold }) => charges.length === 1 && hold.status === "charged")
    expect(await accountOf(buyer, "house")).toMatchObject({ held_amount: 0, outstanding_amount: held })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("stays unpaid, with the reason, where the gate says no or the order is not one to be placed", async () => {
    const buyer = await suite.newShopper()
    const account = await openHouseAccount(buyer, suite.staff, 1_500)
    const draft = await enterDraft(suite, buyer, { bolts: 1 })
    await expect(placeOnAccount(suite, draft, HOUSE)).rejects.toMatchObject(refused("order_is_draft"))
    // Its price is known while the buyer is still on the telephone, and so is whether it fits.
    expect(await placementOf(suite, draft)).toMatchObject({
      problem: { code: "order_is_draft" },
      programs: expect.arrayContaining([
        expect.objectContaining({
          program_id: "house",
          available_amount: 1_500,
          eligible: false,
          reasons: [expect.objectContaining({ code: "insufficient_credit" })],
        }),
      ]),
    })
    const order = await enterOrder(suite, buyer, { bolts: 1 })
    const place = (body: object, of = order) => placeOnAccount(suite, of.id, body)

    await expect(place(HOUSE)).rejects.toMatchObject(refused("insufficient_credit", 400, "JPY above the credit"))
    await suite.staff.http.post("/admin/trade-credit/accounts", {
      program_id: "house-usd",
      customer_id: buyer.customer_id,
      company_name: "Yamada Shoji",
      credit_limit: 20_000,
    })
    await expect(place({ program_id: "house-usd" })).rejects.toMatchObject(refused("currency_mismatch"))
    const guests = await enterOrder(suite, suite.guest(), { bolts: 1 })
    await expect(place(HOUSE, guests)).rejects.toMatchObject(refused("login_required"))
    const stranger = await suite.newShopper()
    const strangers = await enterOrder(suite, stranger, { bolts: 1 })
    await expect(place(HOUSE, strangers)).rejects.toMatchObject(refused("not_applied"))
    for (const id of [order.id, guests.id, strangers.id]) {
      expect(await isUnheld(id)).toBe(true)
    }

    const accounts = `/admin/trade-credit/accounts/${account.id}`
    await suite.staff.http.post(`${accounts}/limit`, { credit_limit: 50_000, reason: "a good customer" })
    await suite.staff.http.post(accounts, { po_number_required: true })
    await expect(place(HOUSE)).rejects.toMatchObject(refused("po_number_required"))
    await suite.staff.http.post(accounts, { status: "suspended", reason: "late" })
    await expect(place({ ...HOUSE, po_number: "PO-1" })).rejects.toMatchObject(refused("account_suspended"))
    await suite.staff.http.post(accounts, { status: "active", reason: "paid", po_number_required: null })

    const paid = await buyer.buy({ bolts: 1 }, "pp_system_default")
    const [{ payments }] = (await suite.staff.readOrder(paid.id)).payment_collections
    await suite.staff.http.post(`/admin/payments/${payments[0].id}/capture`, {})
    await expect(place(HOUSE, paid)).rejects.toMatchObject(refused("paid_otherwise", 400, "cancel the order"))
    expect(await placementOf(suite, paid.id)).toMatchObject({ problem: { code: "paid_otherwise" }, programs: [] })
    await suite.staff.cancelOrder(strangers.id)
    await expect(place(HOUSE, strangers)).rejects.toMatchObject(refused("order_canceled"))
    await expect(place(HOUSE, { id: "order_none" })).rejects.toMatchObject({ status: 404 })
    expect(await place(HOUSE)).toMatchObject({ hold: { status: "open" } })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("takes the place of a payment that Medusa's own method only noted, and of nobody's when the gate says no", async () => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 3_000)
    const paymentsOf = async (order_id: string): Promise<Answer[]> =>
      (await suite.staff.readOrder(order_id)).payment_collections.flatMap(({ payments }: Answer) => payments)
    const [noted, large] = [await buyer.buy({ bolts: 1 }, SYSTEM), await buyer.buy({ bolts: 5 }, SYSTEM)]
    await expect(placeOnAccount(suite, large.id, HOUSE)).rejects.toMatchObject(refused("insufficient_credit"))
    expect(await paymentsOf(large.id)).toMatchObject([{ provider_id: SYSTEM, canceled_at: null }])

    const placed = await placeOnAccount(suite, noted.id, HOUSE)
    expect(placed).toMatchObject({ hold: { status: "open", amount: noted.total }, needs_attention: [] })
    const payments = await paymentsOf(noted.id)
    expect(payments).toHaveLength(2)
    expect(payments).toContainEqual(
      expect.objectContaining({ provider_id: SYSTEM, canceled_at: expect.any(String), captured_at: null })
    )
    expect(payments).toContainEqual(
      expect.objectContaining({ provider_id: HOUSE_PROVIDER, canceled_at: null, amount: noted.total })
    )
    expect((await suite.staff.readOrder(noted.id)).payment_status).toBe("authorized")
    const parcel = await suite.staff.fulfil(noted.id)
    await suite.staff.ship(noted.id, parcel.id)
    await seen(suite, "the charge", noted.id, ({ charges }) => charges.length === 1)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("can be placed anew, corrected, when a server died half way and the gate would not let it through", async () => {
    const buyer = await suite.newShopper()
    const account = await openHouseAccount(buyer, suite.staff, 50_000)
    const order = await enterOrder(suite, buyer, { bolts: 1 })
    const { tradeCredit, pg } = depsOf(suite.container)
    // What the server left that died between opening the record and placing the hold.
    const half = { order_id: order.id, po_number: null }
    const session_id = await startPlacement(suite.container, {
      ...half,
      provider_id: HOUSE_PROVIDER,
      customer_id: buyer.customer_id,
      actor: "user_1",
    })
    await tradeCredit.openAccountOrder({
      ...half,
      ...HOUSE,
      account_id: account.id,
      customer_id: buyer.customer_id,
      cart_id: null,
      display_id: order.display_id,
      payment_session_id: session_id!,
      currency_code: "jpy",
    })
    await suite.staff.http.post(`/admin/trade-credit/accounts/${account.id}`, { po_number_required: true })
    const corrected = { ...HOUSE, po_number: "PO-2" }
    await expect(placeOnAccount(suite, order.id, corrected)).rejects.toMatchObject(refused("placement_under_way", 409))

    for (const table of ["payment_session", "credit_account_order", "order"]) {
      await pg(table).update({ created_at: pg.raw("now() - interval '3 minutes'") })
    }
    await tradeCredit.wakeAccountOrder({ order_id: order.id })
    await sweepAccountOrders(suite.container, 10)
    const stuck = await seen(suite, "the refusal", order.id, (found) => codesOf(found).includes("settle_failed"))
    expect(stuck).toMatchObject({ hold: null, po_number: null })
    expect(await placementOf(suite, order.id)).toMatchObject({ problem: null })
    expect(await placeOnAccount(suite, order.id, corrected)).toMatchObject({
      po_number: "PO-2",
      hold: { status: "open" },
      needs_attention: [],
    })
    const { payment_collections } = await suite.staff.readOrder(order.id)
    expect(payment_collections.flatMap(({ payments }: Answer) => payments)).toHaveLength(1)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("may bear the number of an earlier one where the program only warns, and staff are told which one that is", async () => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 50_000)
    const [first, second] = [await enterOrder(suite, buyer, { bolts: 1 }), await enterOrder(suite, buyer, { bolts: 1 })]
    expect(codesOf(await placeOnAccount(suite, first.id, { ...HOUSE, po_number: "PO-7" }))).toEqual([])
    expect(await placeOnAccount(suite, second.id, { ...HOUSE, po_number: "po-7" })).toMatchObject({
      hold: { status: "open" },
      needs_attention: [
        {
          code: "po_number_used",
          message: expect.stringContaining(`#${first.display_id}`),
          actions: ["contact_buyer", "cancel_order", "accept_attention"],
        },
      ],
    })
    expect(codesOf(await onAccount(suite, first.id))).toEqual([])
  })

  it("goes beyond the limit where a person has said so before, and no further", async () => {
    const buyer = await suite.newShopper()
    const { id: account } = await openHouseAccount(buyer, suite.staff, 1_500)
    const order = await enterOrder(suite, buyer, { bolts: 1 })
    const allow = (amount: number) =>
      suite.staff.http.post(`/admin/trade-credit/orders/${order.id}/override-credit`, {
        amount,
        reason: "By telephone",
      })
    const { total } = await suite.staff.readOrder(order.id, "total")
    const missing = Math.round(total) - 1_500
    expect(await placementOf(suite, order.id)).toMatchObject({ credit_override: null })
    expect(await allow(missing - 1)).toMatchObject({ order: null })
    expect(await placementOf(suite, order.id)).toMatchObject({
      problem: null,
      credit_override: { amount: missing - 1, reason: "By telephone", actor: expect.stringMatching(/^user_/) },
    })
    await expect(placeOnAccount(suite, order.id, HOUSE)).rejects.toMatchObject(refused("insufficient_credit"))
    await allow(0)
    expect(await placementOf(suite, order.id)).toMatchObject({ credit_override: null })
    await allow(missing)
    expect(await placeOnAccount(suite, order.id, HOUSE)).toMatchObject({
      hold: { status: "open", amount: missing + 1_500 },
      needs_attention: [],
    })
    const { entries } = await suite.staff.http.get(`/admin/trade-credit/accounts/${account}/entries`)
    expect(entries[0]).toMatchObject({
      operation: "hold_placed",
      beyond_limit_amount: missing,
      overridden_by: expect.stringMatching(/^user_/),
    })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it.each([
    ["program_id", {}],
    ["program_id", { program_id: "nowhere" }],
    ["program_id", { program_id: 7 }],
    ["program_id", { program_id: "\0" }],
    ["po_number", { ...HOUSE, po_number: "x".repeat(51) }],
    ["po_number", { ...HOUSE, po_number: "PO\u200b7" }],
    ["po_number", { ...HOUSE, po_number: 7 }],
    ["account_id", { ...HOUSE, account_id: "cracc_other" }],
    ["amount", { ...HOUSE, amount: 1 }],
  ])("is not placed by a body with a wrong %s", async (path, body) => {
    await expect(placeOnAccount(suite, "order_1", body)).rejects.toMatchObject({
      status: 400,
      body: { type: "invalid_data", details: [{ path }] },
    })
  })

  it("is for staff only", async () => {
    const buyer = await suite.newShopper()
    for (const route of ["place-on-account", "close-short", "ship-without-approval"]) {
      await expect(buyer.http.post(`/admin/trade-credit/orders/order_1/${route}`, HOUSE)).rejects.toMatchObject({
        status: 401,
      })
    }
  })

  it("takes the one credit that is left only once, of two orders at once", async () => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 3_000)
    const orders = [await enterOrder(suite, buyer, { bolts: 1 }), await enterOrder(suite, buyer, { bolts: 1 })]
    const outcomes = await Promise.allSettled(orders.map(({ id }) => placeOnAccount(suite, id, HOUSE)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const lost = outcomes.findIndex(({ status }) => status === "rejected")
    expect((outcomes[lost] as PromiseRejectedResult).reason).toMatchObject(refused("insufficient_credit"))
    expect(await isUnheld(orders[lost].id)).toBe(true)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("asks the agent as a checkout does: its yes, its no, and its silence", async () => {
    const buyer = await suite.newShopper()
    const { ref } = await openKuronekoAccount(buyer, suite.kuroneko, 300_000)
    const yes = await enterOrder(suite, buyer, { bolts: 1 })
    const placed = await placeOnAccount(suite, yes.id, { ...KURONEKO, po_number: "PO-9" })
    expect(placed).toMatchObject({ decision: { state: "approved" }, hold: { status: "open" } })
    expect(await ordersAtAgent(suite, ref)).toMatchObject([{ amount: placed.hold.amount }])

    const twice = await enterOrder(suite, buyer, { bolts: 1 })
    const again = { ...KURONEKO, po_number: "po-9" }
    await expect(placeOnAccount(suite, twice.id, again)).rejects.toMatchObject(refused("po_number_used"))
    expect(await isUnheld(twice.id)).toBe(true)

    await suite.kuroneko.fault({ operation: "AN010", kind: "refuse", code: "G97", times: 1 })
    await expect(placeOnAccount(suite, twice.id, KURONEKO)).rejects.toMatchObject(refused("declined_by_agent"))
    expect(codesOf(await onAccount(suite, twice.id))).toEqual(["declined_by_agent"])
    expect((await suite.staff.readOrder(twice.id)).payment_status).toBe("not_paid")
    expect(await accountOf(buyer, "kuroneko")).toMatchObject({ held_amount: placed.hold.amount })

    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_after", times: 1 })
    const undecided = await enterOrder(suite, buyer, { bolts: 1 })
    const pending = await placeOnAccount(suite, undecided.id, KURONEKO)
    expect(pending).toMatchObject({ hold: { status: "open" } })
    const decided = await seen(suite, "the yes", undecided.id, ({ decision }) => decision.state === "approved")
    expect(codesOf(decided)).toEqual([])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("waits for whoever is putting it on account, and is taken over when they died", async () => {
    const buyer = await suite.newShopper()
    await openHouseAccount(buyer, suite.staff, 50_000)
    const order = await enterOrder(suite, buyer, { bolts: 1 })
    const { tradeCredit } = depsOf(suite.container)
    const other = { order_id: order.id, owner: randomUUID() }
    await tradeCredit.claimPlacement({ ...other, lease_seconds: 60 })
    await expect(placeOnAccount(suite, order.id, HOUSE)).rejects.toMatchObject(refused("placement_under_way", 409))
    await tradeCredit.releasePlacement(other)
    await tradeCredit.claimPlacement({ ...other, lease_seconds: 0 })
    expect(await placeOnAccount(suite, order.id, HOUSE)).toMatchObject({ hold: { status: "open" } })
  })
})
