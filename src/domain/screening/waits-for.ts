import type { ApplicationState } from "./application-states"

/** Whose turn it is with an application that was handed in. */
export type WaitsFor = "staff" | "applicant" | "agent"

/**
 * Who has to do something, so that it goes on; null where nobody has: a draft is the applicant's own affair.
 *
 * @param decidedBy who decides on buyers of the program; `none`: each order is decided on, so nobody is waited for but staff,
 * who see to an application of an earlier time
 */
export function waitsFor(status: ApplicationState, decidedBy: "staff" | "agent" | "none"): WaitsFor | null {
  switch (status) {
    case "needs_information":
      return "applicant"
    case "pending_second_approval":
      return "staff"
    case "submitted":
    case "under_review":
      return decidedBy === "agent" ? "agent" : "staff"
    default:
      return null
  }
}
