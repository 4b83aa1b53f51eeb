import { depsOf } from "../../../../../workflows/account-order/deps"
import { route } from "../../../../helpers/handle"
import { requestLocale } from "../../../../helpers/locale"
import { findApplicationOf, serializeAdminApplication } from "../helpers"

export const GET = route(async (req, res) => {
  const application = await findApplicationOf(req)
  res.json({ application: await serializeAdminApplication(depsOf(req.scope), application, requestLocale(req)) })
})
