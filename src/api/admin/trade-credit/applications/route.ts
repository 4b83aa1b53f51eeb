import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"
import { serializeAdminApplication } from "./helpers"
import { waiting } from "./waiting"
import { ListApplications } from "./validators"

/** The review queue. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, fields, waiting_for, ...filter } = validateQuery(ListApplications, req)
  const deps = depsOf(req.scope)
  const page = { limit, offset, oldest_first: !order.descending, by_last_move: order.by === "waiting_since" }
  const { applications, count } = await deps.tradeCredit.listApplications(waiting(deps, filter, waiting_for), page)
  const locale = requestLocale(req)
  const serialized = await Promise.all(applications.map((one) => serializeAdminApplication(deps, one, locale)))
  res.json({ applications: pickFields(serialized, fields), count, offset, limit })
})
