import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { readMember } from "../../../../../../helpers/read-member"
import { refuseTooFineSpending } from "../../../../../../helpers/spending-limits"
import { validateBody } from "../../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../../helpers/trade-credit-of"
import { changeMemberBody } from "../../../validators"

const byStaff = (req: AuthenticatedMedusaRequest) => ({
  account_id: req.params.id,
  customer_id: req.params.customer_id,
  actor: req.auth_context.actor_id,
  by: "staff" as const,
})

/** Changes role and limits; what is not given stays, and the last owner stays owner. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const changes = validateBody(changeMemberBody, req)
  const tradeCredit = tradeCreditOf(req)
  const { id, program_id } = await tradeCredit.readAccount(req.params.id)
  refuseTooFineSpending(tradeCredit.program(program_id), changes)
  await tradeCredit.changeMember({ ...changes, ...byStaff(req) })
  res.json({ member: await readMember(depsOf(req.scope), id, req.params.customer_id) })
})

/** Orders that are running go on. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  await tradeCreditOf(req).removeMember(byStaff(req))
  res.json({ id: req.params.customer_id, object: "trade_credit_member", deleted: true })
})
