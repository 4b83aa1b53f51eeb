import type { AgentAnswer, RefusalReason } from "../../modules/billing-agent/port"
import { APPLICATION_CODES } from "./application-codes"

/** What an error code means to us: its class, the field of ours it is about, and words for staff with what to do. */
export type CodeMeaning =
  | { kind: "refused"; reason: RefusalReason; message: string; field?: string }
  | { kind: "duplicate"; message: string }
  | { kind: "unknown"; message: string }

const invalid = (message: string, field?: string): CodeMeaning => ({
  kind: "refused",
  reason: "invalid_request",
  message,
  ...(field && { field }),
})
const refused = (reason: RefusalReason, message: string, field?: string): CodeMeaning => ({
  kind: "refused",
  reason,
  message,
  ...(field && { field }),
})
const duplicate = (message: string): CodeMeaning => ({ kind: "duplicate", message })

const TRADER = "Check the option `traderCode` of this agent."
const PASSWORD = refused("auth", "The agent does not accept the password. Check the option `password` of this agent.")
const REPORT = "This should not happen; report it with the code."

/** The checks of the merchant's number are the same in every call; the code's first letter names the call. */
const TRADER_CODES: Record<string, CodeMeaning> = Object.fromEntries(
  [..."ABCDEFG"].flatMap((call) => [
    [`${call}010001`, refused("auth", `The merchant number is missing. ${TRADER}`)],
    [`${call}010002`, refused("auth", `The merchant number does not have 9 digits. ${TRADER}`)],
    [`${call}010003`, refused("auth", `The merchant number is not made of digits. ${TRADER}`)],
    [`${call}010004`, refused("auth", `The agent does not know the merchant number. ${TRADER}`)],
  ])
)

const ORDER_NUMBER_CODES: Record<string, CodeMeaning> = Object.fromEntries(
  [..."ABCD"].flatMap((call) => [
    [`${call}020001`, invalid(`The order number is missing. ${REPORT}`, "number")],
    [
      `${call}020002`,
      invalid("The order number is longer than 20 characters. Shorten the program's `number_prefix`.", "number"),
    ],
    [`${call}020003`, invalid("The order number is not half-width. Change the program's `number_prefix`.", "number")],
  ])
)

const AN010: Record<string, CodeMeaning> = {
  A020004: duplicate("The agent already has an order with this number."),
  A030001: invalid("The buyer's number is missing. Link the account to its buyer at the agent.", "buyer_number"),
  A030002: invalid("The buyer's number is longer than 20 characters. Correct it on the account.", "buyer_number"),
  A030003: invalid(
    "The buyer's number has characters the agent does not take. Correct it on the account.",
    "buyer_number"
  ),
  A040001: invalid(`The order date is missing. ${REPORT}`, "ordered_on"),
  A040002: invalid(`The order date is not made of digits. ${REPORT}`, "ordered_on"),
  A040003: invalid("The order date is invalid or in the future. Check the server's clock.", "ordered_on"),
  A060001: invalid(`The net amount is missing. ${REPORT}`, "total_amount"),
  A060002: invalid("The net amount has more than 9 digits. Split the order.", "total_amount"),
  A060003: invalid(`The net amount is not made of digits. ${REPORT}`, "total_amount"),
  A060004: refused("over_limit", "The order is above what the buyer may still use at the agent.", "total_amount"),
  A060005: invalid(`The lines do not add up to the net amount. ${REPORT}`, "lines"),
  A070001: invalid(`The tax is missing. ${REPORT}`, "tax_amount"),
  A070002: invalid("The tax has more than 6 digits. Split the order.", "tax_amount"),
  A070003: invalid(`The tax is not made of digits. ${REPORT}`, "tax_amount"),
  A070004: refused(
    "over_limit",
    "The order with its tax is above what the buyer may still use at the agent.",
    "total_amount"
  ),
  A070005: invalid(`The lines' taxes do not add up to the tax. ${REPORT}`, "lines"),
  A080001: invalid(`It is not said whether there are lines. ${REPORT}`, "lines"),
  A080002: invalid(`What is said about the lines is neither 1 nor 2. ${REPORT}`, "lines"),
  A090001: invalid("A line has no name. Give the product a title.", "lines"),
  A090002: invalid(
    "A line's name is too long or has characters the agent does not take. Correct the product's title.",
    "lines"
  ),
  A100001: invalid("A line's code is too long. Shorten the SKU.", "lines"),
  A100002: invalid("A line's code is not half-width. Correct the SKU.", "lines"),
  A110001: invalid("A line's quantity is too long. Split the line.", "lines"),
  A110002: invalid("A line's quantity is not a number with at most two decimals.", "lines"),
  A120001: invalid("A line's unit is too long.", "lines"),
  A120002: invalid("A line's unit is not full-width.", "lines"),
  A120003: invalid("A line's unit has characters the agent does not take.", "lines"),
  A130001: invalid("A line's price or amount is too long. Split the line.", "lines"),
  A130002: invalid("A line's price or amount is not a number.", "lines"),
  A130003: invalid("A line's price must not be negative together with its quantity.", "lines"),
  A130004: invalid("A line's quantity must not be negative together with its price.", "lines"),
  A130005: invalid("The sum of the lines is negative.", "lines"),
  A130006: invalid("A line with a positive amount has a negative tax.", "lines"),
  A130007: invalid("A line with a negative amount has a positive tax.", "lines"),
  A140001: PASSWORD,
  A150001: invalid(`The cart code is too long. ${REPORT}`),
  A150002: invalid(`The cart code has characters the agent does not take. ${REPORT}`),
  G12: refused("declined", "The buyer cannot use the agent's service for now. Ask the agent."),
  G55: refused("over_limit", "The buyer's limit at the agent is used up."),
  G61: refused("declined", "The agent has stopped or ended the buyer's use. Ask the agent."),
  G65: refused("declined", "The agent knows no such member. Check the account's number at the agent.", "buyer_number"),
  G78: invalid("The agent finds the merchant's data wrong. Ask the agent."),
  G97: refused("declined", "The agent does not take this order. Ask the agent."),
}

