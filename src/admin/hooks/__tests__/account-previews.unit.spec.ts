import type { AdminCreditAccount } from "../../../client"
import { useAccountPreviews } from "../use-account-previews"

jest.mock("../programs", () => ({
  useProgram: () => ({ book: "own", second_person_above: { limit: 100_000, write_off: 500 } }),
}))
jest.mock("../use-format", () => ({ useFormat: () => ({ money: (amount: number) => String(amount) }) }))
jest.mock("../use-text", () => ({
  useText: () => ({ t: (key: string, words = {}) => [key.replace("preview.", ""), ...Object.values(words)].join(" ") }),
}))

/** Owes 3,000 of a limit of 10,000, with 2,000 held and 1,000 owed outside. */
const of = (more: Partial<AdminCreditAccount> = {}) =>
  useAccountPreviews({
    status: "active",
    own_book_of: null,
    currency_code: "jpy",
    credit_limit: 10_000,
    base_limit_amount: 10_000,
    temporary_limit_amount: null,
    outstanding_amount: 3_000,
    held_amount: 2_000,
    offline_amount: 1_000,
    available_amount: 4_000,
    ...more,
  } as AdminCreditAccount)

describe("what staff read before they act on an account", () => {
  it("a receipt frees credit, which waiting orders are looked at for, and what is too much puts the account in credit", () => {
    expect(of().receipt(1_000)).toEqual(["outstanding 3000 2000", "available 4000 5000", "lookedAt"])
    expect(of().receipt(3_500)).toContain("inCredit 500")
    expect(of({ status: "suspended" }).receipt(1_000)).not.toContain("lookedAt")
  })

  it("a receipt that bounced may put the account over its limit", () => {
    expect(of().reverseReceipt(5_000)).toEqual(["outstanding 3000 8000", "available 4000 -1000", "overLimit"])
  })

  it("the own book beside an agent's account has nothing available", () => {
    expect(of({ own_book_of: "cracc_1" }).receipt(1_000)).toEqual(["outstanding 3000 2000"])
  })

  it("a rise of the limit says when it needs a second person, and a temporary one that it ends", () => {
    expect(of().limit({ amount: 12_000, isTemporary: false })).toEqual([
      "limit 10000 12000",
      "available 4000 6000",
      "lookedAt",
    ])
    expect(of().limit({ amount: 200_000, isTemporary: true })).toEqual([
      "second",
      "limit 10000 210000",
      "available 4000 204000",
      "lookedAt",
      "endsByItself",
    ])
    const until = (day: string) => ({ amount: 200_000, isTemporary: true, expires_at: `2026-12-${day}T00:00:00.000Z` })
    const temporary = of({
      credit_limit: 210_000,
      temporary_limit_amount: 200_000,
      temporary_limit_expires_at: until("10").expires_at,
    })
    expect(temporary.limit(until("11"))).toContain("second")
    expect(temporary.limit(until("10"))).not.toContain("second")
    expect(of({ credit_limit: 300_000 }).limit({ amount: 200_000, isTemporary: false })).not.toContain("second")
  })

  it("whoever is in credit outside the store has no more here for it", () => {
    expect(of().offline(-500)).toEqual(["offline 1000 -500", "available 4000 5000", "lookedAt"])
    expect(of().offline(1_000)).toEqual([])
  })

  it("a write-off suspends the account, and taking it back leaves it so", () => {
    expect(of().writeOff(400)).toEqual(["inParts 500", "outstanding 3000 2600", "suspended"])
    expect(of({ status: "suspended" }).reverseWriteOff(600)).toEqual([
      "second",
      "outstanding 3000 3600",
      "available 4000 3400",
      "staysSuspended",
    ])
  })

  it("a suspension leaves what is held and owed as it is", () => {
    expect(of().suspendAccount()).toEqual(["heldStays 2000", "owedStays 3000"])
    expect(of().liftSuspension()).toEqual(["canOrder 4000", "stoppedLookedAt"])
  })
})
