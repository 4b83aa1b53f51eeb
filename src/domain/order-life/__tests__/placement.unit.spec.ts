import { en } from "../../../admin/i18n/en"
import { ja } from "../../../admin/i18n/ja"
import { isRefusalCode, REFUSAL_CODES, staffWords } from "../../credit/staff-words"
import { REASON_CODES } from "../../credit/gate"
import { closeShort } from "../close-short"
import { onAccount, placementProblem, type OrderToPlace } from "../placement"
import { facts, NOW, order, parcel } from "./build-facts"

describe("an order that staff want to put on account", () => {
  const unpaid: OrderToPlace = {
    is_draft: false,
    canceled: false,
    payable: 1_980,
    pending: 1_980,
    paid_otherwise: false,
    on_account: "no",
  }

  it.each<[string, Partial<OrderToPlace>, ReturnType<typeof placementProblem>]>([
    ["is unpaid", {}, null],
    ["is a draft", { is_draft: true }, "order_is_draft"],
    ["is cancelled, whatever else", { canceled: true, is_draft: true, on_account: "yes" }, "order_canceled"],
    ["is on account", { on_account: "yes", pending: 0 }, "already_on_account"],
    ["is being put there", { on_account: "under_way" }, "placement_under_way"],
    ["has another payment", { paid_otherwise: true }, "paid_otherwise"],
    ["costs nothing", { payable: 0, pending: 0 }, "nothing_to_pay"],
    ["is owed money", { pending: -5 }, "nothing_to_pay"],
    ["is paid in part", { pending: 980 }, "partly_settled"],
  ])("that %s", (_, change, problem) => {
    expect(placementProblem({ ...unpaid, ...change })).toBe(problem)
    expect(problem === null || isRefusalCode(problem)).toBe(true)
  })

  it("is refused in words for each reason of the gate, with the amount that is missing where it is known", () => {
    for (const code of REASON_CODES) {
      expect(staffWords(code, "500 JPY")).not.toMatch(/[{}]/)
      expect(staffWords(code)).not.toMatch(/[{}]|\s\s/)
    }
    expect(staffWords("insufficient_credit", "500 JPY")).toContain("is 500 JPY above")
    expect(isRefusalCode("toString")).toBe(false)
  })

  it.each(Object.entries({ en, ja }))("is refused in the dashboard's words, too, in %s", (_, { refusal }) => {
    expect(Object.keys(refusal)).toEqual(expect.arrayContaining(REFUSAL_CODES))
  })
})

describe("an order of which authorising has begun", () => {
  const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000)
  const running = { begun_at: ago(119), is_claimed: false }
  const stalled = { begun_at: ago(120), is_claimed: false }
  const session = (status: string, has_order_link = true) => ({
    session: { id: "payses_1", status, collection_id: "pay_col_1", has_order_link },
    records: { hold: null },
  })

  it.each<[string, Parameters<typeof facts>[0], typeof running, OrderToPlace["on_account"]]>([
    ["is on account once credit is held", {}, stalled, "yes"],
    ["is under way before, as long as it can be running", session("pending"), running, "under_way"],
    ["is not when it must have died", session("pending"), stalled, "no"],
    ["is under way as long as somebody is at it", session("pending"), { ...stalled, is_claimed: true }, "under_way"],
    ["is not without a session", { session: null, records: { hold: null } }, running, "no"],
    ["is not with a session that came to nothing", session("error"), running, "no"],
    ["is not while no order is linked", session("pending", false), running, "no"],
    [
      "is not when the credit was given back",
      { ...session("pending"), records: { hold: { id: "hold_1", status: "released", remaining: 0, created_at: NOW } } },
      running,
      "no",
    ],
  ])("%s", (_, story, authorizing, expected) => {
    expect(onAccount(facts(story), authorizing)).toBe(expected)
  })
})

describe("an order that is closed short", () => {
  const of = (fulfillments: ReturnType<typeof parcel>[], canceled = false) =>
    closeShort(order({ fulfillments, canceled }), "shipment")
  const gone = parcel("ful_1", { reduced: 2 })
  const packed = parcel("ful_2", { standard: 1 }, { shipped_at: null })

  it("keeps what has left and what is packed", () => {
    expect(of([gone])).toEqual({
      lines: [
        { line_id: "reduced", kept: 2, removed: 1 },
        { line_id: "standard", kept: 0, removed: 1 },
      ],
    })
    expect(of([gone, packed])).toEqual({ lines: [{ line_id: "reduced", kept: 2, removed: 1 }] })
  })

  it("takes off what was unpacked again", () => {
    const unpacked = { ...packed, canceled_at: new Date("2026-11-01T02:00:00Z") }
    expect(of([gone, unpacked])).toMatchObject({ lines: [{ line_id: "reduced" }, { line_id: "standard" }] })
  })

  it.each([
    ["nothing has left", of([packed]), "nothing_shipped"],
    ["Medusa may still take back that it has left", of([{ ...gone, is_tentative: true }]), "order_busy"],
    ["it is still being packed", of([{ ...packed, is_tentative: true }]), "nothing_shipped"],
    ["everything is packed or has left", of([gone, parcel("ful_3", { reduced: 1 }), packed]), "nothing_unfulfilled"],
    ["it is cancelled", of([gone], true), "order_canceled"],
  ])("not when %s", (_, decision, problem) => {
    expect(decision).toEqual({ problem })
  })
})
