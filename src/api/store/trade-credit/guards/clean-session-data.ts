import { invalidData } from "../../../helpers/http-refusal"

const PO_NUMBER_LENGTH_MAX = 50

/**
 * What a client may say with a payment session of ours: the purchase order number. Everything else is dropped rather than
 * refused, since core passes on what storefronts send to every provider alike.
 *
 * @throws HttpRefusal 400 for a PO number that is no short text
 */
export function cleanSessionData(data: unknown): { po_number?: string } {
  const given = (data as { po_number?: unknown } | null | undefined)?.po_number
  if (given === undefined || given === null || given === "") {
    return {}
  }
  const po_number = typeof given === "string" ? given.trim() : null
  if (po_number === null || [...po_number].length > PO_NUMBER_LENGTH_MAX || /[\p{Cc}]/u.test(po_number)) {
    throw invalidData([
      { path: "data.po_number", message: `Please give a text of at most ${PO_NUMBER_LENGTH_MAX} characters.` },
    ])
  }
  return po_number === "" ? {} : { po_number }
}
