import type { AuthContext, MedusaRequest } from "@medusajs/framework/http"

/** Who is logged in; null: a guest. Never from anything a client can write. */
export function customerIdOf(req: MedusaRequest): string | null {
  const { auth_context } = req as MedusaRequest & { auth_context?: AuthContext }
  return auth_context?.actor_type === "customer" && auth_context.actor_id ? auth_context.actor_id : null
}
