import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { createAccount } from "../../../../workflows/account/create-account"
import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateBody, validateQuery } from "../../../helpers/validate"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { serializeForStaff } from "./helpers"
import { refuseImpossibleAccount, tellUnknownBuyer } from "./new-account"
import { createAccountBody, listAccountsQuery, statusesOf } from "./validators"

/** Companies' accounts, or with `own_book=true` the merchant's own books of them, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const query = validateQuery(listAccountsQuery, req)
  const { limit, offset, order, fields, program_id, customer_id, external_id, own_book, flag, q } = query
  const { accounts, count } = await tradeCreditOf(req).listAccounts(
    { status: statusesOf(query), program_id, customer_id, external_id, own_book, flag, q },
    { limit, offset, order }
  )
  const serialized = accounts.map((account) => serializeForStaff(req, account))
  res.json({ accounts: pickFields(serialized, fields), count, offset, limit })
})

/**
 * An account without application. Where the agent decides on buyers, it is for one whom the agent already knows: no new
 * screening, and the limit is the agent's.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const body = validateBody(createAccountBody, req)
  const deps = depsOf(req.scope)
  await refuseImpossibleAccount(deps, body)
  const input = { ...body, actor: req.auth_context.actor_id }
  const { id } = await createAccount(deps, input).catch(tellUnknownBuyer)
  res.status(201).json({ account: serializeForStaff(req, await tradeCreditOf(req).readAccount(id)) })
})
