import type { Action } from "../actions"
import type { Facts } from "../facts"
import { plan } from "../plan"
import {
  atAgent,
  facts,
  inStep,
  notice as noticeOf,
  NOW,
  order,
  parcel,
  registration,
  transaction,
} from "./build-facts"

const types = (of: Facts) => plan(of).actions.map(({ type }) => type)
const HOUR = 3_600_000
const chargeOf = (fulfillment_id: string, amount: number, lines: Facts["records"]["charges"][number]["lines"]) => ({
  id: `chg_${fulfillment_id}`,
  fulfillment_id,
  amount,
  lines,
  event_at: NOW,
  unguaranteed: false,
})
const cancelNotice = (status: string) =>
  noticeOf("", status, { key: "order_cancel:oreg_1", kind: "order_cancel", fulfillment_id: null })
const usedUp = { id: "hold_1", status: "charged" as const, remaining: 0, created_at: NOW }
const wholeCharge = chargeOf("ful_1", 707, [
  { reference_id: "reduced", quantity: 3, amount: 340 },
  { reference_id: "standard", quantity: 1, amount: 367 },
])
const agentFacts = (overrides: Parameters<typeof facts>[0] = {}) =>
  facts({ ...atAgent, ...overrides, records: { ...atAgent.records, ...overrides.records } })
const heldSince = (at: Date) => ({ id: "hold_1", status: "open" as const, remaining: 707, created_at: at })
const undecidedSession = {
  id: "payses_1",
  status: "pending_authorization",
  collection_id: "pay_col_1",
  has_order_link: true,
}

describe("an order just placed", () => {
  it("needs nothing, and is looked at again soon", () => {
    expect(plan(facts())).toMatchObject({ actions: [], attention: [] })
    expect(plan(facts()).next_check_at?.getTime()).toBe(NOW.getTime() + 15_000)
  })

  it("is looked at once an hour when it is old", () => {
    const old = facts({ records: { hold: heldSince(new Date(NOW.getTime() - 48 * HOUR)) } })
    expect(plan(old).next_check_at?.getTime()).toBe(NOW.getTime() + HOUR)
  })

  it("is authorised when the server died in the middle of its completion", () => {
    const died = (secondsAgo: number) =>
      facts({
        session: { id: "payses_1", status: "pending", collection_id: "pay_col_1", has_order_link: true },
        collections: [{ id: "pay_col_1", status: "not_paid", amount: 706.5, captured_amount: 0, payments: [] }],
        records: { hold: heldSince(new Date(NOW.getTime() - secondsAgo * 1_000)) },
      })
    expect(types(died(121))).toEqual(["authorize_session"])
    expect(types(died(60))).toEqual([])
    const beforeHold = died(121)
    beforeHold.records = { ...beforeHold.records, hold: null, opened_at: new Date(NOW.getTime() - 121_000) }
    expect(types(beforeHold)).toEqual(["authorize_session"])
  })

  it("gets its payment back to life when a failed first attempt had cancelled it", () => {
    const failed = (secondsAgo: number) => {
      const dead = facts()
      dead.collections[0].payments[0].canceled_at = new Date(NOW.getTime() - secondsAgo * 1_000)
      return plan(dead)
    }
    expect(failed(21).actions).toEqual([{ type: "heal_payment", payment_id: "pay_1" }])
    // An order that is just being cancelled looks the same until Medusa has finished.
    expect(failed(5)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 20_000) })
  })
})

describe("a checkout that never became an order", () => {
  const noOrder = { order: null, collections: [], session: { ...undecidedSession, has_order_link: false } }

  it("keeps its credit for half an hour", () => {
    const waiting = facts(noOrder)
    expect(plan(waiting).actions).toEqual([])
    expect(plan(waiting).next_check_at?.getTime()).toBe(NOW.getTime() - 60_000 + HOUR / 2)
  })

  const old = { records: { hold: heldSince(new Date(NOW.getTime() - HOUR)), registration: registration("approved") } }

  it("then loses its session first, so that a late completion fails cleanly", () => {
    expect(types(facts({ ...noOrder, ...old }))).toEqual(["delete_session"])
  })

  it("and then gives its credit back and cancels at the agent", () => {
    expect(types(facts({ ...noOrder, ...old, session: null }))).toEqual(["release_hold", "cancel_registration"])
  })

  it("cancels at the agent also when the credit has gone before, because the buyer chose another method", () => {
    const released = { id: "hold_1", status: "released" as const, remaining: 0, created_at: NOW }
    const changed = facts({
      ...noOrder,
      session: null,
      records: { hold: released, registration: registration("approved") },
    })
    expect(types(changed)).toEqual(["cancel_registration"])
    const told = { hold: released, registration: registration("approved"), notices: [cancelNotice("retrying")] }
    expect(plan(facts({ ...noOrder, session: null, records: told })).next_check_at).not.toBeNull()
  })

  it("keeps its credit when an order has come of it after all", () => {
    expect(types(facts({ ...noOrder, ...old, session: undecidedSession }))).toEqual([])
  })
})

