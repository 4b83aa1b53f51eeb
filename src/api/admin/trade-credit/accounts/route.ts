import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { serializeForStaff, tradeCreditOf } from "./helpers"
import { listAccountsQuery, statusesOf } from "./validators"

/** Credit accounts, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const query = validateQuery(listAccountsQuery, req)
  const { limit, offset, order, fields, program_id, customer_id, external_id, q } = query
  const { accounts, count } = await tradeCreditOf(req).listAccounts(
    { status: statusesOf(query), program_id, customer_id, external_id, q },
    { limit, offset, order }
  )
  const serialized = accounts.map((account) => serializeForStaff(req, account))
  res.json({ accounts: pickFields(serialized, fields), count, offset, limit })
})
