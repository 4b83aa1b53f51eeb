import { chunksOf, failuresOf, tallyOf } from "../batch"

describe("several things done at once", () => {
  it("go out in as many requests as they need, in their order", () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(chunksOf([], 2)).toEqual([])
  })

  it("say of each that could not be done why, also before all have been answered", () => {
    const done = { outcome: "queued", refusal: null, message: null }
    const refused = { outcome: "refused", refusal: "notice_sending", message: "It is being sent." }
    expect(failuresOf({ items: ["a", "b", "c"], results: [done, refused] })).toEqual([{ item: "b", result: refused }])
  })

  it("count as on their way only while something may still come of them", () => {
    const statuses = ["accepted", "needs_attention", "withdrawn", "not_required", "retrying", "queued"] as const
    const notices = statuses.map((status) => ({ status }))
    expect(tallyOf(7, notices)).toEqual({ accepted: 1, refused: 1, dropped: 2, waiting: 3 })
  })
})
