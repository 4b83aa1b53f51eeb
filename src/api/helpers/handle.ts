import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isStorable } from "../../domain/text/unreadable"
import { RefusedFieldsError } from "../../modules/billing-agent/errors"
import { conflict, HttpRefusal, invalidData } from "./http-refusal"
import { requestLocale } from "./locale"

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
      refuseUnstorablePath(req)
      await handler(req, res)
    } catch (error) {
      answer(error, req, res)
    }
  }
}

/** The same for middleware: goes on to the next one unless the check throws. */
export function middleware<Req extends MedusaRequest = MedusaRequest>(
  check: (req: Req, res: MedusaResponse) => Promise<void> | void
): (req: Req, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> {
  return async (req, res, next) => {
    try {
      refuseUnstorablePath(req)
      await check(req, res)
    } catch (error) {
      answer(error, req, res)
      return
    }
    next()
  }
}

/** Writes a refusal; whatever else was thrown goes on to Medusa's error handler. */
export function answer(error: unknown, req: MedusaRequest, res: MedusaResponse): void {
  const refusal = asRefusal(error)
  if (!refusal) {
    throw error
  }
  res
    .set(refusal.headers)
    .status(refusal.status)
    .json(refusal.body(requestLocale(req)))
}

/** No id has such a character, and the database would answer with an error that repeats the statement. */
function refuseUnstorablePath({ params }: MedusaRequest): void {
  if (!Object.values(params).every(isStorable)) {
    throw new HttpRefusal(404, { type: "not_found", message: "There is nothing at this address." })
  }
}

function asRefusal(error: unknown): HttpRefusal | null {
  if (error instanceof HttpRefusal) {
    return error
  }
  if (error instanceof RefusedFieldsError) {
    return invalidData(error.problems)
  }
  // Core replaces the words of a conflict, and calls a duplicate 422; ours say which record and why, with 409.
  const { CONFLICT, DUPLICATE_ERROR } = MedusaError.Types
  if (MedusaError.isMedusaError(error) && [CONFLICT, DUPLICATE_ERROR].includes(error.type)) {
    return conflict(error.code ?? "conflict", error.message)
  }
  return null
}
