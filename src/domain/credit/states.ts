export type AccountStatus = "prospect" | "active" | "suspended" | "closed"

export type MemberRole = "owner" | "buyer" | "approver" | "accountant"

/** The one word people are shown for where a buyer stands with a program. */
export type ScreeningStatus =
  "not_applied" | "submitted" | "under_review" | "needs_information" | "approved" | "declined" | "suspended" | "closed"
