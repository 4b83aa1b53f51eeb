import { depsOf } from "../../../../../workflows/deps"
import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { requestLocale } from "../../../../helpers/locale"
import { validateQuery } from "../../../../helpers/validate"
import { findApplicationOf, serializeAdminApplication } from "../helpers"

export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const found = await findApplicationOf(req)
  const application = await serializeAdminApplication(depsOf(req.scope), found, requestLocale(req))
  res.json({ application: pickFields([application], fields)[0] })
})
