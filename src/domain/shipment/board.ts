/** A notice as far as the board judges it. */
export type BoardNotice = {
  kind: string
  status: string
  /** Null while the parcel has not left. */
  shipped_at: Date | null
  deadline_at: Date | null
  withdrawal_requested_at: Date | null
  last_answer?: { kind: string } | null
}

/** The kind of an answer that says: this agent is told of it by people only, in its own screen. */
export const ONLY_BY_HAND = "only_by_hand"

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

/**
 * A person may have done it in the agent's own screen: what was left to one, and what is being taken back. What has not
 * gone out yet is told by itself, and a parcel that has not left must not count as told.
 */
export function canBeSettledByHand({
  status,
  withdrawal_requested_at,
}: Pick<BoardNotice, "status" | "withdrawal_requested_at">): boolean {
  const isBeingTakenBack = withdrawal_requested_at !== null && status !== "withdrawn" && status !== "not_required"
  return status === "needs_attention" || isBeingTakenBack
}

/** What staff can do with a notice now. */
export function boardActions(notice: BoardNotice): BoardAction[] {
  const { kind, status, shipped_at, withdrawal_requested_at } = notice
  // Goods that left stay to be told, also where a person took back what was told of them.
  const canBeToldAnew = kind === "shipment" && status === "withdrawn" && shipped_at !== null
  const failed = (status === "needs_attention" || status === "retrying") && withdrawal_requested_at === null
  const canBeSentAgain = failed && notice.last_answer?.kind !== ONLY_BY_HAND
  const canBeTakenBack = kind === "shipment" && status !== "withdrawn" && status !== "not_required"
  return [
    ...(canBeSentAgain || canBeToldAnew ? ["retry" as const] : []),
    ...(canBeTakenBack && withdrawal_requested_at === null ? ["withdraw" as const] : []),
    ...(canBeSettledByHand(notice) ? ["settle_by_hand" as const] : []),
  ]
}
