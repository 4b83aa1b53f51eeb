import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { serializeApplication } from "../../../../../helpers/serialize-application"
import { nothing, validateBody } from "../../../../../helpers/validate"

/** Takes back an application that is not decided yet; asking twice changes nothing. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, customer_id } = await findOwnApplication(req)
  validateBody(nothing, req)
  const application = await depsOf(req.scope).tradeCredit.moveApplication({
    id,
    status: "withdrawn",
    actor: customer_id,
  })
  if (application.status !== "withdrawn") {
    throw conflict("application_decided", {
      en: `Application ${id} is decided already and can no longer be taken back.`,
      ja: `お申し込み(${id})は審査が終了しているため、取り下げることができません。`,
    })
  }
  res.json({ application: serializeApplication(application, requestLocale(req)) })
})
