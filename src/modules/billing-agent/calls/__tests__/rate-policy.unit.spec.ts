import { ratePolicyOf } from "../rate-limit"

describe("how many calls an agent gets", () => {
  it.each([3, 4, 6, 12, 60, 100, 300, 100_000])(
    "of %d a minute: never more in any minute, some kept for checkouts",
    (limit) => {
      const { capacity, per_second, reserve } = ratePolicyOf(limit)
      expect(capacity + per_second * 60).toBeLessThanOrEqual(limit)
      expect(per_second * 60).toBeGreaterThanOrEqual(limit / 3)
      expect(reserve).toBeGreaterThanOrEqual(1)
      // Without a checkout there is room for the rest.
      expect(capacity).toBeGreaterThanOrEqual(1 + reserve)
    }
  )
})
