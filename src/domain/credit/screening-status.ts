import { OPEN_STATES, type ApplicationState } from "../screening/application-states"
import type { AccountStatus, ScreeningStatus } from "./states"

/**
 * Derives the word from account and newest application, in this one place. An account that may be used wins over an
 * application for a higher limit; a closed one gives way to a new application.
 */
export function screeningStatusOf(
  account: { status: AccountStatus } | null,
  application: { status: ApplicationState } | null
): ScreeningStatus {
  switch (account?.status) {
    case "active":
      return "approved"
    case "suspended":
      return "suspended"
    case "closed":
      return application && OPEN_STATES.includes(application.status) ? wordOf(application.status) : "closed"
    default:
      return application ? wordOf(application.status) : "not_applied"
  }
}

function wordOf(status: ApplicationState): ScreeningStatus {
  switch (status) {
    case "submitted":
    case "under_review":
    case "needs_information":
    case "declined":
      return status
    case "pending_second_approval":
      return "under_review"
    // Approved, yet no account of this customer: the membership was taken away since. The way back is to apply.
    case "approved":
    case "draft":
    case "withdrawn":
    case "expired":
      return "not_applied"
  }
}
