import type { AdminNotice } from "../../../client"
import { isOwed, isTooLate } from "../deadline"

describe("until when an agent takes a notice", () => {
  const now = new Date("2026-03-02T12:00:00Z")

  it("is over after its deadline, and never where it names none", () => {
    expect(isTooLate({ deadline_at: "2026-03-02T11:59:59Z" }, now)).toBe(true)
    expect(isTooLate({ deadline_at: "2026-03-02T12:00:01Z" }, now)).toBe(false)
    expect(isTooLate({ deadline_at: null }, now)).toBe(false)
  })

  it("matters only as long as it is owed", () => {
    const notice = (status: AdminNotice["status"], withdrawal_requested_at: string | null = null) =>
      ({ status, withdrawal_requested_at }) as AdminNotice
    expect(isOwed(notice("needs_attention"))).toBe(true)
    expect(isOwed(notice("accepted"))).toBe(false)
    expect(isOwed(notice("retrying", "2026-03-02T11:00:00Z"))).toBe(false)
  })
})
