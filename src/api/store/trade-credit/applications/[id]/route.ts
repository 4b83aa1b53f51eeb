import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { findOwnApplication } from "../../../../helpers/find-own-application"
import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { requestLocale } from "../../../../helpers/locale"
import { serializeApplication } from "../../../../helpers/serialize-application"
import { validateQuery } from "../../../../helpers/validate"

export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const application = serializeApplication(await findOwnApplication(req), requestLocale(req))
  res.json({ application: pickFields([application], fields)[0] })
})
