import { randomUUID } from "node:crypto"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { refuseTooFineLimit } from "../../../../../helpers/credit-limit"
import { route } from "../../../../../helpers/handle"
import { idempotencyKeyOf } from "../../../../../helpers/idempotency-key"
import { validateBody } from "../../../../../helpers/validate"
import { serializeForStaff, tradeCreditOf } from "../../helpers"
import { setLimitBody } from "../../validators"

/**
 * Sets the limit; with `expires_at` a temporary one on top of it; in an agent's book the staff's own ceiling. With an
 * `Idempotency-Key` a repeated request changes nothing a second time.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id } = req.params
  const tradeCredit = tradeCreditOf(req)
  const body = validateBody(setLimitBody, req)
  const { program_id } = await tradeCredit.readAccount(id)
  refuseTooFineLimit(tradeCredit.program(program_id), body.credit_limit)
  const entry = await tradeCredit.setLimit({
    ...body,
    key: `limit:${id}:${idempotencyKeyOf(req) ?? randomUUID()}`,
    account_id: id,
    actor: req.auth_context.actor_id,
  })
  res.json({ account: serializeForStaff(req, await tradeCredit.readAccount(id)), entry })
})
