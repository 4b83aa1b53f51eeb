import { beyondLimitOf, wantedHold } from "../held-value"
import { plan } from "../plan"
import { capture, changed, type Changed, collection, JUST_NOW, left, OLD, payment, types, WHOLE } from "./build-changed"
import { atAgent, type facts, notice, NOW, order, parcel, registration, transaction } from "./build-facts"

describe("the hold of an order that was changed", () => {
  it("follows it up and down", () => {
    expect(plan(changed({ total: 1_000 })).actions[0]).toMatchObject({ type: "adjust_hold", serial: 1, change: 293 })
    expect(plan(changed({ total: 400 })).actions[0]).toMatchObject({ type: "adjust_hold", serial: 1, change: -307 })
  })

  it("stays as it was while there is not enough credit, and staff are shown how much is missing", () => {
    const short = changed({ total: 1_000, account: { status: "active", available: 200 } })
    expect(plan(short).actions).toEqual([])
    expect(plan(short).attention).toMatchObject([
      { code: "credit_shortfall", amount: 93, actions: ["raise_limit", "override_credit", "other_payment_method"] },
    ])
    expect(types(changed({ total: 1_000, account: { status: "active", available: 293 } }))).toEqual(["adjust_hold"])
    expect(types(changed({ total: 400, account: { status: "suspended", available: 0 } }))).toContain("adjust_hold")
  })

  it("names the ways out that there are: of the merchant's own book, of an agent's, of an account that is stopped", () => {
    const attention = (overrides: Partial<Changed>) =>
      plan(changed({ total: 1_000, account: { status: "active", available: 200 }, ...overrides })).attention[0]
    expect(attention({ account: { status: "active", available: 200, allowed: 50 } })).toMatchObject({
      actions: ["raise_limit", "override_credit", "other_payment_method"],
      // Instead of what is allowed already, not on top of it.
      override_amount: 143,
      pending_amount: 1_000,
      leaving_amount: 707,
      message: expect.stringContaining("1000, of which 707 then leaves the account"),
    })
    const lent = attention({ ...atAgent })
    expect(lent).toMatchObject({
      code: "credit_shortfall_at_agent",
      actions: ["contact_agent", "other_payment_method"],
    })
    expect(lent.override_amount).toBeUndefined()
    for (const [status, actions] of [
      ["suspended", ["lift_suspension", "other_payment_method"]],
      ["closed", ["other_payment_method"]],
    ] as const) {
      const stopped = plan(changed({ total: 1_000, account: { status, available: 9_000 } })).attention
      expect(stopped).toContainEqual(expect.objectContaining({ code: "credit_shortfall_stopped", actions }))
    }
  })

  it("takes a stopped account beyond its limit by no more than one that may be used", () => {
    const beyond = (account: NonNullable<Changed["account"]>) => beyondLimitOf(changed({ total: 1_000, account }))
    expect(beyond({ status: "suspended", available: 9_000 })).toBe(0)
    for (const status of ["active", "suspended"] as const) {
      expect(beyond({ status, available: 200, allowed: 50 })).toBe(143)
      expect(beyond({ status, available: null })).toBe(0)
    }
  })

  it("says nothing of credit that would leave the account where none is held any more", () => {
    const grown = changed({
      total: 1_000,
      pending: 293.5,
      held: 0,
      account: { status: "active", available: 0 },
      records: { charges: [{ ...WHOLE, event_at: NOW }] },
    })
    expect(plan(grown).attention[0]).toMatchObject({ code: "credit_shortfall", amount: 293 })
    expect(plan(grown).attention[0].leaving_amount).toBeUndefined()
  })

  it("is as much as fits where no limit is known, and where there is no account", () => {
    expect(types(changed({ total: 9_000_000, account: { status: "active", available: null } }))).toEqual([
      "adjust_hold",
    ])
    expect(types(changed({ total: 9_000_000, account: null }))).toEqual(["adjust_hold"])
  })

  it("is a new one when the old one was used up", () => {
    const charge = { ...WHOLE, event_at: NOW }
    const grown = changed({
      total: 1_000,
      pending: 293.5,
      held: 0,
      order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }),
      records: { charges: [charge] },
    })
    expect(plan(grown).actions).toEqual([{ type: "place_hold", key: "hold:order_1:2:2", amount: 293 }])
  })

  it("is given back when the order was paid another way, which it is not on account any more", () => {
    const paid = changed({
      total: 0,
      pending: 0,
      collections: [left, collection("completed", 1_000, { is_others: true })],
    })
    expect(wantedHold(paid)).toBe(0)
    expect(plan(paid)).toMatchObject({ actions: [{ type: "release_hold" }], attention: [] })
    paid.records.hold!.status = "released"
    expect(plan(paid)).toMatchObject({ actions: [], attention: [] })
  })

  it("is nobody's who was declined", () => {
    const declined = changed({ ...atAgent, total: 1_000, records: { registration: registration("declined") } })
    expect(types(declined)).not.toContain("adjust_hold")
  })
})

