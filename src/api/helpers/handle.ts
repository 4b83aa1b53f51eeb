import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { conflict, HttpRefusal } from "./http-refusal"

/**
 * Wraps a route so that it may throw an {@link HttpRefusal}.
 *
 * @example export const GET = route(async (req, res) => { res.json({ … }) })
 */
export function route<Req extends MedusaRequest = MedusaRequest>(
  handler: (req: Req, res: MedusaResponse) => Promise<void>
): (req: Req, res: MedusaResponse) => Promise<void> {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      answer(error, res)
    }
  }
}

/** The same for middleware: goes on to the next one unless the check throws. */
export function middleware<Req extends MedusaRequest = MedusaRequest>(
  check: (req: Req, res: MedusaResponse) => Promise<void> | void
): (req: Req, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> {
  return async (req, res, next) => {
    try {
      await check(req, res)
    } catch (error) {
      answer(error, res)
      return
    }
    next()
  }
}

function answer(error: unknown, res: MedusaResponse): void {
  const refusal = asRefusal(error)
  if (!refusal) {
    throw error
  }
  res.set(refusal.headers).status(refusal.status).json(refusal.body)
}

function asRefusal(error: unknown): HttpRefusal | null {
  if (error instanceof HttpRefusal) {
    return error
  }
  // Core replaces the words of a conflict, and calls a duplicate 422; ours say which record and why, with 409.
  const { CONFLICT, DUPLICATE_ERROR } = MedusaError.Types
  if (MedusaError.isMedusaError(error) && [CONFLICT, DUPLICATE_ERROR].includes(error.type)) {
    return conflict(error.code ?? "conflict", error.message)
  }
  return null
}
