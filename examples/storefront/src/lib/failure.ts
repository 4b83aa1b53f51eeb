import i18next from "i18next"
import { TradeCreditError } from "medusa-plugin-deferred-invoice/client"

/** What the store said, with the fields it names, in one form for Medusa's own routes and the plugin's. */
type Failure = {
  /** Null: the store could not be reached. */
  status: number | null
  message: string
  details: { path: string; message: string }[]
}

type Thrown = { status?: number; message?: string; details?: Failure["details"] }

export function failureOf(error: unknown): Failure {
  const { status, message, details = [] } = (error ?? {}) as Thrown
  return {
    status: typeof status === "number" ? status : null,
    message: message ?? "",
    details: isUnderstood(error) ? details : [],
  }
}

/** The language in which each was first read: the store's own words stay in it. */
const heardIn = new WeakMap<object, string>()

/** Once the reader has chosen another language, the store's words are no more for them. */
function isUnderstood(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return true
  }
  const language = heardIn.get(error) ?? i18next.language
  heardIn.set(error, language)
  return language === i18next.language
}

/** These are Medusa's, whose words are English only. */
const MEDUSAS_CODES = ["unknown_error", "api_error", "invalid_state_error", "invalid_request_error"]

/** What Medusa says of a cart or a customer when nothing is wrong with the shop. */
const MEDUSAS_WORDS = [
  [/required inventory|inventory items/i, "failure.inventory"],
  [/do not exist or belong to a product|do not have a price|does not have a product/i, "failure.product"],
  [/already has an account|already exists/i, "signUp.taken"],
  [/already completed|already being completed/i, "failure.ordered"],
  [/shipping (options?|methods?|profiles?)/i, "failure.shipping"],
  [/payment (sessions?|providers?|collection)/i, "failure.payment"],
] as const

/** Why something was not done, in the reader's language: the plugin's own words, and ours for what Medusa says. */
export function failureText(error: unknown): string {
  const { status, message, details } = failureOf(error)
  if (status === null) {
    return i18next.t("common.unreachable")
  }
  if (details.length > 0) {
    return i18next.t("common.problems")
  }
  if (isInPluginsWords(error)) {
    return message
  }
  const known = MEDUSAS_WORDS.find(([words]) => words.test(message))
  return i18next.t(known?.[1] ?? keyOfStatus(status))
}

function isInPluginsWords(error: unknown): boolean {
  return (
    error instanceof TradeCreditError &&
    error.code !== null &&
    !MEDUSAS_CODES.includes(error.code) &&
    isUnderstood(error)
  )
}

function keyOfStatus(status: number) {
  switch (status) {
    case 401:
      return "common.signedOut"
    case 404:
      return "failure.gone"
    case 409:
      return "failure.conflict"
    default:
      return status >= 500 ? "failure.server" : "failure.unknown"
  }
}

/** The problem at each field of a form; `prefix` is where the form's fields are in the request's body. */
export function fieldProblems(error: unknown, prefix = ""): Record<string, string> {
  const { details } = failureOf(error)
  return Object.fromEntries(
    details
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, message }) => [path.slice(prefix.length), message] as const)
  )
}
