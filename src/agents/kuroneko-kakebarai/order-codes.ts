import { duplicate, invalid, LOOK, PASSWORD, refused, REPORT, type CodeMeanings } from "./code-meaning"

export const NO_ORDER = `The agent has no order with this number. ${LOOK}`

const MORE_ROOM = "Ask the agent for a higher limit, or the buyer to pay or to order less."

/** The checks of the order's number are the same in every call that has one; the first letter names the call. */
const ORDER_NUMBER_CODES: CodeMeanings = Object.fromEntries(
  [..."ABCD"].flatMap((call) => [
    [`${call}020001`, invalid(`The order number is missing. ${REPORT}`, "number")],
    [
      `${call}020002`,
      invalid("The order number is longer than 20 characters. Shorten the program's `number_prefix`.", "number"),
    ],
    [`${call}020003`, invalid("The order number is not half-width. Change the program's `number_prefix`.", "number")],
  ])
)

const AN010: CodeMeanings = {
  A020004: duplicate(`The agent already has an order with this number. ${LOOK}`),
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
  A060004: refused(
    "over_limit",
    `The order is above what the buyer may still use at the agent. ${MORE_ROOM}`,
    "total_amount"
  ),
  A060005: invalid(`The lines do not add up to the net amount. ${REPORT}`, "lines"),
  A070001: invalid(`The tax is missing. ${REPORT}`, "tax_amount"),
  A070002: invalid("The tax has more than 6 digits. Split the order.", "tax_amount"),
  A070003: invalid(`The tax is not made of digits. ${REPORT}`, "tax_amount"),
  A070004: refused(
    "over_limit",
    `The order with its tax is above what the buyer may still use at the agent. ${MORE_ROOM}`,
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
  A110002: invalid("A line's quantity is not a number with at most two decimals. Correct the quantity.", "lines"),
  A120001: invalid(`A line's unit is too long. ${REPORT}`, "lines"),
  A120002: invalid(`A line's unit is not full-width. ${REPORT}`, "lines"),
  A120003: invalid(`A line's unit has characters the agent does not take. ${REPORT}`, "lines"),
  A130001: invalid("A line's price or amount is too long. Split the line.", "lines"),
  A130002: invalid(`A line's price or amount is not a number. ${REPORT}`, "lines"),
  A130003: invalid(`A line's price must not be negative together with its quantity. ${REPORT}`, "lines"),
  A130004: invalid(`A line's quantity must not be negative together with its price. ${REPORT}`, "lines"),
  A130005: invalid("The sum of the lines is negative. Give the buyer a credit instead.", "lines"),
  A130006: invalid(`A line with a positive amount has a negative tax. ${REPORT}`, "lines"),
  A130007: invalid(`A line with a negative amount has a positive tax. ${REPORT}`, "lines"),
  A140001: PASSWORD,
  A150001: invalid(`The cart code is too long. ${REPORT}`),
  A150002: invalid(`The cart code has characters the agent does not take. ${REPORT}`),
  G12: refused("declined", "The buyer cannot use the agent's service for now. Ask the agent."),
  G55: refused("over_limit", `The buyer's limit at the agent is used up. ${MORE_ROOM}`),
  G61: refused("declined", "The agent has stopped or ended the buyer's use. Ask the agent."),
  G65: refused("declined", "The agent knows no such member. Check the account's number at the agent.", "buyer_number"),
  G78: refused("auth", "The agent finds the merchant's own data wrong. Ask the agent."),
  G97: refused("declined", "The agent does not take this order. Ask the agent."),
}

const AN020: CodeMeanings = {
  B020004: refused("not_found", NO_ORDER),
  B020005: refused("wrong_state", "The agent cannot cancel this order any more: its slip may be final. Ask the agent."),
  B040001: PASSWORD,
  B050001: refused("wrong_state", "Cancelling would make the buyer's total negative. Ask the agent."),
  "0700001": refused("not_found", `The agent has nothing to cancel under this number. ${LOOK}`),
}

/** AN010 and AN020: an order registered, and cancelled. */
export const ORDER_CODES: CodeMeanings = { ...ORDER_NUMBER_CODES, ...AN010, ...AN020 }
