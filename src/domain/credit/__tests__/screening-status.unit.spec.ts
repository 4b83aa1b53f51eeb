import { screeningStatusOf } from "../screening-status"
import type { ApplicationState } from "../../screening/application-states"
import type { AccountStatus, ScreeningStatus } from "../states"

const table: [AccountStatus | null, ApplicationState | null, ScreeningStatus][] = [
  [null, null, "not_applied"],
  [null, "draft", "not_applied"],
  [null, "submitted", "submitted"],
  [null, "under_review", "under_review"],
  [null, "pending_second_approval", "under_review"],
  [null, "needs_information", "needs_information"],
  [null, "declined", "declined"],
  [null, "withdrawn", "not_applied"],
  [null, "expired", "not_applied"],
  [null, "approved", "not_applied"],
  ["prospect", "under_review", "under_review"],
  ["prospect", null, "not_applied"],
  ["active", "approved", "approved"],
  ["active", null, "approved"],
  ["active", "under_review", "approved"],
  ["active", "declined", "approved"],
  ["suspended", "approved", "suspended"],
  ["suspended", "submitted", "suspended"],
  ["closed", "approved", "closed"],
  ["closed", "declined", "closed"],
  ["closed", "submitted", "submitted"],
]

describe("the screening status people see", () => {
  it.each(table)("account %s, application %s: %s", (account, application, word) => {
    expect(screeningStatusOf(account && { status: account }, application && { status: application })).toBe(word)
  })
})
