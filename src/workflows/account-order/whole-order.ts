import type { GetItemTotalInput } from "@medusajs/framework/utils"
import { getLineItemTotals } from "@medusajs/framework/utils"

/** Medusa's query hands out numbers, BigNumbers or text for one and the same amount, depending on the way it came. */
export type RawAmount = number | string | { valueOf(): unknown } | null | undefined
export type RawAmounts = Record<
  "subtotal" | "discount_subtotal" | "discount_tax_total" | "tax_total" | "total",
  RawAmount
>
/** What Medusa reckons a line's totals from. */
export type ReturnableLine = {
  is_tax_inclusive: boolean
  tax_lines: { rate: RawAmount }[] | null
  detail: Record<
    | "fulfilled_quantity"
    | "shipped_quantity"
    | "delivered_quantity"
    | "return_requested_quantity"
    | "return_received_quantity"
    | "return_dismissed_quantity",
    RawAmount
  >
}
export type RawCreditLine = {
  amount: RawAmount
  metadata: Record<string, unknown> | null
}

export const number = (amount: RawAmount): number => Number(amount ?? 0)

/**
 * The amounts of all pieces ordered. Medusa counts only those that have not come back, of a line that is back as a whole
 * none, so they are reckoned anew, by Medusa's own function and without what it knows of returns.
 */
export function wholeAmounts(line: RawAmounts & ReturnableLine): RawAmounts {
  const { return_received_quantity, return_dismissed_quantity } = line.detail
  return number(return_received_quantity) + number(return_dismissed_quantity) === 0
    ? line
    : getLineItemTotals({ ...line, detail: undefined } as unknown as GetItemTotalInput, {
        includeTax: line.is_tax_inclusive,
      })
}

/**
 * What refunds have taken off the order's total: Medusa writes a credit line for what is refunded beyond what the order owes
 * the customer (09 43), as a change of the order. Credit lines that came with the order, of a gift card, have no version, and
 * those that staff wrote another one; they lower what is payable.
 */
export function refundCreditLines(lines: RawCreditLine[], refundVersions: { version: number }[]): number {
  const versions = refundVersions.map(({ version }) => version)
  return lines
    .filter(({ metadata }) => versions.includes(Number(metadata?.created_in_version)))
    .reduce((sum, { amount }) => sum + number(amount), 0)
}
