import { readChecks } from "../../../../../../workflows/application/checks/read-checks"
import { depsOf } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { requestLocale } from "../../../../../helpers/locale"
import { nothing, validateQuery } from "../../../../../helpers/validate"
import { findApplicationOf } from "../../helpers"
import { serializeCheck } from "./serialize-check"

/** What a reviewer would look up by hand: hints, which decide nothing and which no buyer sees. */
export const GET = route(async (req, res) => {
  validateQuery(nothing, req)
  const application = await findApplicationOf(req)
  const { checks, order_history } = await readChecks(depsOf(req.scope), application)
  const locale = requestLocale(req)
  res.json({ checks: checks.map((check) => serializeCheck(check, locale)), order_history })
})