describe("Medusa's collections of an order that was changed", () => {
  const followed = (overrides: Partial<Changed> = {}) => changed({ total: 1_000, held: 1_000, ...overrides })

  it("are authorised anew when the credit is held, and once", () => {
    expect(plan(followed()).actions).toEqual([{ type: "authorize_collection", collection_id: "pay_col_1000" }])
    const live = collection("authorized", 1_000, { payments: [payment(1_000)] })
    expect(plan(followed({ collections: [left, live] })).actions).toEqual([])
    const waiting = { sessions: [{ id: "payses_2", status: "pending_authorization", amount: 1_000 }] }
    expect(plan(followed({ collections: [left, collection("awaiting", 1_000, waiting)] })).actions).toEqual([])
  })

  it("are left alone while Medusa may still be writing them, and mended afterwards", () => {
    const torn = (changed_at: Date) => followed({ pending: 1_000, collections: [left], order: order({ changed_at }) })
    expect(plan(torn(JUST_NOW))).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 20_000) })
    expect(plan(torn(OLD)).actions).toEqual([{ type: "mend_collections" }])
  })

  it.each(["partially_captured", "canceled"])(
    "are closed where what was captured is all there will be: %s",
    (status) => {
      const dead = collection(status, 706.5, {
        payments: [payment(706.5, { canceled_at: OLD, captures: [capture(340)] })],
      })
      const of = followed({ collections: [dead, collection("not_paid", 1_000)] })
      of.order!.transactions = [transaction("capt_340", 340)]
      expect(plan(of).actions).toEqual([
        { type: "close_collection", collection_id: "pay_col_706.5", payment_ids: [], session_ids: [], captured: 340 },
      ])
    }
  )

  it("end when nothing is pending, with what waits in them", () => {
    const live = collection("authorized", 706.5, { payments: [payment(706.5, { captures: [capture(340)] })] })
    const of = followed({ pending: -10, collections: [live] })
    of.order!.transactions = [transaction("capt_340", 340)]
    expect(plan(of).actions).toMatchObject([{ type: "close_collection", payment_ids: ["pay_706.5"], captured: 340 }])
    const sessions = [{ id: "payses_2", status: "pending_authorization", amount: 300 }]
    const waiting = followed({ pending: 0, collections: [left, collection("awaiting", 300, { sessions })] })
    expect(plan(waiting).actions).toMatchObject([{ type: "close_collection", session_ids: ["payses_2"] }])
  })

  it("are one: the older of two, and a payment that lives on in a closed one, end", () => {
    const live = collection("authorized", 706.5, { payments: [payment(706.5)] })
    const two = followed({ collections: [live, collection("not_paid", 1_000)] })
    expect(plan(two).actions).toMatchObject([{ type: "close_collection", collection_id: "pay_col_706.5", captured: 0 }])
    const orphan = followed({ collections: [{ ...live, status: "canceled" }, collection("not_paid", 1_000)] })
    expect(plan(orphan).actions).toEqual([{ type: "cancel_payment", payment_id: "pay_706.5" }])
  })

  it("are left to another provider who has a payment in them", () => {
    const others = collection("authorized", 1_000, { is_others: true })
    expect(types(followed({ collections: [left, others], order: order({ changed_at: JUST_NOW }) }))).toEqual([])
  })

  it("are left alone while the buyer may be paying another way, for a while", () => {
    const begun = (minutes: number) => ({ others_session_at: new Date(NOW.getTime() - minutes * 60_000) })
    const paying = (minutes: number) => followed({ collections: [left, collection("not_paid", 1_000, begun(minutes))] })
    expect(types(paying(14))).toEqual([])
    expect(types(paying(16))).toEqual(["authorize_collection"])
  })

  it("are for the new amount also while the decision is out", () => {
    const sessions = [{ id: "payses_1", status: "pending_authorization", amount: 706.5 }]
    const pending = followed({
      ...atAgent,
      collections: [collection("awaiting", 1_000, { sessions })],
      session: { id: "payses_1", status: "pending_authorization", collection_id: "pay_col_1000", has_order_link: true },
      records: { registration: registration("approved", { amount: 1_000 }) },
    })
    expect(plan(pending).actions).toEqual([{ type: "update_session", session_id: "payses_1", amount: 1_000 }])
    pending.collections[0].sessions[0].amount = 1_000
    expect(types(pending)).toEqual(["authorize_session"])
  })
})

