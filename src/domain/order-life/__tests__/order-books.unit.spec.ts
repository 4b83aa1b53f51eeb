import type { TransactionFacts } from "../facts"
import { plan } from "../plan"
import { facts, inStep, NOW, order, parcel, transaction } from "./build-facts"

const OLD = new Date(NOW.getTime() - 3_600_000)

/** All of it shipped and charged; 300 and 200 captured, 50 paid back and credited, and entered like this. */
function entered(transactions: TransactionFacts[], more: { uncounted?: number; changed_at?: Date } = {}) {
  const of = facts({
    order: order({ fulfillments: [parcel("ful_1", { reduced: 3, standard: 1 })], transactions, ...more }),
    records: {
      hold: { id: "hold_1", status: "charged", remaining: 0, created_at: OLD },
      charges: [{ id: "chg_1", fulfillment_id: "ful_1", amount: 707, lines: [], event_at: OLD, unguaranteed: false }],
      credits: [
        {
          key: "refund:ref_1",
          kind: "refund",
          reference_id: "ref_1",
          amount: 50,
          lines: [],
          event_at: OLD,
          unguaranteed: false,
        },
      ],
    },
  })
  Object.assign(of.collections[0].payments[0], {
    captures: [
      { id: "capt_1", amount: 300, created_at: OLD },
      { id: "capt_2", amount: 200, created_at: OLD },
    ],
    refunds: [{ id: "ref_1", amount: 50, created_at: OLD }],
  })
  return inStep(of)
}

const RIGHT = [transaction("capt_1", 300), transaction("capt_2", 200), transaction("ref_1", -50)]
const idsOf = (rows: TransactionFacts[]) => rows.map(({ id }) => id)
const mending = (of: ReturnType<typeof facts>) =>
  plan(of).actions.filter(({ type }) => /_transactions$|^record_/.test(type))

describe("Medusa's transactions of an order", () => {
  it("are left alone when they say what was captured and paid back", () => {
    expect(mending(entered(RIGHT))).toEqual([])
    expect(plan(entered(RIGHT)).actions).toMatchObject([{ type: "capture" }])
  })

  it.each<[string, TransactionFacts[], TransactionFacts[]]>([
    ["a capture with another's amount", [transaction("capt_1", 200), RIGHT[1], RIGHT[2]], [transaction("capt_1", 200)]],
    ["a refund with another's amount", [RIGHT[0], RIGHT[1], transaction("ref_1", -70)], [transaction("ref_1", -70)]],
    [
      "two captures at once, each entered twice",
      [...RIGHT, transaction("capt_1", 200), transaction("capt_2", 300)],
      [transaction("capt_1", 200), transaction("capt_2", 300)],
    ],
    [
      "one entered twice with the right amount",
      [...RIGHT, transaction("capt_1", 300, { id: "ordtrx_twin" })],
      [transaction("", 0, { id: "ordtrx_twin" })],
    ],
    [
      "one that was taken back",
      [...RIGHT, transaction("capt_gone", 300, { is_orphan: true })],
      [transaction("capt_gone", 300)],
    ],
  ])("are taken out where they are wrong: %s", (_, rows, wrong) => {
    expect(mending(entered(rows))).toEqual([{ type: "remove_transactions", transaction_ids: idsOf(wrong) }])
    expect(plan(entered(rows)).actions.map(({ type }) => type)).not.toContain("capture")
  })

  it("are written anew with the right amount once the wrong ones are gone", () => {
    expect(mending(entered([RIGHT[0]]))).toEqual([
      { type: "record_capture", capture_id: "capt_2", amount: 200 },
      { type: "record_refund", refund_id: "ref_1", amount: 50 },
    ])
  })

  it("are right when somebody has corrected one with another", () => {
    const corrected = [...RIGHT, transaction("capt_1", -40), transaction("capt_1", 40)]
    expect(mending(entered(corrected))).toEqual([])
  })

  it("are not touched where they name nothing of the account's", () => {
    expect(mending(entered([...RIGHT, transaction("capt_of_a_card", 90), transaction("gift", 5)]))).toEqual([])
  })

  it("are counted anew where Medusa's sum has lost one", () => {
    expect(mending(entered(RIGHT, { uncounted: 200 }))).toEqual([{ type: "recount_transactions" }])
  })

  it.each([
    ["wrong ones", [...RIGHT, transaction("capt_1", 200)], 0],
    ["a wrong sum", RIGHT, -200],
  ] as const)("with %s are left to Medusa for 20 seconds, in which nothing else is done", (_, rows, uncounted) => {
    const young = entered([...rows], { uncounted, changed_at: new Date(NOW.getTime() - 19_000) })
    // What is pending is as wrong as they are.
    young.order!.pending = 0
    expect(plan(young)).toMatchObject({ actions: [], next_check_at: new Date(NOW.getTime() + 20_000) })
  })

  it("authorise nothing as long as what is pending is wrong", () => {
    const of = entered(RIGHT, { uncounted: 200 })
    of.order!.pending = 407
    of.collections.push({ ...of.collections[0], id: "pay_col_2", status: "not_paid", amount: 407, payments: [] })
    Object.assign(of.collections[0], { status: "completed", amount: 500 })
    Object.assign(of.collections[0].payments[0], { amount: 500, captured_at: OLD })
    const types = () => plan(of).actions.map(({ type }) => type)
    expect(types()).not.toContain("authorize_collection")
    of.order!.uncounted = 0
    expect(types()).toContain("authorize_collection")
  })
})
