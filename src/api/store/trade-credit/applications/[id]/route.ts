import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { findOwnApplication } from "../../../../helpers/find-own-application"
import { route } from "../../../../helpers/handle"
import { requestLocale } from "../../../../helpers/locale"
import { serializeApplication } from "../../../../helpers/serialize-application"

export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ application: serializeApplication(await findOwnApplication(req), requestLocale(req)) })
})
