import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { notAllowed } from "./http-refusal"

/** Who acts in the dashboard or over the admin API. A secret API key acts, too, but is no person. */
export function staffOf({ auth_context }: AuthenticatedMedusaRequest): { actor: string; is_person: boolean } {
  return { actor: auth_context.actor_id, is_person: auth_context.actor_type === "user" }
}

/** Whom a colleague can ask about it later. @throws HttpRefusal 400 for an API key, which is nobody */
export function personOf(req: AuthenticatedMedusaRequest): string {
  const { actor, is_person } = staffOf(req)
  if (!is_person) {
    throw notAllowed("person_required", "A person has to say so, with a user's login, not an API key.")
  }
  return actor
}
