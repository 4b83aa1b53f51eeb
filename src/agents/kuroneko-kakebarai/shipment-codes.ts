import { invalid, LOOK, PASSWORD, refused, type CodeMeanings } from "./code-meaning"
import { NO_ORDER } from "./order-codes"

const AN030: CodeMeanings = {
  C020004: refused("not_found", NO_ORDER),
  C020005: refused("wrong_state", `The order's state at the agent does not allow a slip. ${LOOK}`),
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

const AN040: CodeMeanings = {
  D020004: refused("not_found", NO_ORDER),
  D020005: refused(
    "wrong_state",
    "The order's state does not allow taking the slip back: it may be settled. Ask the agent."
  ),
  D030001: invalid("The slip number is missing. Take the slip back on the agent's own screen.", "tracking_number"),
  D030002: invalid(
    "The slip number has more than 12 digits. Take the slip back on the agent's own screen.",
    "tracking_number"
  ),
  D030003: invalid(
    "The slip number's check digit is wrong. Take the slip back on the agent's own screen.",
    "tracking_number"
  ),
  D030004: refused("not_found", `The slip is not on this order. ${LOOK}`, "tracking_number"),
  D030005: refused(
    "wrong_state",
    "Only a slip that is registered and not yet settled can be taken back. Ask the agent."
  ),
  D040001: PASSWORD,
}

/** AN030 and AN040: a slip registered, and taken back. */
export const SHIPMENT_CODES: CodeMeanings = { ...AN030, ...AN040 }
