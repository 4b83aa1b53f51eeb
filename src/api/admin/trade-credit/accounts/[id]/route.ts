import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { changeAccount } from "../../../../../workflows/account/change-account"
import { depsOf } from "../../../../../workflows/deps"
import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { validateBody, validateQuery } from "../../../../helpers/validate"
import { tradeCreditOf } from "../../../../helpers/trade-credit-of"
import { serializeForStaff } from "../helpers"
import { updateAccountBody } from "../validators"

export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const account = serializeForStaff(req, await tradeCreditOf(req).readAccount(req.params.id))
  res.json({ account: pickFields([account], fields)[0] })
})

/** Changes what is given, all of it or nothing; a status needs a reason, the rest may have one, and `closed` is final. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { status, reason, ...changes } = validateBody(updateAccountBody, req)
  const actor = req.auth_context.actor_id
  const { id } = await changeAccount(depsOf(req.scope), {
    ...changes,
    account_id: req.params.id,
    actor,
    reason,
    ...(status && { status: { status, reason: reason ?? "", actor } }),
  })
  res.json({ account: serializeForStaff(req, await tradeCreditOf(req).readAccount(id)) })
})
