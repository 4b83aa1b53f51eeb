import { MedusaError } from "@medusajs/framework/utils"
import { OPEN_STATES } from "../../../domain/screening/application-states"
import type { ApplicationRow } from "../rows"
import type { ApprovalProposal } from "../types"

/** What the first of two people has approved, while the second is waited for. */
export function firstApproval({
  status,
  proposal,
}: Pick<ApplicationRow, "status" | "proposal">): ApprovalProposal | null {
  return status === "pending_second_approval" ? proposal : null
}

/** Is this the approval that was given then? To the millisecond, which is all that a client's dates hold. */
export function isOf(at: string | undefined, of: string): boolean {
  return at !== undefined && Date.parse(at) === Date.parse(of)
}

/**
 * For who has read a first approval, and agrees with it or takes it back.
 *
 * @param of its `at`
 * @throws MedusaError conflict `application_decided`, or `proposal_replaced` where another one stands by now, or none
 */
export function assertStands(application: ApplicationRow, of: string): void {
  const { id, status } = application
  if (!OPEN_STATES.includes(status)) {
    throw decided(application)
  }
  if (!isOf(firstApproval(application)?.at, of)) {
    throw conflict(
      "proposal_replaced",
      `The first approval of application ${id} from ${of} does not stand any more: it was taken back or replaced. ` +
        "Nothing was changed; read the application again."
    )
  }
}

/** For whoever would have had it otherwise. */
export function decided({ id, status }: ApplicationRow): MedusaError {
  return conflict("application_decided", `Application ${id} is decided already: ${status}. Nothing was changed.`)
}

const conflict = (code: string, message: string) => new MedusaError(MedusaError.Types.CONFLICT, message, code)
