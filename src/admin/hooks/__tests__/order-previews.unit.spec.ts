import type { AdminOrderOnAccount } from "../../../client"
import { usePreviews } from "../use-previews"

jest.mock("../use-format", () => ({ useFormat: () => ({ money: (amount: number) => String(amount) }) }))
jest.mock("../use-text", () => ({
  useText: () => ({ t: (key: string, words = {}) => [key.replace("preview.", ""), ...Object.values(words)].join(" ") }),
}))

/** Holds 700 at an agent that has approved it; nothing has left. */
const order = (more: object = {}) =>
  ({
    currency_code: "jpy",
    program: { agent_id: "kuroneko" },
    decision: { must_not_ship: false },
    hold: { status: "open", remaining_amount: 700 },
    registrations: [{}],
    charges: [],
    ship_stops: [],
    ...more,
  }) as unknown as AdminOrderOnAccount

describe("what staff read before they act on an order", () => {
  it("cancelling frees credit and cancels at the agent, if one knows of the order, and is no way once something has left", () => {
    const { cancel } = usePreviews()
    expect(cancel(order(), "Kuroneko")).toEqual(["cancelFrees 700", "cancelAtAgent Kuroneko"])
    expect(cancel(order({ program: { agent_id: "in_house" } }), "")).toEqual(["cancelFrees 700"])
    expect(cancel(order({ registrations: [] }), "Kuroneko")).toEqual(["cancelFrees 700"])
    expect(cancel(order({ charges: [{}] }), "Kuroneko")).toEqual(["cannotCancel"])
    expect(cancel(order({ hold: { status: "released" } }), "Kuroneko")).toEqual([])
  })

  it("what leaves all the same is the own risk, charged to a stopped account, or beyond the limit", () => {
    const { shipAllTheSame } = usePreviews()
    expect(shipAllTheSame(order({ decision: { must_not_ship: true } }))).toEqual(["ownRisk 700"])
    const stops = [{ cause: "credit_stop" }, { cause: "credit_shortfall", amount: 93 }]
    expect(shipAllTheSame(order({ ship_stops: stops }))).toEqual(["chargedThoughStopped", "chargedBeyond 93"])
  })
})
