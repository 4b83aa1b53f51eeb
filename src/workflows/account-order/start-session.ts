import { MedusaError } from "@medusajs/framework/utils"
import { PO_NUMBER_LENGTH_MAX, readPoNumber } from "../../domain/order-life/po-number"
import { hasAccounts, type Program } from "../../domain/program/program"

export type StartSession = {
  session_id: string
  /** As the client sent it. */
  po_number: unknown
  currency_code: string
  /** From the login, never from the client's data. */
  customer_id: string | null
}

/**
 * What a new payment session keeps. A client sees it and a client's keys are merged under it, so it holds nothing
 * confidential and everything that is read back later is overwritten here (05 facts 4, 5).
 *
 * @throws MedusaError `not_allowed` without login, or in another currency; `invalid_data` for a bad PO number
 */
export function startSession(program: Program, { session_id, po_number, currency_code, customer_id }: StartSession) {
  if (currency_code.toLowerCase() !== program.currency_code) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${program.label.en} is offered in ${program.currency_code.toUpperCase()} only; this cart is in ${currency_code.toUpperCase()}.`
    )
  }
  if (hasAccounts(program) && !customer_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Log in to pay on account: the credit belongs to your company."
    )
  }
  return { session_id, program_id: program.id, po_number: poNumber(po_number) }
}

function poNumber(value: unknown): string | null {
  const po_number = readPoNumber(value)
  if (po_number === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `data.po_number must be one line of at most ${PO_NUMBER_LENGTH_MAX} characters.`
    )
  }
  return po_number
}