describe("a decision that is still out", () => {
  it.each(["queued", "sending", "unknown", "pending_review"] as const)("is asked for while %s", (state) => {
    const undecided = agentFacts({ session: undecidedSession, records: { registration: registration(state) } })
    expect(types(undecided)).toEqual(["resolve_decision"])
  })

  it("is not asked for again at once", () => {
    const asked = registration("unknown", { last_answer_at: NOW })
    const undecided = agentFacts({ session: undecidedSession, records: { registration: asked } })
    expect(plan(undecided).actions).toEqual([])
    expect(plan(undecided).next_check_at!.getTime()).toBeGreaterThan(NOW.getTime())
  })

  it("completes the payment when it is yes", () => {
    expect(types(agentFacts({ session: undecidedSession }))).toEqual(["authorize_session"])
  })

  it("is shown to staff when the registration is on its way out though the order stands", () => {
    const gone = registration("unknown", { superseded: true, may_be_at_agent: true })
    const stands = agentFacts({ session: undecidedSession, records: { registration: gone } })
    expect(plan(stands)).toMatchObject({ actions: [], attention: [{ code: "not_on_account" }] })
  })

  it("is given up, not sent, when a dying server had given its credit back", () => {
    const released = { id: "hold_1", status: "released" as const, remaining: 0, created_at: NOW }
    const queued = agentFacts({
      session: undecidedSession,
      records: { registration: registration("queued"), hold: released },
    })
    expect(types(queued)).toEqual(["cancel_registration"])
  })

  it("is sent again, and shown to staff, when the agent could not take it", () => {
    const refused = registration("needs_attention", { last_message: "The password is wrong." })
    const waiting = agentFacts({ session: undecidedSession, records: { registration: refused } })
    expect(types(waiting)).toEqual(["resolve_decision"])
    expect(plan(waiting).attention).toMatchObject([{ code: "registration_refused" }])
  })

  it("is worth a telephone call when the agent stays silent", () => {
    const old = registration("unknown", { created_at: new Date(NOW.getTime() - HOUR), last_answer_at: NOW })
    const silent = agentFacts({ session: undecidedSession, records: { registration: old } })
    expect(plan(silent).attention.map(({ code }) => code)).toEqual(["agent_silent"])
  })

  it("that was no after a lost answer is cancelled at the agent, which may hold the first send", () => {
    const doubtful = registration("declined", { may_be_at_agent: true })
    const declined = agentFacts({ session: undecidedSession, records: { registration: doubtful } })
    expect(types(declined)).toEqual(["delete_session", "release_hold", "cancel_registration"])
  })

  it("closes the payment, frees the credit and tells staff when it is no", () => {
    const declined = agentFacts({ session: undecidedSession, records: { registration: registration("declined") } })
    expect(types(declined)).toEqual(["delete_session", "release_hold"])
    expect(plan(declined).attention.map(({ code }) => code)).toEqual(["declined_by_agent"])
  })
})

describe("a cancelled order", () => {
  it("gives its credit back, and the agent is told once", () => {
    const cancelled = agentFacts({ order: order({ canceled: true }), collections: [] })
    expect(types(cancelled)).toEqual(["release_hold", "cancel_registration"])
    const released = { id: "hold_1", status: "released" as const, remaining: 0, created_at: NOW }
    expect(
      types(
        agentFacts({
          order: order({ canceled: true }),
          collections: [],
          records: { hold: released, notices: [cancelNotice("queued")] },
        })
      )
    ).toEqual([])
  })
})

