import { accountOf, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { codesOf, expectBooksToAgree, onAccount, seen, statusesOf } from "../../helpers/parcels"
import { settle } from "../../helpers/returns"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"

const SPLIT = "kuroneko-split"
const WAIT = "kuroneko"

export const splitOrderStories = stories("Orders that leave in parts", (suite) => {
  async function bought(program_id: string, bolts = 3) {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, program_id)
    const order = await shopper.buy({ bolts }, `pp_deferred-invoice_${program_id}`)
    return { order, buyer: { shopper, ref, program_id } }
  }
  /** Packs and ships one piece. */
  async function shipOne(order_id: string, serial: number) {
    const [{ id }] = (await suite.staff.readOrder(order_id)).items
    const parcel = await suite.staff.fulfil(order_id, { items: [{ id, quantity: 1 }] })
    await suite.staff.ship(order_id, parcel.id, [trackingLabel(slip(serial))])
    return parcel.id as string
  }
  /** Each order that stands at the agent, as "amount:slip". */
  const standing = async (ref: string) =>
    (await ordersAtAgent(suite, ref))
      .filter(({ status }) => status !== "cancelled")
      .map(({ amount, shipments }) => `${amount}:${shipments.map(({ slip }) => slip).join()}`)
  const acceptedOf = (order: Answer) => statusesOf(order).filter((status) => status === "accepted").length

  it("are split: each parcel is reported with its own value, and the agent never counts more than the whole", async () => {
    const { order, buyer } = await bought(SPLIT)
    expect(await standing(buyer.ref)).toEqual(["4268:"])

    await shipOne(order.id, 1)
    await seen(suite, "the first slip", order.id, (one) => acceptedOf(one) === 1)
    expect(await standing(buyer.ref)).toEqual([`2068:${slip(1)}`, "2200:"])
    await expectBooksToAgree(suite, buyer)

    await shipOne(order.id, 2)
    await seen(suite, "the second slip", order.id, (one) => acceptedOf(one) === 2)
    expect(await standing(buyer.ref)).toEqual([`2068:${slip(1)}`, `1100:${slip(2)}`, "1100:"])

    await shipOne(order.id, 3)
    const done = await seen(suite, "the last slip", order.id, (one) => acceptedOf(one) === 3)
    expect(await standing(buyer.ref)).toEqual([`2068:${slip(1)}`, `1100:${slip(2)}`, `1100:${slip(3)}`])
    expect(done).toMatchObject({ needs_attention: [], waiting_amount: 0, unguaranteed_amount: 0 })
    await seen(suite, "the whole capture", order.id, ({ hold }) => hold.status === "charged")
    expect(await accountOf(buyer.shopper, SPLIT)).toMatchObject({ held_amount: 0, outstanding_amount: order.total })
    await expectBooksToAgree(suite, buyer)
  })

  it("show what waits where the program waits", async () => {
    const { order, buyer } = await bought(WAIT)
    await shipOne(order.id, 11)
    const first = await seen(suite, "the first charge", order.id, ({ charges }) => charges.length === 1)
    expect(first.waiting_amount).toBe(2_068)
    expect(codesOf(first)).toEqual([])
    await shipOne(order.id, 12)
    await shipOne(order.id, 13)
    const done = await seen(suite, "the slip", order.id, (one) => acceptedOf(one) === 1)
    expect(done.waiting_amount).toBe(0)
    expect(await standing(buyer.ref)).toEqual([`4268:${slip(13)}`])
    await expectBooksToAgree(suite, buyer)
  })

  it("survive an agent that loses every first answer of a split", async () => {
    const { order, buyer } = await bought(SPLIT, 2)
    await suite.kuroneko.fault({ operation: "AN020", kind: "timeout_after", times: 1 })
    await suite.kuroneko.fault({ operation: "AN010", kind: "http_500", times: 1 })
    await shipOne(order.id, 21)
    await seen(suite, "the slip", order.id, (one) => acceptedOf(one) === 1)
    const settled = await seen(suite, "the rest approved", order.id, ({ decision }) => decision.state === "approved")
    expect(codesOf(settled)).toEqual([])
    expect((await standing(buyer.ref)).sort()).toEqual(["1100:", `2068:${slip(21)}`])
    await expectBooksToAgree(suite, buyer)
  })

  it("keep what has left when the rest is refused, and give its credit back", async () => {
    const { order, buyer } = await bought(SPLIT)
    await shipOne(order.id, 31)
    await seen(suite, "the first slip", order.id, (one) => acceptedOf(one) === 1)
    // The part of the second parcel goes through; the rest after it does not.
    await suite.kuroneko.fault({ operation: "AN010", kind: "refuse", times: 2, code: "A060004" })
    await shipOne(order.id, 32)
    const refused = await seen(suite, "what nobody guarantees", order.id, (one) =>
      codesOf(one).includes("unguaranteed")
    )
    expect(codesOf(refused)).toContain("declined_by_agent")
    expect(refused).toMatchObject({ unguaranteed_amount: 1_100, hold: { status: "released" } })
    expect(await standing(buyer.ref)).toEqual([`2068:${slip(31)}`])
    await settle(suite.staff, order.id)
    expect((await onAccount(suite, order.id)).decision).toMatchObject({ state: "declined", must_not_ship: true })
    await expectBooksToAgree(suite, buyer)
  })
})