const AN020: Record<string, CodeMeaning> = {
  B020004: refused("not_found", "The agent has no order with this number. Look at the agent's own screen."),
  B020005: refused("wrong_state", "The agent cannot cancel this order any more: its slip may be final. Ask the agent."),
  B040001: PASSWORD,
  B050001: refused("wrong_state", "Cancelling would make the buyer's total negative. Ask the agent."),
  "0700001": refused("not_found", "The agent has nothing to cancel under this number. Look at the agent's own screen."),
}

const AN030: Record<string, CodeMeaning> = {
  C020004: refused("not_found", "The agent has no order with this number. Look at the agent's own screen."),
  C020005: refused(
    "wrong_state",
    "The order's state at the agent does not allow a slip. Look at the agent's own screen."
  ),
  C030001: invalid("The slip number is missing. Enter it and send again.", "tracking_number"),
  C030002: invalid("The slip number has more than 12 digits. Correct it and send again.", "tracking_number"),
  C030003: invalid("The slip number's check digit is wrong. Correct it and send again.", "tracking_number"),
  C030004: invalid("The slip is already settled, or five orders are on it. Check the slip number.", "tracking_number"),
  C030005: invalid(
    "This kind of slip cannot be used with the agent. Ship with a suitable one and enter its number.",
    "tracking_number"
  ),
  C030006: refused(
    "over_limit",
    "The orders on this slip are together above the agent's limit. Ask the agent.",
    "tracking_number"
  ),
  C040001: PASSWORD,
}

const AN040: Record<string, CodeMeaning> = {
  D020004: refused("not_found", "The agent has no order with this number. Look at the agent's own screen."),
  D020005: refused("wrong_state", "The order's state does not allow taking the slip back. Ask the agent."),
  D030001: invalid("The slip number is missing.", "tracking_number"),
  D030002: invalid("The slip number has more than 12 digits.", "tracking_number"),
  D030003: invalid("The slip number's check digit is wrong.", "tracking_number"),
  D030004: refused("not_found", "The slip is not on this order. Look at the agent's own screen.", "tracking_number"),
  D030005: refused(
    "wrong_state",
    "Only a slip that is registered and not yet settled can be taken back. Ask the agent."
  ),
  D040001: PASSWORD,
}

const BUYER_NOT_FOUND = "The agent knows no such buyer. Check the account's number at the agent."
const QUESTIONS: Record<string, CodeMeaning> = Object.fromEntries(
  [..."EG"].flatMap((call) => [
    [`${call}050001`, invalid(`A buyer's number or telephone is needed. ${REPORT}`, "buyer_number")],
    [`${call}040001`, PASSWORD],
    [`${call}050002`, PASSWORD],
    [`${call}050003`, refused("not_found", BUYER_NOT_FOUND, "buyer_number")],
    [`${call}050004`, refused("not_found", BUYER_NOT_FOUND, "phone")],
    [`${call}050005`, invalid("Several buyers at the agent have this telephone. Use the buyer's number.", "phone")],
    [`${call}050006`, refused("not_found", "Number and telephone belong to no buyer at the agent.", "buyer_number")],
  ])
)

const SYSTEM = (what: string): CodeMeaning => ({
  kind: "unknown",
  message: `The agent had ${what}; it is sent again by itself.`,
})
/** Further ones are the option `unknownOutcomeCodes`. */
const SYSTEM_CODES: Record<string, CodeMeaning> = {
  G080001: SYSTEM("no screening result to give"),
}

export const CODES: Readonly<Record<string, CodeMeaning>> = {
  ...TRADER_CODES,
  ...ORDER_NUMBER_CODES,
  ...AN010,
  ...AN020,
  ...AN030,
  ...AN040,
  ...QUESTIONS,
  ...APPLICATION_CODES,
  ...SYSTEM_CODES,
}

function inWordsForAny(code: string): string {
  return /^F[0-9]+$/.test(code)
    ? `The agent refused a field of the application with the code ${code}. Ask the agent which field it is.`
    : `The agent refused it with the code ${code || "(none)"}. Ask the agent what it means.`
}

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
    return SYSTEM("an error of its own")
  }
  const meaning = CODES[code] ?? invalid(inWordsForAny(code))
  const field = options.errorFields[code]
  return field && meaning.kind === "refused" ? { ...meaning, field } : meaning
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
