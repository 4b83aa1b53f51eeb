import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { refuseTooFineLimit } from "../../../../../helpers/credit-limit"
import { route } from "../../../../../helpers/handle"
import { ledgerKeyOf } from "../../../../../helpers/idempotency-key"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { changedAccount } from "../../own-book"
import { setLimitBody } from "../../validators"

/**
 * Sets the limit; with `expires_at` a temporary one on top of it; in an agent's book the staff's own ceiling, null
 * for none. With an `Idempotency-Key` a repeated request changes nothing a second time. A rise above the program's
 * `second_person_above.limit` waits for another person: 202 with the request.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id } = req.params
  const tradeCredit = tradeCreditOf(req)
  const body = validateBody(setLimitBody, req)
  const { program_id } = await tradeCredit.readAccount(id)
  if (body.credit_limit !== null) {
    refuseTooFineLimit(tradeCredit.program(program_id), body.credit_limit)
  }
  const key = ledgerKeyOf(req, `limit:${id}`)
  const outcome = await tradeCredit.setLimitByStaff({ ...body, ...staffOf(req), key, account_id: id })
  res.status(outcome.entry ? 200 : 202).json({ ...outcome, account: await changedAccount(req, id) })
})