describe("a parcel", () => {
  const packed = parcel("ful_1", { reduced: 3, standard: 1 }, { shipped_at: null })
  const shipped = parcel("ful_1", { reduced: 3, standard: 1 })

  it("that is packed makes a notice that waits", () => {
    expect(types(agentFacts({ order: order({ fulfillments: [packed] }) }))).toEqual(["create_notice"])
    const waiting = { notices: [noticeOf("ful_1", "awaiting_shipment")] }
    expect(types(agentFacts({ order: order({ fulfillments: [packed] }), records: waiting }))).toEqual([])
  })

  it("makes none while there is no registration that it could belong to", () => {
    expect(types(agentFacts({ order: order({ fulfillments: [packed] }), records: { registration: null } }))).toEqual([])
  })

  it("that is unpacked again takes its notice back", () => {
    const cancelled = { ...packed, canceled_at: NOW }
    const records = { notices: [noticeOf("ful_1", "awaiting_shipment")] }
    expect(types(agentFacts({ order: order({ fulfillments: [cancelled] }), records }))).toEqual(["withdraw_notice"])
    const gone = { notices: [{ ...noticeOf("ful_1", "retrying") }] }
    expect(types(agentFacts({ order: order({ fulfillments: [cancelled] }), records: gone }))).toEqual([
      "withdraw_notice",
    ])
    const asked = { notices: [{ ...noticeOf("ful_1", "needs_attention"), withdrawal_requested: true }] }
    expect(types(agentFacts({ order: order({ fulfillments: [cancelled] }), records: asked }))).toEqual([])
  })

  it("that was charged and then unpacked is shown to a person until its goods have left again", () => {
    const cancelled = { ...shipped, canceled_at: NOW }
    const unpacked = facts({
      order: order({ fulfillments: [cancelled] }),
      records: { charges: [wholeCharge], hold: usedUp },
    })
    expect(plan(unpacked).attention.map(({ code }) => code)).toEqual(["charged_then_unpacked"])
    const again = parcel("ful_2", { reduced: 3, standard: 1 })
    const reshipped = facts({
      order: order({ fulfillments: [cancelled, again] }),
      records: { charges: [wholeCharge], hold: usedUp },
    })
    expect(plan(reshipped)).toMatchObject({
      attention: [],
      actions: [{ type: "post_charge", amount: 0, lines: [] }, {}],
    })
  })

  it("that has left is charged", () => {
    const [charge] = plan(facts({ order: order({ fulfillments: [shipped] }) })).actions
    expect(charge).toMatchObject({
      type: "post_charge",
      key: "charge:ful_1",
      amount: 707,
      event_at: shipped.shipped_at,
    })
  })

  it("that is charged is told to the agent and captured", () => {
    const records = { charges: [wholeCharge], hold: usedUp, notices: [noticeOf("ful_1", "awaiting_shipment")] }
    const charged = plan(agentFacts({ order: order({ fulfillments: [shipped] }), records })).actions
    expect(charged).toEqual<Action[]>([
      {
        type: "queue_notice",
        key: "shipment:ful_1",
        fulfillment_id: "ful_1",
        amount: 707,
        tracking_number: "123456789012",
        carrier_code: "yamato",
      },
      { type: "capture", payment_id: "pay_1", amount: 706.5 },
    ])
  })

  it("that is one of two waits at an agent that takes one slip an order, and goes out with the last one's number", () => {
    const first = parcel("ful_1", { reduced: 3 })
    const second = parcel("ful_2", { standard: 1 }, { shipped_at: new Date("2026-11-01T05:00:00Z") })
    const charges = [
      chargeOf("ful_1", 340, [{ reference_id: "reduced", quantity: 3, amount: 340 }]),
      chargeOf("ful_2", 367, [{ reference_id: "standard", quantity: 1, amount: 367 }]),
    ]
    const notices = [noticeOf("ful_1", "awaiting_shipment")]
    const partly = (waiting: typeof notices) =>
      plan(
        agentFacts({ order: order({ fulfillments: [first] }), records: { charges: [charges[0]], notices: waiting } })
      )
    const note = { type: "note_shipment", key: "shipment:ful_1", fulfillment_id: "ful_1", amount: 340 }
    expect(partly(notices).actions).toMatchObject([note, { type: "capture" }])
    expect(partly([{ ...notices[0], amount: 340 }]).actions).toMatchObject([{ type: "capture" }])
    const both = [...notices, noticeOf("ful_2", "awaiting_shipment")]
    const whole = agentFacts({
      order: order({ fulfillments: [first, second] }),
      records: { charges, hold: usedUp, notices: both },
    })
    expect(plan(whole).actions).toMatchObject([
      { type: "withdraw_notice", key: "shipment:ful_1", not_required: true },
      { type: "queue_notice", key: "shipment:ful_2", amount: 707 },
      { type: "capture", amount: 706.5 },
    ])
  })

  it("that left without the agent's approval is charged all the same, and staff are told", () => {
    const undecided = {
      registration: registration("pending_review", { last_answer_at: NOW }),
      charges: [{ ...wholeCharge, unguaranteed: true }],
      unguaranteed_amount: 707,
    }
    const left = agentFacts({
      order: order({ fulfillments: [shipped] }),
      session: undecidedSession,
      records: undecided,
    })
    expect(plan(left).attention.map(({ code }) => code)).toEqual(["unguaranteed"])
  })
})

