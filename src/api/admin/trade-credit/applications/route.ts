import { depsOf } from "../../../../workflows/account-order/deps"
import { route } from "../../../helpers/handle"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"
import { serializeAdminApplication } from "./helpers"
import { ListApplications } from "./validators"

/** The review queue. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, ...filter } = validateQuery(ListApplications, req)
  const deps = depsOf(req.scope)
  const page = { limit, offset, oldest_first: order === "created_at" }
  const { applications, count } = await deps.tradeCredit.listApplications(filter, page)
  const locale = requestLocale(req)
  res.json({
    applications: await Promise.all(applications.map((one) => serializeAdminApplication(deps, one, locale))),
    count,
    offset,
    limit,
  })
})
