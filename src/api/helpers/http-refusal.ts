export type FieldDetail = { path: string; message: string }

export type RefusalBody = {
  type: string
  message: string
  code?: string
  details?: FieldDetail[]
}

/**
 * An answer other than success that a route decided on, with status, body and headers. Medusa's own error handler would
 * flatten the field details, replace the message of a 409 and knows no 429, and a plugin must not replace that handler
 * (it would replace the store's); so `route()` writes these itself.
 */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly body: RefusalBody,
    readonly headers: Record<string, string> = {}
  ) {
    super(body.message)
    this.name = "HttpRefusal"
  }
}

/** 400 that names each field. */
export function invalidData(details: FieldDetail[]): HttpRefusal {
  const message = details.map(({ path, message }) => `${path}: ${message}`).join("\n")
  return new HttpRefusal(400, { type: "invalid_data", message, details })
}

/** 400: understood, but not possible as things stand. `code` is for programs, `message` for people. */
export function notAllowed(code: string, message: string): HttpRefusal {
  return new HttpRefusal(400, { type: "not_allowed", message, code })
}

/** 404; also for what belongs to someone else, as if it did not exist. */
export function notFound(what: string, id: string): HttpRefusal {
  return new HttpRefusal(404, { type: "not_found", message: `${what} with id: ${id} was not found` })
}

export function conflict(code: string, message: string): HttpRefusal {
  return new HttpRefusal(409, { type: "conflict", message, code })
}

export function tooManyRequests(retryAfterSeconds: number): HttpRefusal {
  const message = `Too many requests. Please try again in ${retryAfterSeconds} seconds.`
  return new HttpRefusal(
    429,
    { type: "too_many_requests", message, code: "rate_limited" },
    { "Retry-After": String(retryAfterSeconds) }
  )
}
