import { EACH_MAX } from "../../../modules/billing-agent/attention"
import type { CreditDeps } from "../../deps"
import { countAttention } from "../read-attention"

const depsWith = (notices: number, counts: { kind: string; count: number }[]) =>
  ({
    billingAgents: { readAttention: async () => Array.from({ length: notices }, () => ({ kind: "notice" })) },
    tradeCredit: { countAttentionByKind: async () => counts },
  }) as unknown as CreditDeps

describe("the count of what needs attention", () => {
  it("is the truth while all of it is read", async () => {
    const counts = await countAttention(depsWith(EACH_MAX - 1, [{ kind: "notice", count: EACH_MAX - 1 }]))
    expect(counts).toEqual([{ kind: "notice", count: EACH_MAX - 1, is_at_least: false }])
  })

  it("says that there may be more where not all was read, also when an order tells some of it", async () => {
    const read = [
      { kind: "notice", count: EACH_MAX - 1 },
      { kind: "order", count: 3 },
    ]
    expect(await countAttention(depsWith(EACH_MAX, read))).toEqual([
      { kind: "notice", count: EACH_MAX - 1, is_at_least: true },
      { kind: "order", count: 3, is_at_least: false },
    ])
  })

  it("says so, too, where counting stopped", async () => {
    const counts = await countAttention(depsWith(0, [{ kind: "order", count: 10_000 }]))
    expect(counts).toEqual([{ kind: "order", count: 10_000, is_at_least: true }])
  })
})
