import { needsSecondPerson, refuseSecondPerson } from "../second-person"

describe("a second person", () => {
  it.each([
    [null, 1_000_000, false],
    [1_000, 1_000, false],
    [1_000, 1_001, true],
    [0, 1, true],
  ])("above %s is needed for %s: %s", (above, amount, needed) => {
    expect(needsSecondPerson(above, amount)).toBe(needed)
  })

  it("is another one than the first, and no key", () => {
    expect(refuseSecondPerson("It", "user_1", { actor: "user_2", is_person: true })).toBeNull()
    expect(refuseSecondPerson("It", "user_1", { actor: "user_1", is_person: true })).toContain("asked for by user_1")
    expect(refuseSecondPerson("It", "user_1", { actor: "apk_1", is_person: false })).toContain("counts as none")
    const ownWay = refuseSecondPerson("It", "user_1", { actor: "user_1", is_person: true }, "decline it")
    expect(ownWay).toContain("Ask a colleague, or decline it.")
  })
})
