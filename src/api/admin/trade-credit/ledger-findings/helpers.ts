import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { DecideFinding } from "../../../../modules/trade-credit/types"
import { notAllowed } from "../../../helpers/http-refusal"
import { staffOf } from "../../../helpers/staff"
import { validateBody } from "../../../helpers/validate"
import { decideFindingBody } from "./validators"

/** Who decides on the finding of `:id`, and why. @throws HttpRefusal 400 for an API key, which is nobody to ask later */
export function decisionOn(req: AuthenticatedMedusaRequest): DecideFinding {
  const { reason } = validateBody(decideFindingBody, req)
  const { actor, is_person } = staffOf(req)
  if (!is_person) {
    throw notAllowed(
      "person_required",
      "A person has to decide on a ledger finding, with a user's login, not an API key."
    )
  }
  return { id: req.params.id, actor, reason }
}
