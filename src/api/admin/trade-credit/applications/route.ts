import { depsOf } from "../../../../workflows/account-order/deps"
import { listApplications } from "../../../../workflows/application/read-application"
import { route } from "../../../helpers/handle"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"
import { serializeAdminApplication } from "./helpers"
import { ListApplications } from "./validators"

/** The review queue. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, q, ...filter } = validateQuery(ListApplications, req)
  const deps = depsOf(req.scope)
  const { applications, count } = await listApplications(
    deps.tradeCredit,
    { ...filter, ...(q ? { company_name: { $ilike: `%${q.replace(/[\\%_]/g, "\\$&")}%` } } : {}) },
    { limit, offset },
    order === "created_at" ? "oldest" : "newest"
  )
  const locale = requestLocale(req)
  res.json({
    applications: await Promise.all(applications.map((one) => serializeAdminApplication(deps, one, locale))),
    count,
    offset,
    limit,
  })
})
