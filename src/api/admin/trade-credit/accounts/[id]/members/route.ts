import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { describeMembers } from "../../../../../../workflows/member/describe-members"
import { readEmail } from "../../../../../../workflows/member/read-email"
import { route } from "../../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../../helpers/list-query"
import { readMember } from "../../../../../helpers/read-member"
import { serializeMember } from "../../../../../helpers/serialize-member"
import { validateBody, validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { refuseImpossibleMember } from "../../member"
import { addMemberBody } from "../../validators"

export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { id } = await tradeCreditOf(req).readAccount(req.params.id)
  const members = (await describeMembers(depsOf(req.scope), id)).map(serializeMember)
  res.json({ members: pickFields(members, fields) })
})

/** Makes a customer with a login a member, without invitation, or instead of an open one; the same again changes nothing. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(addMemberBody, req)
  const { id: account_id, program_id } = await tradeCreditOf(req).readAccount(req.params.id)
  const deps = depsOf(req.scope)
  await refuseImpossibleMember(deps, program_id, body)
  await deps.tradeCredit.addMember({
    ...body,
    account_id,
    order_limit: body.order_limit ?? null,
    month_limit: body.month_limit ?? null,
    email: await readEmail(deps, body.customer_id),
    actor: req.auth_context.actor_id,
  })
  res.status(201).json({ member: await readMember(deps, account_id, body.customer_id) })
})
