import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { DecideFinding } from "../../../../modules/trade-credit/types"
import { notAllowed } from "../../../helpers/http-refusal"
import { validateBody } from "../../../helpers/validate"
import { decideFindingBody } from "./validators"

/** Who decides on the finding of `:id`, and why. @throws HttpRefusal 400 for an API key, which is nobody to ask later */
export function decisionOn(req: AuthenticatedMedusaRequest): DecideFinding {
  const { reason } = validateBody(decideFindingBody, req)
  const { actor_id, actor_type } = req.auth_context
  if (actor_type !== "user") {
    throw notAllowed(
      "person_needed",
      "A person has to decide on a ledger finding, with a user's login, not an API key."
    )
  }
  return { id: req.params.id, actor: actor_id, reason }
}
