import { waitsFor, type WaitsFor } from "../../domain/screening/waits-for"
import type { WaitingApplications } from "../../modules/trade-credit/types"

export type ApplicationsSummary = {
  waiting_count: number
  /** Since when the one that has been in its state longest is in it. */
  oldest_waiting_since: Date | null
  for_staff_count: number
  for_applicant_count: number
  for_agent_count: number
}

/** @param decidedBy who decides on the buyers of a program */
export function summariseApplications(
  waiting: WaitingApplications[],
  decidedBy: (programId: string) => "staff" | "agent" | "none"
): ApplicationsSummary {
  const counts: Record<WaitsFor, number> = { staff: 0, applicant: 0, agent: 0 }
  for (const { program_id, status, count } of waiting) {
    const whom = waitsFor(status, decidedBy(program_id))
    if (whom) {
      counts[whom] += count
    }
  }
  const oldest = Math.min(...waiting.map(({ waiting_since }) => waiting_since.getTime()))
  return {
    waiting_count: counts.staff + counts.applicant + counts.agent,
    oldest_waiting_since: waiting.length > 0 ? new Date(oldest) : null,
    for_staff_count: counts.staff,
    for_applicant_count: counts.applicant,
    for_agent_count: counts.agent,
  }
}
