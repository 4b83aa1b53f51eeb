/** The states of an application and where each may go. What is decided, withdrawn or expired stays so. */
export const APPLICATION_MOVES = {
  draft: ["submitted", "withdrawn", "expired"],
  // An agent, or staff who know the buyer, may decide without a review in between.
  submitted: [
    "under_review",
    "needs_information",
    "pending_second_approval",
    "approved",
    "declined",
    "withdrawn",
    "expired",
  ],
  under_review: ["needs_information", "pending_second_approval", "approved", "declined", "withdrawn", "expired"],
  // The agent may get what it wanted to know elsewhere and decide while we still wait for the applicant.
  needs_information: ["under_review", "pending_second_approval", "approved", "declined", "withdrawn", "expired"],
  pending_second_approval: ["under_review", "approved", "declined", "withdrawn", "expired"],
  approved: [],
  declined: [],
  withdrawn: [],
  expired: [],
} as const satisfies Record<string, readonly string[]>

export type ApplicationState = keyof typeof APPLICATION_MOVES

export const APPLICATION_STATES = Object.keys(APPLICATION_MOVES) as ApplicationState[]

/** States that count as open: one such application per customer and program. */
export const OPEN_STATES = APPLICATION_STATES.filter((state) => APPLICATION_MOVES[state].length > 0)

/** The states from which an application may become `target`. */
export function statesBefore(target: ApplicationState): ApplicationState[] {
  return APPLICATION_STATES.filter((state) => (APPLICATION_MOVES[state] as readonly string[]).includes(target))
}
