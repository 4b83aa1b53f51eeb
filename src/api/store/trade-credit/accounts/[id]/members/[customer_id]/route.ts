import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { findManagedAccount, findOwnAccount, tellOwner } from "../../../../../../helpers/managed-account"
import { readMember } from "../../../../../../helpers/read-member"
import { refuseTooFineSpending } from "../../../../../../helpers/spending-limits"
import { validateBody } from "../../../../../../helpers/validate"
import { changeMemberBody } from "../../../validators"

const byOwner = (req: AuthenticatedMedusaRequest, account_id: string) => ({
  account_id,
  customer_id: req.params.customer_id,
  actor: req.auth_context.actor_id,
  by: "owner" as const,
})

/** Changes what a member who is no owner may do; what is not given stays. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, program_id } = await findManagedAccount(req)
  const deps = depsOf(req.scope)
  const changes = validateBody(changeMemberBody, req)
  refuseTooFineSpending(deps.tradeCredit.program(program_id), changes)
  await deps.tradeCredit.changeMember({ ...changes, ...byOwner(req, id) }).catch(tellOwner(req))
  res.json({ member: await readMember(deps, id, req.params.customer_id) })
})

/** By an owner; and any other member may leave. Orders that are running go on. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { tradeCredit } = depsOf(req.scope)
  const { customer_id } = req.params
  if (customer_id === req.auth_context.actor_id) {
    const { account } = await findOwnAccount(req)
    await tradeCredit.leaveAccount({ account_id: account.id, customer_id }).catch(tellOwner(req))
  } else {
    const { id } = await findManagedAccount(req)
    await tradeCredit.removeMember(byOwner(req, id)).catch(tellOwner(req))
  }
  res.json({ id: customer_id, object: "trade_credit_member", deleted: true })
})