describe("what the agent has of an order that was changed", () => {
  const live = [left, collection("authorized", 1_000, { payments: [payment(1_000)] })]
  const known = (records: NonNullable<Parameters<typeof facts>[0]>["records"]) =>
    changed({ ...atAgent, total: 1_000, held: 1_000, collections: live, records })

  it("is cancelled and registered anew, also while it is undecided, and nothing is told of a parcel meanwhile", () => {
    for (const state of ["approved", "pending_review", "unknown"] as const) {
      expect(plan(known({ registration: registration(state) })).actions).toEqual([
        { type: "change_registration", registration_id: "oreg_1", beside: false },
      ])
    }
    const packed = known({ registration: registration("approved"), notices: [notice("ful_1", "awaiting_shipment")] })
    packed.order!.fulfillments = [parcel("ful_1", { reduced: 3 }, { shipped_at: null })]
    expect(types(packed)).toEqual(["change_registration"])
  })

  it("is just what it goes out with where it was never sent, and waited for while it is being sent", () => {
    expect(types(known({ registration: registration("queued") }))).toEqual(["resolve_decision"])
    expect(types(known({ registration: registration("sending") }))).not.toContain("change_registration")
  })

  it("stays when it holds a slip, and what was added is registered beside it", () => {
    const accepted = notice("ful_1", "accepted", { amount: 707 })
    const told = known({ registration: registration("approved"), notices: [accepted] })
    expect(types(told)).toContain("change_registration")
    expect(plan(told).actions).toContainEqual({
      type: "change_registration",
      registration_id: "oreg_1",
      beside: true,
    })
    const rest = registration("approved", { id: "oreg_2", part: "rest", amount: 293 })
    const both = { registration: rest, registrations: [registration("approved"), rest], notices: [accepted] }
    expect(types(known(both))).not.toContain("change_registration")
  })

  it("is not sent before what it replaces is gone there, and at once after that", () => {
    const fresh = registration("queued", { id: "oreg_2", amount: 1_000, created_at: NOW, last_answer_at: null })
    const after = (state: "approved" | "cancelled") =>
      known({ registration: fresh, registrations: [registration(state, { superseded: true }), fresh] })
    expect(types(after("approved"))).toEqual([])
    expect(types(after("cancelled"))).toEqual(["resolve_decision"])
  })

  it("is not sent for the first time while credit is missing, and looked at without haste", () => {
    const short = changed({
      ...atAgent,
      total: 1_000,
      collections: live,
      account: { status: "active", available: 0 },
      records: { registration: registration("queued") },
    })
    expect(plan(short).actions).toEqual([])
    expect(plan(short).next_check_at!.getTime()).toBeGreaterThan(NOW.getTime())
  })

  it("is left to a person where the agent changes and cancels nothing", () => {
    const rigid = known({ registration: registration("approved") })
    rigid.agent = { ...rigid.agent, cancels_orders: false }
    expect(plan(rigid)).toMatchObject({ actions: [], attention: [{ code: "change_at_agent" }] })
  })
})
