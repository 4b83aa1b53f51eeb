import { accountOf, ledgerFindings, openKuronekoAccount } from "../helpers/account"
import { ordersAtAgent } from "../helpers/main-job"
import { slip } from "../helpers/slip"
import { trackingLabel } from "../helpers/staff"
import { storeSuite } from "../helpers/store-suite"
import { waitFor } from "../helpers/wait-for"

jest.setTimeout(120_000)

const KURONEKO = "pp_deferred-invoice_kuroneko"

storeSuite("An order that stands while the agent has not answered", (suite) => {
  const undecided = async (credit_limit = 300_000) => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, credit_limit)
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 1 })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    return { shopper, ref, order }
  }
  const onAccount = async (order_id: string) =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order

  it("is held once, charged and captured, when it ships before the answer comes", async () => {
    // The limit fits the order once: a second hold would be refused, and the payment never be authorised.
    const { shopper, ref, order } = await undecided(3_000)
    await suite.staff.shipWithoutApproval(order.id)
    const { id } = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, id, [trackingLabel(slip(40))])
    await waitFor(
      "the capture",
      () => suite.staff.readOrder(order.id),
      ({ payment_status }) => payment_status === "captured",
      60_000
    )
    // Until then nobody guarantees it, and its credit stays held.
    await waitFor(
      "the agent's yes, which takes it over",
      () => accountOf(shopper, "kuroneko"),
      ({ held_amount, outstanding_amount }) => held_amount === 0 && outstanding_amount === order.total,
      60_000
    )
    const [registered] = await waitFor(
      "the slip",
      () => ordersAtAgent(suite, ref),
      ([one]) => one.shipments.length > 0
    )
    expect(registered.shipments).toMatchObject([{ slip: slip(40) }])
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
      ({ decision }) => decision.state === "approved",
      60_000
    )
    expect(await onAccount(order.id)).toMatchObject({ hold: { status: "open" }, needs_attention: [] })
  })
})
