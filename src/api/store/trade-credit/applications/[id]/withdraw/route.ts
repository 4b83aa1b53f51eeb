import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { depsOf } from "../../../../../../workflows/account-order/deps"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { serializeApplication } from "../../../../../helpers/serialize-application"
import { validateBody } from "../../../../../helpers/validate"

/** Takes back an application that is not decided yet; asking twice changes nothing. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, customer_id } = await findOwnApplication(req)
  validateBody(z.object({}), req)
  const application = await depsOf(req.scope).tradeCredit.moveApplication({
    id,
    status: "withdrawn",
    actor: customer_id,
  })
  if (application.status !== "withdrawn") {
    throw conflict("application_decided", `Application ${id} is decided already and can no longer be taken back.`)
  }
  res.json({ application: serializeApplication(application, requestLocale(req)) })
})
