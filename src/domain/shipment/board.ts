/** A notice as far as the board judges it. */
export type BoardNotice = {
  kind: string
  status: string
  /** Null while the parcel has not left. */
  shipped_at: Date | null
  deadline_at: Date | null
  withdrawal_requested_at: Date | null
}

export type BoardAction = "retry" | "withdraw" | "settle_by_hand"

const DONE = ["accepted", "withdrawn", "not_required"]

/**
 * Goods have left, and the agent has not taken the notice on which it pays: until it has, the merchant may lose them. What
 * is being taken back has left nothing, or is told anew by another notice.
 */
export function isAtRisk({ kind, status, shipped_at, withdrawal_requested_at }: BoardNotice): boolean {
  return kind === "shipment" && shipped_at !== null && withdrawal_requested_at === null && !DONE.includes(status)
}

/** At risk for longer than the agent allows, or, where it names no deadline, than the merchant thinks right. */
export function isOverdue(notice: BoardNotice, now: Date, overdueAfterHours: number): boolean {
  if (!isAtRisk(notice) || !notice.shipped_at) {
    return false
  }
  const deadline = notice.deadline_at ?? new Date(notice.shipped_at.getTime() + overdueAfterHours * 3_600_000)
  return deadline < now
}

/** What staff can do with a notice now. */
export function boardActions({ kind, status, withdrawal_requested_at }: BoardNotice): BoardAction[] {
  const isOpen = !DONE.includes(status)
  const failed = (status === "needs_attention" || status === "retrying") && withdrawal_requested_at === null
  const canBeTakenBack = kind === "shipment" && status !== "withdrawn" && status !== "not_required"
  return [
    ...(failed ? ["retry" as const] : []),
    ...(canBeTakenBack && withdrawal_requested_at === null ? ["withdraw" as const] : []),
    ...(isOpen && status === "needs_attention" ? ["settle_by_hand" as const] : []),
  ]
}
