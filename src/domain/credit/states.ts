export type AccountStatus = "prospect" | "active" | "suspended" | "closed"

export type ApplicationStatus =
  | "draft"
  | "submitted"
  | "under_review"
  | "needs_information"
  | "pending_second_approval"
  | "approved"
  | "declined"
  | "withdrawn"
  | "expired"

export type MemberRole = "owner" | "buyer" | "approver" | "accountant"

/** The one word people are shown for where a buyer stands with a program. */
export type ScreeningStatus =
  "not_applied" | "submitted" | "under_review" | "needs_information" | "approved" | "declined" | "suspended" | "closed"

/** States in which an application still waits for somebody; at most one per customer and program. */
export const OPEN_APPLICATION_STATUSES = [
  "draft",
  "submitted",
  "under_review",
  "needs_information",
  "pending_second_approval",
] as const satisfies readonly ApplicationStatus[]

export function isOpenApplication(status: ApplicationStatus): boolean {
  return (OPEN_APPLICATION_STATUSES as readonly ApplicationStatus[]).includes(status)
}
