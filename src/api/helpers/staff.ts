import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Who acts in the dashboard or over the admin API. A secret API key acts, too, but is no person. */
export function staffOf({ auth_context }: AuthenticatedMedusaRequest): { actor: string; is_person: boolean } {
  return { actor: auth_context.actor_id, is_person: auth_context.actor_type === "user" }
}
