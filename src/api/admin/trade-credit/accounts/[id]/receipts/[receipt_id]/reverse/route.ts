import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../../../helpers/handle"
import { ledgerKeyOf } from "../../../../../../../helpers/idempotency-key"
import { staffOf } from "../../../../../../../helpers/staff"
import { validateBody } from "../../../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../../../helpers/trade-credit-of"
import { changedAccount } from "../../../../own-book"
import { reversalBody } from "../../../../own-book-validators"

/** It bounced, or was entered by mistake: the whole receipt is taken back, once. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, receipt_id } = req.params
  const { reason } = validateBody(reversalBody, req)
  const key = ledgerKeyOf(req, `reversal:${receipt_id}`)
  const { actor } = staffOf(req)
  const receipt = await tradeCreditOf(req).reversePayment({ key, account_id: id, receipt_id, reason, actor })
  res.json({ receipt, account: await changedAccount(req, id) })
})
