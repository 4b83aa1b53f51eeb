import { FetchError } from "@medusajs/js-sdk"

/** What is wrong with one field of what was sent; `path` as in the body: `data.corporate_number`. */
export type FieldProblem = { path: string; message: string }

/** A refusal with its code and the fields it names, which the js-sdk's own error drops. */
export class TradeCreditError extends FetchError {
  override readonly status: number
  /** For programs, such as `open_application`; null: there is none. */
  readonly code: string | null
  readonly details: FieldProblem[]

  constructor(refusal: { message: string; status: number; code?: string | null; details?: FieldProblem[] }) {
    super(refusal.message, undefined, refusal.status)
    this.name = "TradeCreditError"
    this.status = refusal.status
    this.code = refusal.code ?? null
    this.details = refusal.details ?? []
  }
}

/** The problem of one field or of something in it, or undefined when that field is not to blame. */
export function problemOf(error: unknown, field: string): string | undefined {
  return error instanceof TradeCreditError ? error.details.find((detail) => isWithin(detail, field))?.message : undefined
}

/** `payment_terms.due.days` is within `payment_terms`. */
export function isWithin({ path }: FieldProblem, field: string): boolean {
  return path === field || path.startsWith(`${field}.`)
}

/** Of anything the js-sdk or this client throws: there is no such thing, or it is not the caller's. */
export function isNotFound(error: unknown): boolean {
  return error instanceof FetchError && error.status === 404
}

/** @param response not ok; whatever stands between the server and here may have answered without JSON */
export async function errorOf(response: Response): Promise<TradeCreditError> {
  const answer = ((await response.json().catch(() => null)) ?? {}) as Partial<TradeCreditError>
  return new TradeCreditError({
    message: answer.message ?? response.statusText,
    status: response.status,
    code: answer.code,
    details: answer.details,
  })
}
