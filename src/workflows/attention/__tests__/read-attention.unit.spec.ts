import { COUNT_MAX } from "../../../modules/trade-credit/attention/list-attention"
import type { CreditDeps } from "../../deps"
import { countAttention, readAttention } from "../read-attention"

const depsWith = (cut: string[], counts: { kind: string; count: number }[]) =>
  ({
    billingAgents: { readAttention: async () => ({ attention: [], cut }) },
    tradeCredit: { countAttentionByKind: async () => counts },
  }) as unknown as CreditDeps

describe("the count of what needs attention", () => {
  it("is the truth while all of it is read", async () => {
    const counts = await countAttention(depsWith([], [{ kind: "notice", count: 999 }]))
    expect(counts).toEqual([{ kind: "notice", count: 999, is_at_least: false }])
  })

  it("says that there may be more where not all was read, also when an order tells some of it", async () => {
    const read = [
      { kind: "notice", count: 999 },
      { kind: "order", count: 3 },
    ]
    expect(await countAttention(depsWith(["notice"], read))).toEqual([
      { kind: "notice", count: 999, is_at_least: true },
      { kind: "order", count: 3, is_at_least: false },
    ])
  })

  it("says so, too, where orders tell all that was read", async () => {
    expect(await countAttention(depsWith(["notice"], [{ kind: "order", count: 1_000 }]))).toEqual([
      { kind: "order", count: 1_000, is_at_least: false },
      { kind: "notice", count: 0, is_at_least: true },
    ])
  })

  it("says so, too, where counting stopped", async () => {
    const counts = await countAttention(depsWith([], [{ kind: "order", count: COUNT_MAX }]))
    expect(counts).toEqual([{ kind: "order", count: COUNT_MAX, is_at_least: true }])
  })
})

describe("what needs attention", () => {
  it.each([
    { filter: {}, asked: 1 },
    { filter: { kind: "notice" as const }, asked: 1 },
    { filter: { kind: "order" as const }, asked: 0 },
    { filter: { accepted: true }, asked: 0 },
  ])("asks what is at agents only where it is listed: $filter", async ({ filter, asked }) => {
    const atAgents = jest.fn(async () => ({ attention: [{ id: "bano_1" }], cut: [] }))
    const listAttention = jest.fn(async () => [])
    const deps = {
      billingAgents: { readAttention: atAgents },
      tradeCredit: { listAttention, countAttention: async () => 0 },
    } as unknown as CreditDeps
    await readAttention(deps, filter, { limit: 20, offset: 0 })
    expect(atAgents).toHaveBeenCalledTimes(asked)
    expect(listAttention).toHaveBeenCalledWith(filter, { limit: 20, offset: 0 }, asked ? [{ id: "bano_1" }] : [])
  })
})
