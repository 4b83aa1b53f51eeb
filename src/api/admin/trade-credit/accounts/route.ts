import type { AccountOrdering } from "../../../../modules/trade-credit/accounts/list"
import { route } from "../../../helpers/handle"
import { validateQuery } from "../../../helpers/validate"
import { serializeForStaff, tradeCreditOf } from "./helpers"
import { listAccountsQuery, statusesOf } from "./validators"

/** Credit accounts, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const query = validateQuery(listAccountsQuery, req)
  const { limit, offset, order, program_id, customer_id, external_id, q } = query
  const { accounts, count } = await tradeCreditOf(req).listAccounts(
    { status: statusesOf(query), program_id, customer_id, external_id, q },
    { limit, offset, order: { by: order.replace(/^-/, "") as AccountOrdering, descending: order.startsWith("-") } }
  )
  res.json({ accounts: accounts.map((account) => serializeForStaff(req, account)), count, offset, limit })
})
