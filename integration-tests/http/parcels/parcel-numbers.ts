import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { ordersAtAgent } from "../../helpers/main-job"
import { codesOf, expectBooksToAgree, onAccount, relabel, seen, statusesOf } from "../../helpers/parcels"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"

const OLD = slip(61)
const NEW = slip(62)

export const parcelNumbersStories = stories("The numbers of parcels", (suite) => {
  /** An order of one parcel at the agent, marked shipped with these numbers. */
  async function shipped(numbers: string[]) {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000)
    const order = await shopper.buy({ bolts: 1 }, "pp_deferred-invoice_kuroneko")
    const { id } = await suite.staff.fulfil(order.id)
    await suite.staff.ship(order.id, id, numbers.map(trackingLabel))
    return { order_id: order.id as string, parcel_id: id as string, shopper, ref, program_id: "kuroneko" }
  }
  const taken = (order_id: string) =>
    seen(suite, "the slip taken", order_id, (order) => statusesOf(order).at(-1) === "accepted")
  const slipsOf = async (ref: string) => (await ordersAtAgent(suite, ref))[0].shipments.map(({ slip }) => slip)
  const callsOf = async (operation: string) =>
    (await suite.kuroneko.requests()).filter((request) => request.operation === operation).length

  it("a parcel without a number is not told, and shown; its label comes later, and it is", async () => {
    const { order_id, parcel_id, ref, ...buyer } = await shipped([])
    const missing = await seen(suite, "what is missing", order_id, (order) => codesOf(order).length > 0)
    expect(missing.needs_attention).toMatchObject([{ code: "tracking_missing", actions: ["enter_tracking_number"] }])
    expect(await callsOf("AN030")).toBe(0)
    await relabel(suite, order_id, parcel_id, [OLD])
    expect(codesOf(await taken(order_id))).toEqual([])
    expect(await slipsOf(ref)).toEqual([OLD])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("a mistyped number is caught before it is sent, and sent once the label is right", async () => {
    const { order_id, parcel_id, ref, ...buyer } = await shipped(["111111111111"])
    await seen(suite, "the refusal", order_id, (order) => codesOf(order).includes("notice_refused"))
    expect(await callsOf("AN030")).toBe(0)
    await relabel(suite, order_id, parcel_id, [OLD])
    await taken(order_id)
    expect(await slipsOf(ref)).toEqual([OLD])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("of several labels the first one that the agent takes is told, and a later one changes nothing", async () => {
    const { order_id, parcel_id, ref } = await shipped(["1Z999AA10123456784", OLD])
    await taken(order_id)
    await relabel(suite, order_id, parcel_id, ["1Z999AA10123456784", NEW, OLD])
    expect(statusesOf(await onAccount(suite, order_id))).toEqual(["accepted"])
    expect(await slipsOf(ref)).toEqual([OLD])
  })

  it("what staff took back of a parcel that left is shown as not reported, and told anew with the number they enter", async () => {
    const { order_id, ref, ...buyer } = await shipped([OLD])
    const { notices } = await taken(order_id)
    const { http } = suite.staff
    await http.post(`/admin/trade-credit/notices/${notices[0].id}/withdraw`, {})
    const back = await seen(suite, "the slip taken back", order_id, (order) => statusesOf(order)[0] === "withdrawn")
    expect(codesOf(back)).toContain("not_reported")
    expect(await slipsOf(ref)).toEqual([])

    const retry = `/admin/trade-credit/notices/${notices[0].id}/retry`
    const { notice } = await http.post(retry, { tracking_number: NEW })
    expect(notice).toMatchObject({ revision: 2, tracking_number: NEW, parcel_tracking_number: OLD })
    await expect(http.post(retry, { tracking_number: NEW })).rejects.toMatchObject({ status: 400 })
    const told = await taken(order_id)
    expect(codesOf(told)).toEqual([])
    expect(await slipsOf(ref)).toEqual([NEW])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("a parcel that is sent again under a new number is taken back and told anew", async () => {
    const { order_id, parcel_id, ref, ...buyer } = await shipped([OLD])
    await taken(order_id)
    await relabel(suite, order_id, parcel_id, [NEW])
    const told = await seen(
      suite,
      "the new slip",
      order_id,
      (order) => statusesOf(order).join() === "withdrawn,accepted"
    )
    expect(statusesOf(told, "shipment_cancel")).toEqual(["accepted"])
    expect(codesOf(told)).toEqual([])
    expect(await slipsOf(ref)).toEqual([NEW])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("a number entered on the board stays until the parcel says something new", async () => {
    const { order_id, parcel_id, ref, ...buyer } = await shipped([])
    const { notices } = await seen(suite, "what is missing", order_id, (order) => codesOf(order).length > 0)
    await suite.staff.http.post(`/admin/trade-credit/notices/${notices[0].id}/retry`, { tracking_number: OLD })
    await taken(order_id)
    await relabel(suite, order_id, parcel_id, [OLD])
    expect(statusesOf(await onAccount(suite, order_id))).toEqual(["accepted"])
    await relabel(suite, order_id, parcel_id, [NEW])
    await seen(suite, "the new slip", order_id, (order) => statusesOf(order).join() === "withdrawn,accepted")
    expect(await slipsOf(ref)).toEqual([NEW])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("what the agent does not give back is shown, done by hand there, and then the new number goes out", async () => {
    const { order_id, parcel_id, ref, ...buyer } = await shipped([OLD])
    await taken(order_id)
    await suite.kuroneko.fault({ operation: "AN040", kind: "refuse", times: 1, code: "D020005" })
    await relabel(suite, order_id, parcel_id, [NEW])
    const refused = await seen(suite, "the refusal", order_id, (order) => codesOf(order).includes("withdrawal_refused"))
    expect(statusesOf(refused)).toEqual(["accepted", "queued"])
    const back = refused.notices.find(({ kind }: { kind: string }) => kind === "shipment_cancel")
    await suite.staff.http.post(`/admin/trade-credit/notices/${back.id}/retry`, {})
    await seen(suite, "the new slip", order_id, (order) => statusesOf(order).join() === "withdrawn,accepted")
    expect(await slipsOf(ref)).toEqual([NEW])
    await expectBooksToAgree(suite, { ref, ...buyer })
  })

  it("a fulfilment cancelled after its notice went is taken back at the agent", async () => {
    const shopper = await suite.newShopper()
    const { ref } = await openKuronekoAccount(shopper, suite.kuroneko, 300_000, "kuroneko-early")
    const order = await shopper.buy({ bolts: 1 }, "pp_deferred-invoice_kuroneko-early")
    const { items } = await suite.staff.readOrder(order.id)
    const { result: parcel } = await createOrderFulfillmentWorkflow(suite.container).run({
      input: {
        order_id: order.id,
        items: items.map(({ id, quantity }: { id: string; quantity: number }) => ({ id, quantity })),
        location_id: suite.shop.stock_location_id,
        labels: [trackingLabel(OLD)],
      },
    })
    await taken(order.id)
    await suite.staff.cancelFulfillment(order.id, parcel.id)
    // The agent's answer is there a moment before the order has been looked at because of it.
    const isOver = (seen: Answer) => !codesOf(seen).includes("notice_being_withdrawn")
    const isBack = (seen: Answer) => statusesOf(seen).join() === "withdrawn" && isOver(seen)
    const back = await seen(suite, "it taken back", order.id, isBack)
    expect(codesOf(back)).toEqual(["charged_then_unpacked"])
    expect(await slipsOf(ref)).toEqual([])
    await expectBooksToAgree(suite, { shopper, ref, program_id: "kuroneko-early" })
  })
})
