import { displayIdOf } from "../../../domain/order-life/order-number"
import { OPEN_STATES } from "../../../domain/screening/application-states"
import { OVERDUE_STATES } from "../../../domain/screening/overdue-states"
import type { AttentionElsewhere, AttentionFilter } from "../types"
import { applications } from "./applications"
import { approvals } from "./approvals"
import type { AttentionSearch, Branch } from "./branch"
import { deletions } from "./deletions"
import { others } from "./elsewhere"
import { findings } from "./findings"
import { ownerlessAccounts, unsentInvitations } from "./members"
import { orders } from "./orders"

type Value = string | string[] | number | null

/** What all branches bind. Elsewhere is bound as one JSON, however many there are. */
export function bindingsOf(search: AttentionSearch, elsewhere: AttentionElsewhere[]): Record<string, Value> {
  const { q = null } = search
  const number = q ? displayIdOf(q) : null
  return {
    kind: search.kind ?? null,
    code: search.code ?? null,
    agent_id: search.agent_id ?? null,
    program_id: search.program_id ?? null,
    program_ids: search.program_ids,
    q,
    number,
    open: OPEN_STATES,
    overdue: JSON.stringify(OVERDUE_STATES),
    elsewhere: JSON.stringify(
      elsewhere.map(({ subject, ...item }) => ({
        ...item,
        subject_type: subject.type,
        subject_id: subject.id,
        display: subject.display,
      }))
    ),
  }
}

/** The branches that the filter does not rule out as a whole; none where no such thing can be seen. */
export function branchesOf(search: AttentionSearch): Branch[] {
  if (search.accepted) {
    const seen: Partial<Record<NonNullable<AttentionFilter["kind"]>, Branch>> = {
      order: orders(search),
      ledger: findings(search),
    }
    return search.kind ? [seen[search.kind]].filter((branch) => branch !== undefined) : Object.values(seen)
  }
  const all: Record<NonNullable<AttentionFilter["kind"]>, Branch[]> = {
    order: [orders(search)],
    screening: [applications(search)],
    approval: [approvals(search)],
    ledger: [findings(search)],
    member: [unsentInvitations(search), ownerlessAccounts(search)],
    // No program and no agent has a customer.
    privacy: search.program_ids || search.agent_id ? [] : [deletions(search)],
    agent: [],
    notice: [],
  }
  return [...(search.kind ? all[search.kind] : Object.values(all).flat()), others(search)]
}
