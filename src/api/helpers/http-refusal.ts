import type { Locale } from "../../domain/program/locale"
import type { LocalizedText } from "../../domain/program/program"

/** In both languages where buyers read it; what only staff and developers see may be English. */
export type Words = string | LocalizedText

export type FieldDetail = { path: string; message: Words }

export type Refusal = {
  type: string
  message: Words
  code?: string
  details?: FieldDetail[]
}

/**
 * An answer other than success that a route decided on, with status, body and headers. Medusa's own error handler would
 * flatten the field details, replace the message of a 409 and knows no 429, and a plugin must not replace that handler
 * (it would replace the store's); so `route()` writes these itself, in the reader's language.
 */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
    readonly headers: Record<string, string> = {}
  ) {
    super(inLanguage(refusal.message, "en"))
    this.name = "HttpRefusal"
  }

  body(locale: Locale) {
    const { message, details, ...rest } = this.refusal
    return {
      ...rest,
      message: inLanguage(message, locale),
      ...(details && { details: details.map((one) => ({ ...one, message: inLanguage(one.message, locale) })) }),
    }
  }
}

/** 400 that names each field. */
export function invalidData(details: FieldDetail[]): HttpRefusal {
  const lines = (locale: Locale) => details.map(({ path, message }) => `${path}: ${inLanguage(message, locale)}`)
  const message = { en: lines("en").join("\n"), ja: lines("ja").join("\n") }
  return new HttpRefusal(400, { type: "invalid_data", message, details })
}

/** 400: understood, but not possible as things stand. `code` is for programs, `message` for people. */
export function notAllowed(code: string, message: Words): HttpRefusal {
  return new HttpRefusal(400, { type: "not_allowed", message, code })
}

/** 403: theirs, but not for this person's role. */
export function forbidden(code: string, message: Words): HttpRefusal {
  return new HttpRefusal(403, { type: "forbidden", message, code })
}

/** 404; also for what belongs to someone else, as if it did not exist. */
export function notFound(what: string, id: string): HttpRefusal {
  return new HttpRefusal(404, { type: "not_found", message: `${what} with id: ${id} was not found` })
}

export function conflict(code: string, message: Words): HttpRefusal {
  return new HttpRefusal(409, { type: "conflict", message, code })
}

/** 503: what the store stands on does not work at the moment. */
export function unavailable(code: string, message: Words): HttpRefusal {
  return new HttpRefusal(503, { type: "unexpected_state", message, code })
}

export function tooManyRequests(retryAfterSeconds: number): HttpRefusal {
  const message = {
    en: `Too many requests. Please try again in ${retryAfterSeconds} seconds.`,
    ja: `回数の上限に達しました。${retryAfterSeconds}秒後にもう一度お試しください。`,
  }
  return new HttpRefusal(
    429,
    { type: "too_many_requests", message, code: "rate_limited" },
    { "Retry-After": String(retryAfterSeconds) }
  )
}

function inLanguage(words: Words, locale: Locale): string {
  return typeof words === "string" ? words : words[locale]
}
