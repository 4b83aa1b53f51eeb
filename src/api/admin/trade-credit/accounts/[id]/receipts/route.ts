import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { tellField } from "../../../../../helpers/tell-field"
import { validateBody, validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { changedAccount, onAccount } from "../../own-book"
import { listReceiptsQuery, receiptBody } from "../../own-book-validators"

/** Money that came in, newest day first; with `id` that one receipt alone. */
export const GET = route(async (req, res) => {
  const { limit, offset, fields, id: receipt_id } = validateQuery(listReceiptsQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { receipts, count } = await tradeCredit.listReceipts(id, { limit, offset, receipt_id })
  res.json({ receipts: pickFields(receipts, fields), count, offset, limit })
})

/** Cleared money, entered by hand; with an `Idempotency-Key` once, however often it is sent. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(receiptBody, req)
  const { tradeCredit, input } = await onAccount(req, "receipt", body.amount)
  const receipt = await tradeCredit.receivePayment({ ...body, ...input }).catch(tellField)
  res.status(201).json({ receipt, account: await changedAccount(req, input.account_id) })
})
