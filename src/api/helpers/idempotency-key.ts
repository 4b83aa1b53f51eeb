import { randomUUID } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { invalidData } from "./http-refusal"

/** The unique index that remembers keys holds no longer ones. */
const LENGTH_MAX = 255

/** What the caller calls this very request, if it says; @throws HttpRefusal 400 for one that is too long */
function idempotencyKeyOf(req: MedusaRequest): string | undefined {
  const key = req.get("idempotency-key") || undefined
  if (key && key.length > LENGTH_MAX) {
    throw invalidData([{ path: "Idempotency-Key", message: `Please use at most ${LENGTH_MAX} characters.` }])
  }
  return key
}

/** The ledger's key of this request: the caller's own word for it under what it is about, or one that nobody else has. */
export function ledgerKeyOf(req: MedusaRequest, about: string): string {
  return `${about}:${idempotencyKeyOf(req) ?? randomUUID()}`
}
