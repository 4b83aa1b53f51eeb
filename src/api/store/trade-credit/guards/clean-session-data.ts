import { PO_NUMBER_LENGTH_MAX, readPoNumber } from "../../../../domain/order-life/po-number"
import { invalidData } from "../../../helpers/http-refusal"

/**
 * What a client may say with a payment session of ours: the purchase order number. Everything else is dropped rather than
 * refused, since core passes on what storefronts send to every provider alike.
 *
 * @throws HttpRefusal 400 for a PO number that is no short, readable text
 */
export function cleanSessionData(data: unknown): { po_number?: string } {
  const po_number = readPoNumber((data as { po_number?: unknown } | null | undefined)?.po_number)
  if (po_number === undefined) {
    throw invalidData([
      {
        path: "data.po_number",
        message: {
          en: `Please give one line of at most ${PO_NUMBER_LENGTH_MAX} characters, none of them invisible.`,
          ja: `注文番号は${PO_NUMBER_LENGTH_MAX}文字以内の1行で、表示できる文字のみで入力してください。`,
        },
      },
    ])
  }
  return po_number === null ? {} : { po_number }
}
