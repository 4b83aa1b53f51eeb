import { duplicate, refused, REPORT, type CodeMeanings } from "./code-meaning"

/**
 * AN060's checks by field: the two digits after `F` number the field, the last four its check. Which number is which
 * field beyond the first ones was not seen, so an unlisted `F` code is answered in general words unless the option
 * `errorFields` knows better (see README.md). The number is the merchant's affair: the buyer's form has no field for it.
 */
export const APPLICATION_CODES: CodeMeanings = {
  F020001: refused("auth", `The buyer's number is missing. ${REPORT}`),
  F020002: refused("auth", "The buyer's number is longer than 20 characters. Shorten the program's `number_prefix`."),
  F020003: refused(
    "auth",
    "The buyer's number has characters the agent does not take. Change the program's `number_prefix`."
  ),
  F020004: duplicate("The agent already has a buyer with this number. Look at the agent's own screen."),
}
