import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../../workflows/deps"
import { findOwnApplication } from "../../../../../../helpers/find-own-application"
import { route } from "../../../../../../helpers/handle"
import { notFound } from "../../../../../../helpers/http-refusal"
import { tellApplicant } from "../../../../../../helpers/tell-applicant"
import { nothing, validateBody } from "../../../../../../helpers/validate"

/** Takes back a paper while the application is open: unreadable at once, its file is deleted soon. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id: application_id, customer_id } = await findOwnApplication(req)
  validateBody(nothing, req)
  const { paper_id } = req.params
  const wanted = { id: paper_id, application_id, customer_id }
  if (!(await depsOf(req.scope).tradeCredit.removePaper(wanted).catch(tellApplicant))) {
    throw notFound("Document", paper_id)
  }
  res.json({ id: paper_id, object: "document", deleted: true })
})
