import type { AdminNotice } from "../../client"

const DONE: AdminNotice["status"][] = ["accepted", "withdrawn", "not_required"]

/** Does the agent still have to hear of it? */
export function isOwed({ status, withdrawal_requested_at }: AdminNotice): boolean {
  return withdrawal_requested_at === null && !DONE.includes(status)
}

/** Told now, it would be too late for the agent. */
export function isTooLate({ deadline_at }: Pick<AdminNotice, "deadline_at">, now = new Date()): boolean {
  return deadline_at !== null && new Date(deadline_at) < now
}
