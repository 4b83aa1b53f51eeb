import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { accountOf, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import { ordersAtAgent } from "../../helpers/main-job"
import { settle } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"

export const undecidedOrderStories = stories("An order that stands while the agent has not answered", (suite) => {
  /** The agent loses so many answers: with two, staff have time to ship before it decides. */
  const undecided = async (credit_limit = 300_000, times = 1) => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, credit_limit)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    return { shopper, ref, order }
  }
  const onAccount = async (order_id: string) =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order

  it("is held once, charged and captured, when it ships before the answer comes", async () => {
    // The limit fits the order once: a second hold would be refused, and the payment never be authorised.
    const { shopper, ref, order } = await undecided(3_000, 2)
    await suite.staff.shipWithoutApproval(order.id)
    const { id } = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, id, [trackingLabel(slip(40))])
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured"
    )
    // Until then nobody guarantees it, and its credit stays held.
    await waitFor(
      "the agent's yes, which takes it over",
      () => accountOf(shopper, "kuroneko"),
      ({ held_amount, outstanding_amount }) => held_amount === 0 && outstanding_amount === order.total
    )
    const [registered] = await waitFor(
      "the slip",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.shipments.length > 0
    )
    expect(registered.shipments).toMatchObject([{ slip: slip(40) }])
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("keeps its credit and its registration when the buyer looks at another payment method meanwhile", async () => {
    const { shopper, ref, order } = await undecided(3_000)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 2 })
    const { payment_collections } = await suite.staff.readOrder(order.id, "*payment_collections")
    const collection_id: string = payment_collections[0].id
    await shopper.http.post(`/store/payment-collections/${collection_id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
    await waitFor(
      "the agent's yes",
      () => onAccount(order.id),
      ({ decision }) => decision.state === "approved"
    )
    await settle(suite.staff, order.id)
    expect(await onAccount(order.id)).toMatchObject({ hold: { status: "open" }, needs_attention: [] })
    const sessions = async () =>
      (await suite.staff.readOrder(order.id, "*payment_collections.payment_sessions")).payment_collections[0]
        .payment_sessions
    // Nobody takes away what the buyer may be paying with, but not for ever.
    expect(await sessions()).toMatchObject([{ provider_id: "pp_system_default" }])
    const pg = suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg("payment_session")
      .where({ payment_collection_id: collection_id, provider_id: "pp_system_default" })
      .update({ created_at: pg.raw("created_at - interval '16 minutes'") })
    await settle(suite.staff, order.id)
    await waitFor("the payment", sessions, ([one]) => one?.provider_id === KURONEKO && one.status === "authorized")
    const book = await onAccount(order.id)
    expect(book).toMatchObject({ hold: { status: "open" }, needs_attention: [] })
    expect(book.registrations).toMatchObject([{ state: "approved" }])
    expect((await ordersAtAgent(suite, ref)).map(({ status }) => status)).not.toContain("cancelled")
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
  })

  it("leaves before the answer, or after a no, only when a person says so, of each on its own", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 2 })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    const pack = () => suite.staff.fulfil(order.id)
    await expect(pack()).rejects.toMatchObject({
      status: 400,
      body: { code: expect.stringMatching(/^decision_(unknown|pending)$/), message: expect.stringContaining("reason") },
    })
    await suite.staff.shipWithoutApproval(order.id, "They wait at the door")
    expect(await onAccount(order.id)).toMatchObject({ ship_override: { causes: ["undecided"], is_valid: true } })

    await suite.kuroneko.fault({ operation: "AN010", kind: "refuse", code: "G97", times: 1 })
    const declined = await waitFor(
      "the agent's no",
      () => onAccount(order.id),
      ({ decision }) => decision.state === "declined",
      90_000
    )
    expect(declined).toMatchObject({ ship_override: { causes: ["undecided"], is_valid: false } })
    await expect(pack()).rejects.toMatchObject({ status: 400, body: { code: "decision_declined" } })
    await suite.staff.shipWithoutApproval(order.id, "Paid in advance")
    expect(await onAccount(order.id)).toMatchObject({
      ship_override: { causes: ["declined"], reason: "Paid in advance", is_valid: true },
    })
    const { id } = await pack()
    await suite.staff.ship(order.id, id, [trackingLabel(slip(41))])
    const left = await waitFor(
      "the charge",
      () => onAccount(order.id),
      ({ charges }) => charges.length === 1
    )
    expect(left).toMatchObject({ charges: [{ unguaranteed: true, amount: order.total }] })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("keeps its credit when staff press Check status while the agent cannot take it", async () => {
    const { shopper, order } = await undecided()
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 2 })
    const { payment_collections } = await suite.staff.readOrder(order.id, "*payment_collections.payment_sessions")
    const [{ id: payment_session_id }] = payment_collections[0].payment_sessions
    await suite.staff.http
      .post(`/admin/orders/${order.id}/payment-sessions/authorize`, { payment_session_id })
      .catch(() => undefined)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total })
    await waitFor(
      "the yes after all",
      () => onAccount(order.id),
      ({ decision }) => decision.state === "approved"
    )
    expect(await onAccount(order.id)).toMatchObject({ hold: { status: "open" }, needs_attention: [] })
  })
})
