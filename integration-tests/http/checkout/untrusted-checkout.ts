import { Modules } from "@medusajs/framework/utils"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { DeferredInvoiceProviderService } from "../../../src/providers/deferred-invoice/service"
import { accountOf, ledgerFindings, openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import { stories } from "../../helpers/store-suite"

const HOUSE = "pp_deferred-invoice_house"
const HOUSE_USD = "pp_deferred-invoice_house-usd"
const KURONEKO = "pp_deferred-invoice_kuroneko"

export const untrustedCheckoutStories = stories("A checkout that trusts nothing a client sends", (suite) => {
  it("drops what a client writes into the payment session, except the purchase order number", async () => {
    const shopper = await suite.newShopper()
    const account = await openHouseAccount(shopper, suite.staff, 50_000)
    const cart = await shopper.createCart({ bolts: 1 })
    const collection = await shopper.choosePayment(cart.id, HOUSE, {
      account_id: "cracc_other",
      amount: 1,
      customer_id: "cus_other",
      po_number: "PO-7",
    })
    const [session] = collection.payment_sessions
    expect(session.data).toEqual({ session_id: session.id, program_id: "house", po_number: "PO-7" })
    const { order } = await shopper.complete(cart.id)
    expect(await accountOf(shopper, "house")).toMatchObject({ id: account.id, held_amount: order.total })
    const { order: onAccount } = await suite.staff.http.get(`/admin/trade-credit/orders/${order.id}`)
    expect(onAccount).toMatchObject({ po_number: "PO-7", hold: { amount: order.total } })
  })

  it("refuses a purchase order number that is too long, by name", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 50_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await expect(shopper.choosePayment(cart.id, HOUSE, { po_number: "x".repeat(51) })).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("po_number") },
    })
  })

  it("takes no order without the purchase order number that the account requires, though it may be chosen before", async () => {
    const shopper = await suite.newShopper()
    const { id } = await openHouseAccount(shopper, suite.staff, 50_000)
    await suite.staff.http.post(`/admin/trade-credit/accounts/${id}`, { po_number_required: true })
    const cart = await shopper.createCart({ bolts: 1 })
    expect(await shopper.listProviders(cart.id)).toContain(HOUSE)
    await shopper.choosePayment(cart.id, HOUSE)
    const query = { cart_id: cart.id, program_id: "house" }
    expect((await shopper.http.get("/store/trade-credit/eligibility", query)).eligibility).toMatchObject([
      { eligible: true, reasons: [{ code: "po_number_required", kind: "needs_input" }] },
    ])
    expect(await shopper.complete(cart.id)).toMatchObject({ type: "cart" })
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0 })
    await shopper.choosePayment(cart.id, HOUSE, { po_number: "PO-7" })
    expect(await shopper.complete(cart.id)).toMatchObject({ type: "order" })
  })

  it("refuses a purchase order number that another order has where it is typed, if the program says so", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    await shopper.buy({ bolts: 1 }, KURONEKO, { data: { po_number: "PO-7" } })
    const cart = await shopper.createCart({ bolts: 1 })
    await expect(shopper.choosePayment(cart.id, KURONEKO, { po_number: "po-7" })).rejects.toMatchObject({
      status: 400,
      body: { code: "po_number_used" },
    })
    await shopper.choosePayment(cart.id, KURONEKO, { po_number: "PO-8" })
    expect(await shopper.complete(cart.id)).toMatchObject({ type: "order" })
  })

  it("does not let one company pay with the account of another, nor touch its cart", async () => {
    const rich = await suite.newShopper()
    await openHouseAccount(rich, suite.staff, 50_000)
    const stranger = await suite.newShopper()
    const cart = await rich.createCart({ bolts: 1 })
    await expect(stranger.choosePayment(cart.id, HOUSE)).rejects.toMatchObject({ status: 404 })
    const own = await stranger.createCart({ bolts: 1 })
    await expect(stranger.choosePayment(own.id, HOUSE)).rejects.toMatchObject({ status: 400 })
  })

  it("takes the buyer from the cart, whoever made the payment session behind the shop's back", async () => {
    const rich = await suite.newShopper()
    await openHouseAccount(rich, suite.staff, 50_000)
    const stranger = await suite.newShopper()
    const cart = await stranger.createCart({ bolts: 1 })
    const { payment_collection } = await stranger.http.post("/store/payment-collections", { cart_id: cart.id })
    await createPaymentSessionsWorkflow(suite.container).run({
      input: {
        payment_collection_id: payment_collection.id,
        provider_id: HOUSE,
        customer_id: rich.customer_id,
        data: { customer_id: rich.customer_id, amount: 1, program_id: "kuroneko" },
      },
    })
    expect(await stranger.complete(cart.id)).toMatchObject({
      type: "cart",
      error: { type: "payment_authorization_error" },
    })
    expect(await accountOf(rich, "house")).toMatchObject({ held_amount: 0 })
  })

  it("refuses a program of another currency, and a guest", async () => {
    const shopper = await suite.newShopper()
    const cart = await shopper.createCart({ bolts: 1 })
    await expect(shopper.choosePayment(cart.id, HOUSE_USD)).rejects.toMatchObject({ status: 400 })
    const guest = suite.guest()
    const theirs = await guest.createCart({ bolts: 1 })
    await expect(guest.choosePayment(theirs.id, HOUSE)).rejects.toMatchObject({ status: 400 })
  })

  it("judges again at completion, when the credit has gone since the session was made", async () => {
    const shopper = await suite.newShopper()
    const sample = await shopper.createCart({ bolts: 1 })
    await openHouseAccount(shopper, suite.staff, sample.total)
    await shopper.choosePayment(sample.id, HOUSE)
    await shopper.buy({ bolts: 1 }, HOUSE)
    const outcome = await shopper.complete(sample.id)
    expect(outcome).toMatchObject({ type: "cart", error: { type: "payment_authorization_error" } })
    const { eligibility } = await shopper.http.get("/store/trade-credit/eligibility", {
      cart_id: sample.id,
      program_id: "house",
    })
    expect(eligibility[0].reasons[0]).toMatchObject({ code: "insufficient_credit", shortfall_amount: sample.total })
  })

  it("keeps the credit of an order whose authorised session is deleted or replaced by anyone", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 50_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const { payment_collections } = await suite.staff.readOrder(order.id, "*payment_collections.payment_sessions")
    const [collection] = payment_collections
    await expect(
      suite.guest().http.post(`/store/payment-collections/${collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
    ).rejects.toMatchObject({ status: 404 })
    // The provider is asked to delete it before Medusa's own tables refuse, because a payment hangs on it.
    const payments = suite.container.resolve(Modules.PAYMENT)
    const [{ id }] = collection.payment_sessions
    const asked = jest.spyOn(DeferredInvoiceProviderService.prototype, "deletePayment")
    await Promise.allSettled([payments.deletePaymentSession(id)])
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ data: expect.objectContaining({ session_id: id }) }))
    asked.mockRestore()
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: order.total })
  })

  it("refuses, and keeps no credit, when the agent surely did not take the order", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 50_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, KURONEKO)
    await suite.kuroneko.reset()
    const outcome = await shopper.complete(cart.id)
    expect(outcome).toMatchObject({ type: "cart", error: { type: "payment_authorization_error" } })
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("marks nothing as paid through this method by hand", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 50_000)
    const cart = await shopper.createCart({ bolts: 1 })
    await shopper.choosePayment(cart.id, "pp_system_default")
    const { order } = await shopper.complete(cart.id)
    const { payment_collection } = await suite.staff.http.post("/admin/payment-collections", {
      order_id: order.id,
      amount: 10,
    })
    await expect(
      suite.staff.http.post(`/admin/payment-collections/${payment_collection.id}/mark-as-paid`, {
        order_id: order.id,
        provider_id: HOUSE,
      })
    ).rejects.toMatchObject({ status: 400 })
    expect(await accountOf(shopper, "house")).toMatchObject({ held_amount: 0, outstanding_amount: 0 })
  })

  it("shows a buyer's order to its buyer only", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 50_000)
    const order = await shopper.buy({ bolts: 1 }, HOUSE)
    const { order: seen } = await shopper.http.get(`/store/trade-credit/orders/${order.id}`)
    expect(seen).toMatchObject({ order_id: order.id, decision: { state: "not_needed" }, shipments: [] })
    const stranger = await suite.newShopper()
    await expect(stranger.http.get(`/store/trade-credit/orders/${order.id}`)).rejects.toMatchObject({ status: 404 })
    await expect(suite.guest().http.get(`/store/trade-credit/orders/${order.id}`)).rejects.toMatchObject({
      status: 401,
    })
  })
})
