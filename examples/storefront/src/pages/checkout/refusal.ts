import i18next from "i18next"
import { TradeCreditError } from "medusa-plugin-deferred-invoice/client"
import type { Refused } from "../../data/checkout"
import { failureText, fieldProblems } from "../../lib/failure"

/** Why an order was not placed: above the choice of payment, and at the purchase order number where that is to blame. */
export type Refusal = { refusal: string; number_problem?: string }

const NUMBER_USED = "po_number_used"

export function refusalOf({ reasons, error }: Refused): Refusal {
  const [ofNumber, others] = [true, false].map((isOfNumber) =>
    reasons
      .filter(({ code }) => (code === NUMBER_USED) === isOfNumber)
      .map(({ message, next_step }) => `${message} ${next_step}`)
      .join("\n")
  )
  const unsaid = ofNumber ? i18next.t("common.problems") : failureText(error)
  return { refusal: others || unsaid, ...(ofNumber && { number_problem: ofNumber }) }
}

/** What is wrong with the purchase order number; undefined: something else, or nothing. */
export function numberProblemOf(error: unknown): string | undefined {
  if (error instanceof TradeCreditError && error.code === NUMBER_USED) {
    return error.message
  }
  return fieldProblems(error)["data.po_number"]
}
