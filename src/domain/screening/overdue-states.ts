import type { ApplicationState } from "./application-states"

type OverdueState = {
  status: ApplicationState
  code: string
  /** So long in the same state, and a person should look at it. */
  after_hours: number
  message: string
  actions: string[]
}

const DAY = 24

/** Applications that stand still: nothing goes on there by itself any more, or not as it should. */
export const OVERDUE_STATES: OverdueState[] = [
  {
    status: "submitted",
    code: "application_not_under_way",
    after_hours: 1,
    message:
      "This application was handed in, but neither is it in review nor has the billing agent taken it. It is sent again by " +
      "itself; see whether the agent works.",
    actions: ["refresh_application", "contact_agent"],
  },
  {
    status: "under_review",
    code: "decision_overdue",
    after_hours: 7 * DAY,
    message: "This application has been under review for more than a week. Decide on it, or ask the billing agent.",
    actions: ["decide_application", "contact_agent"],
  },
  {
    status: "needs_information",
    code: "information_unanswered",
    after_hours: 7 * DAY,
    message:
      "The buyer has not answered a request for information for more than a week. Ask, or decline the application.",
    actions: ["contact_buyer", "decline_application"],
  },
  {
    status: "pending_second_approval",
    code: "second_approval_missing",
    after_hours: 3 * DAY,
    message: "One person has approved this application; a second one has to, and has not for three days.",
    actions: ["approve_application", "revoke_approval", "decline_application"],
  },
]
