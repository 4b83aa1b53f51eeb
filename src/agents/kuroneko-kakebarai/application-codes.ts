import type { CodeMeaning } from "./codes"

/**
 * AN060's checks by field: the digits after `F` number the field, the last four its check. Which number is which field
 * beyond the first ones was not seen, so an unlisted `F` code is answered in general words unless the option `errorFields`
 * knows better (see README.md). The number is the merchant's affair: the buyer's form has no field for it.
 */
export const APPLICATION_CODES: Record<string, CodeMeaning> = {
  F020001: { kind: "refused", reason: "auth", message: "The buyer's number is missing. Report this with the code." },
  F020002: {
    kind: "refused",
    reason: "auth",
    message: "The buyer's number is longer than 20 characters. Shorten the program's `number_prefix`.",
  },
  F020003: {
    kind: "refused",
    reason: "auth",
    message: "The buyer's number has characters the agent does not take. Change the program's `number_prefix`.",
  },
  F020004: { kind: "duplicate", message: "The agent already has a buyer with this number." },
}
