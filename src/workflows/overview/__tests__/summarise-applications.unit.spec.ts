import type { WaitingApplications } from "../../../modules/trade-credit/types"
import { summariseApplications } from "../summarise-applications"

const since = (day: number) => new Date(`2026-11-${day}T00:00:00Z`)
const waiting = (program_id: string, status: WaitingApplications["status"], count: number, day: number) => ({
  program_id,
  status,
  count,
  waiting_since: since(day),
})
const decidedBy = (programId: string) => (programId === "agency" ? "agent" : "staff")

describe("the applications that wait", () => {
  it("are counted by whom they wait for, with the oldest of all", () => {
    const rows = [
      waiting("house", "submitted", 2, 20),
      waiting("house", "needs_information", 3, 11),
      waiting("house", "pending_second_approval", 1, 19),
      waiting("agency", "under_review", 4, 12),
    ]
    expect(summariseApplications(rows, decidedBy)).toEqual({
      waiting_count: 10,
      oldest_waiting_since: since(11),
      for_staff_count: 3,
      for_applicant_count: 3,
      for_agent_count: 4,
    })
  })

  it("are none in a new store", () => {
    expect(summariseApplications([], decidedBy)).toMatchObject({ waiting_count: 0, oldest_waiting_since: null })
  })
})
