import { z } from "@medusajs/framework/zod"
import { RECEIPT_METHODS } from "../../../../modules/trade-credit/own-book-records"
import { AMOUNT_MAX, positiveAmount } from "../../../helpers/amount"
import { fields, paging } from "../../../helpers/list-query"
import { reason, text } from "../../../helpers/validate"

const reference = text(100).trim().min(1)

export const receiptBody = z.object({
  amount: positiveAmount,
  /** Plain date on which the money was cleared. */
  received_on: z.iso.date(),
  method: z.enum(RECEIPT_METHODS).optional(),
  reference: reference.optional(),
  note: text(2_000).optional(),
})

/** With `id` that one alone. */
export const listReceiptsQuery = z.object({ ...paging, ...fields, id: text(200).trim().min(1).optional() })

export const listWriteOffsQuery = z.object({ ...paging, ...fields })

export const reversalBody = z.object({ reason })

export const moneyReturnedBody = z.object({ amount: positiveAmount, returned_on: z.iso.date(), reference, reason })

export const writeOffBody = z.object({ amount: positiveAmount, reason })

export const offlineExposureBody = z.object({
  /** The whole open balance; below 0 where the company is in credit. */
  amount: z.number().min(-AMOUNT_MAX).max(AMOUNT_MAX),
  as_of: z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: "must be a date such as 2026-11-22, or an instant with its offset such as 2026-11-22T09:00:00+09:00",
  }),
  reference,
})
