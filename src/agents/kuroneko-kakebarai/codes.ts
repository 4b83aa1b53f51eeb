import type { AgentAnswer } from "../../modules/billing-agent/port"
import { APPLICATION_CODES } from "./application-codes"
import {
  invalid,
  PASSWORD,
  refused,
  REPORT,
  retryable,
  unknown,
  type CodeMeaning,
  type CodeMeanings,
} from "./code-meaning"
import { ORDER_CODES } from "./order-codes"
import { SHIPMENT_CODES } from "./shipment-codes"

const TRADER = "Check the option `traderCode` of this agent."

/** The checks of the merchant's number are the same in every call; the code's first letter names the call. */
const TRADER_CODES: CodeMeanings = Object.fromEntries(
  [..."ABCDEFG"].flatMap((call) => [
    [`${call}010001`, refused("auth", `The merchant number is missing. ${TRADER}`)],
    [`${call}010002`, refused("auth", `The merchant number does not have 9 digits. ${TRADER}`)],
    [`${call}010003`, refused("auth", `The merchant number is not made of digits. ${TRADER}`)],
    [`${call}010004`, refused("auth", `The agent does not know the merchant number. ${TRADER}`)],
  ])
)

const BUYER_NOT_FOUND = "The agent knows no such buyer. Check the account's number at the agent."
/** AN050 and AN070. */
const QUESTIONS: CodeMeanings = Object.fromEntries(
  [..."EG"].flatMap((call) => [
    [`${call}050001`, invalid(`A buyer's number or telephone is needed. ${REPORT}`, "buyer_number")],
    [`${call}040001`, PASSWORD],
    [`${call}050002`, PASSWORD],
    [`${call}050003`, refused("not_found", BUYER_NOT_FOUND, "buyer_number")],
    [`${call}050004`, refused("not_found", BUYER_NOT_FOUND, "phone")],
    [`${call}050005`, invalid("Several buyers at the agent have this telephone. Use the buyer's number.", "phone")],
    [
      `${call}050006`,
      refused(
        "not_found",
        "Number and telephone belong to no buyer at the agent. Check the account's number at the agent.",
        "buyer_number"
      ),
    ],
  ])
)

export const CODES: CodeMeanings = {
  ...TRADER_CODES,
  ...ORDER_CODES,
  ...SHIPMENT_CODES,
  ...QUESTIONS,
  ...APPLICATION_CODES,
  // A question has no effect, so this may be asked again at any time.
  G080001: retryable("The agent cannot tell the screening's state now; it is asked again by itself."),
}

/** Errors inside the agent: the effect may have happened. Which codes these are is an option. */
const INSIDE_THE_AGENT = unknown("The agent had an error of its own; it is sent again by itself.")

/** What the options say of codes whose meaning was not read in the agent's specification. */
export type CodeOptions = {
  authErrorCodes: readonly string[]
  unknownOutcomeCodes: readonly string[]
  errorFields: Readonly<Record<string, string>>
}

function meaningOf(code: string, options: CodeOptions): CodeMeaning {
  if (options.authErrorCodes.includes(code)) {
    return PASSWORD
  }
  if (options.unknownOutcomeCodes.includes(code)) {
    return INSIDE_THE_AGENT
  }
  const meaning = CODES[code] ?? invalid(inWordsForAny(code))
  const field = options.errorFields[code] ?? options.errorFields[fieldNumberOf(code) ?? ""]
  return field && meaning.kind === "refused" ? { ...meaning, field } : meaning
}

/** `F06` of `F060003`: the checks of one field of the application begin alike. */
function fieldNumberOf(code: string): string | null {
  return /^F[0-9]{6}$/.test(code) ? code.slice(0, 3) : null
}

function inWordsForAny(code: string): string {
  return fieldNumberOf(code)
    ? `The agent refused a field of the application with the code ${code}: its field number ${code.slice(1, 3)}. ` +
        "Ask the agent which field that is, correct it and apply again; the agent's option `errorFields` can name it."
    : `The agent refused it with the code ${code}. Ask the agent what it means.`
}

/** The answer that an error code stands for; `duplicateCodes` are those that the options take for one in this call. */
export function answerOfCode(
  code: string,
  options: CodeOptions,
  duplicateCodes: readonly string[] = []
): AgentAnswer<never> {
  const meaning = meaningOf(code, options)
  if (duplicateCodes.includes(code)) {
    return { kind: "duplicate", code, message: meaning.message }
  }
  return meaning.kind === "unknown"
    ? { kind: "unknown", message: `${meaning.message} (${code})` }
    : { ...meaning, code }
}
