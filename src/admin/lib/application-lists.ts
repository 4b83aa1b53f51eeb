/** Where applications are listed. */
export const APPLICATIONS = "/trade-credit/applications"

export const applicationsIn = (states: string[]) =>
  `${APPLICATIONS}?${states.map((state) => `status=${state}`).join("&")}`

/** All that are not decided, whoever has to act. */
export const WAITING_APPLICATIONS = applicationsIn([
  "submitted",
  "under_review",
  "needs_information",
  "pending_second_approval",
])
