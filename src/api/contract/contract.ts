import type { z } from "@medusajs/framework/zod"

/**
 * One route as data: from it come the types of the client, `docs/openapi.json`, and the check of every answer in the http
 * tests. What is wrong here, is wrong in all three, and a test says so.
 */
export type Contract = {
  method: "GET" | "POST" | "DELETE"
  /** As Express writes it: `/store/trade-credit/applications/:id`. */
  path: string
  /** One sentence for whoever calls it. */
  summary: string
  /** Who may call it: also guests, a signed-in customer, or staff (a secret API key acts as staff). */
  access: "public" | "customer" | "staff"
  /** The very schemas that the route validates with. */
  query?: z.ZodObject
  body?: z.ZodType
  /** Of the body, where it is not JSON. */
  content_type?: "multipart/form-data" | "text/csv"
  /** Does it heed `Idempotency-Key`? */
  idempotent?: true
  /** By status, of what succeeds; a refusal looks the same everywhere (`shapes/refusal.ts`). */
  answers: Readonly<Record<number, z.ZodType>>
}

/** An entry, with its own types kept. */
export function contract<const Entry extends Contract>(entry: Entry): Entry {
  return entry
}
