import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { accountOf, ledgerFindings, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { settle, takeBack } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"
import { waitFor } from "../../helpers/wait-for"

const KURONEKO = "pp_deferred-invoice_kuroneko"

export const unguaranteedStories = stories("Goods that no agent guarantees", (suite) => {
  const onAccount = async (order_id: string): Promise<Answer> =>
    (await suite.staff.http.get(`/admin/trade-credit/orders/${order_id}`)).order
  const codesOf = ({ needs_attention }: Answer) => needs_attention.map(({ code }: Answer) => code)
  /** What stands in the merchant's own book of the company. */
  const ownBook = async (account_id: string) => {
    const row = await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("credit_account")
      .where({ own_book_of: account_id })
      .first("outstanding_amount")
    return Number(row?.outstanding_amount ?? 0)
  }

  const ordered = async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const { id: account_id } = await accountOf(shopper, "kuroneko")
    return { shopper, ref, account_id }
  }
  /** All that staff can do to ship an order whose decision is out. */
  const shipAllTheSame = async (order_id: string, serial: number) => {
    await suite.staff.shipWithoutApproval(order_id)
    const { id } = await suite.staff.fulfil(order_id)
    await suite.staff.ship(order_id, id, [trackingLabel(slip(serial))])
  }

  it("stand in the merchant's own book, with the credit still held, until the agent's yes takes them over", async () => {
    const { shopper, ref, account_id } = await ordered()
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 4 })
    const order = await shopper.buy({ bolts: 1 }, KURONEKO)
    await shipAllTheSame(order.id, 500)
    const left = await waitFor(
      "the charge",
      () => onAccount(order.id),
      ({ charges }) => charges.length === 1
    )
    if (left.charges[0].unguaranteed) {
      expect(codesOf(left)).toContain("unguaranteed")
      expect(left).toMatchObject({ unguaranteed_amount: order.total, hold: { status: "open" } })
      expect(await ownBook(account_id)).toBe(order.total)
      expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: order.total, outstanding_amount: 0 })
    }
    expect(left.charges[0].unguaranteed).toBe(true)

    const taken = await waitFor(
      "the yes",
      () => onAccount(order.id),
      ({ unguaranteed_amount, decision }) => decision.state === "approved" && unguaranteed_amount === 0,
      90_000
    )
    expect(codesOf(taken)).not.toContain("unguaranteed")
    expect(await ownBook(account_id)).toBe(0)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, outstanding_amount: order.total })
    const [registered] = await waitFor(
      "the slip",
      () => ordersAtAgent(suite, ref),
      ([one]) => one?.shipments.length > 0
    )
    expect(registered).toMatchObject({ amount: order.total, shipments: [{ slip: slip(500) }] })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("go to the merchant's own book when the agent takes its yes back, less what has come back of them", async () => {
    const { shopper, account_id } = await ordered()
    const order = await shopper.buy({ bolts: 2 }, KURONEKO)
    const [{ id: line }] = (await suite.staff.readOrder(order.id)).items
    const parcel = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, parcel.id, [trackingLabel(slip(510))])
    await waitFor(
      "the slip accepted",
      () => onAccount(order.id),
      ({ notices }) => notices[0]?.status === "accepted"
    )
    await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    await waitFor(
      "the credit",
      () => onAccount(order.id),
      ({ credits }) => credits.length === 1
    )
    await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("billing_agent_order_registration")
      .where({ order_id: order.id })
      .update({ state: "declined" })
    await settle(suite.staff, order.id)
    const lost = await waitFor(
      "the transfer",
      () => onAccount(order.id),
      ({ unguaranteed_amount }) => unguaranteed_amount > 0
    )
    expect(lost.unguaranteed_amount).toBe(order.total - 1_100)
    expect(codesOf(lost)).toContain("unguaranteed")
    expect(await ownBook(account_id)).toBe(order.total - 1_100)
    expect(await accountOf(shopper, "kuroneko")).toMatchObject({ held_amount: 0, outstanding_amount: 0 })
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })

  it("and come back are not told to an agent that has nothing to do with them", async () => {
    const { shopper, account_id } = await ordered()
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 100 })
    const order = await shopper.buy({ bolts: 2 }, KURONEKO)
    await shipAllTheSame(order.id, 520)
    const [{ id: line }] = (await suite.staff.readOrder(order.id)).items
    await waitFor(
      "the charge",
      () => onAccount(order.id),
      ({ charges }) => charges.length === 1
    )
    await takeBack(suite.staff, order.id, [{ id: line, quantity: 1 }])
    const back = await waitFor(
      "the credit",
      () => onAccount(order.id),
      ({ credits }) => credits.length === 1
    )
    expect(back).toMatchObject({
      unguaranteed_amount: order.total - 1_100,
      credits: [{ amount: 1_100, unguaranteed: true }],
    })
    expect(back.notices.filter(({ kind }: Answer) => kind === "return")).toEqual([])
    expect(await ownBook(account_id)).toBe(order.total - 1_100)
    expect(await ledgerFindings(suite.staff)).toEqual([])
  })
})