describe("credit held beyond what can still ship", () => {
  it("is given back", () => {
    const whole = order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] })
    const held = facts({ order: whole, records: { charges: [wholeCharge] } })
    expect(types(held)).toEqual(["release_hold", "capture"])
  })
})

describe("what is captured", () => {
  const shippedFirst = (overrides = {}) => order({ fulfillments: [parcel("ful_1", { reduced: 3 })], ...overrides })
  const firstCharge = chargeOf("ful_1", 340, [{ reference_id: "reduced", quantity: 3, amount: 340 }])

  it("is what has been charged, not more", () => {
    expect(plan(facts({ order: shippedFirst(), records: { charges: [firstCharge] } })).actions).toEqual([
      { type: "capture", payment_id: "pay_1", amount: 340 },
    ])
  })

  it("is nothing more once captured", () => {
    const captured = facts({
      order: shippedFirst({ transactions: [transaction("capt_1", 340)] }),
      records: { charges: [firstCharge] },
    })
    captured.collections[0].payments[0].captures = [{ id: "capt_1", amount: 340, created_at: NOW }]
    expect(plan(inStep(captured)).actions).toEqual([])
  })

  it("waits while Medusa has not entered an earlier capture into the order's books", () => {
    const writing = facts({ order: shippedFirst(), records: { charges: [wholeCharge], hold: usedUp } })
    writing.collections[0].payments[0].captures = [{ id: "capt_1", amount: 340, created_at: NOW }]
    expect(plan(writing)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 20_000) })
  })

  it("is entered into the order's books when a crash kept Medusa from it", () => {
    const crashed = facts({ order: shippedFirst(), records: { charges: [firstCharge] } })
    crashed.collections[0].payments[0].captures = [
      { id: "capt_1", amount: 340, created_at: new Date(NOW.getTime() - HOUR) },
    ]
    expect(types(crashed)).toEqual(["record_capture"])
  })

  it("is marked complete when a crash kept Medusa from it", () => {
    const crashed = facts({
      records: { charges: [wholeCharge] },
      order: order({ transactions: [transaction("capt_1", 340)] }),
    })
    crashed.collections[0].payments[0].captures = [
      { id: "capt_1", amount: 706.5, created_at: new Date(NOW.getTime() - HOUR) },
    ]
    expect(types(crashed)).toContain("complete_payment")
  })
})

describe("an order that is done", () => {
  it("is not while its payment is still to be authorised, though all is shipped, charged and told", () => {
    const stalled = facts({
      order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }),
      session: { id: "payses_1", status: "pending", collection_id: "pay_col_1", has_order_link: true },
      collections: [{ id: "pay_col_1", status: "not_paid", amount: 706.5, captured_amount: 0, payments: [] }],
      records: { charges: [wholeCharge], hold: { id: "hold_1", status: "charged", remaining: 0, created_at: NOW } },
    })
    expect(plan(stalled)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 15_000) })
  })

  it("is looked at within hours while it is young, then once a day, and after ninety days no more", () => {
    const done = (since: Date) => {
      const whole = facts({
        order: order({
          transactions: [transaction("capt_1", 706.5)],
          fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })],
        }),
      })
      whole.records.charges = [{ ...wholeCharge, hold_due: 0 }]
      whole.records.hold = { ...usedUp, adjustments: 0, created_at: since }
      whole.collections[0].payments[0] = {
        ...whole.collections[0].payments[0],
        captured_at: NOW,
        captures: [{ id: "capt_1", amount: 706.5, created_at: NOW }],
      }
      return plan(inStep(whole))
    }
    expect(done(NOW)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + HOUR) })
    const fiveDays = new Date(NOW.getTime() - 5 * 24 * HOUR)
    expect(done(fiveDays).next_check_at).toEqual(new Date(NOW.getTime() + 24 * HOUR))
    expect(done(new Date(NOW.getTime() - 91 * 24 * HOUR)).next_check_at).toBeNull()
  })

  it("shows a person the notice that its agent refused", () => {
    const refused = agentFacts({
      order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })] }),
      records: {
        charges: [wholeCharge],
        notices: [{ ...noticeOf("ful_1", "needs_attention"), last_message: "check digit" }],
      },
    })
    expect(plan(refused).attention).toMatchObject([{ code: "notice_refused", actions: ["retry_notice"] }])
  })
})
