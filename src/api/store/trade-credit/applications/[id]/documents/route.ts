import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { OPEN_STATES } from "../../../../../../domain/screening/application-states"
import { ApplicationDecidedError } from "../../../../../../modules/trade-credit/papers/errors"
import { paperDepsOf } from "../../../../../../workflows/application/papers/deps"
import { keepPaper } from "../../../../../../workflows/application/papers/keep-paper"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { requestLocale } from "../../../../../helpers/locale"
import { limitRate } from "../../../../../helpers/rate-limit"
import { serializeApplication } from "../../../../../helpers/serialize-application"
import { documentsOf, serializePaper, serializePapers } from "../../../../../helpers/serialize-paper"
import { tellApplicant } from "../../../../../helpers/tell-applicant"
import { nothing, validateQuery } from "../../../../../helpers/validate"
import { readPaper } from "../../read-paper"

/** The caller's papers for one application, and the required ones that are still to come. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateQuery(nothing, req)
  const application = await findOwnApplication(req)
  const { tradeCredit } = paperDepsOf(req.scope)
  const papers = await tradeCredit.listPapers([application.id])
  const documents = documentsOf(tradeCredit, application.program_id)
  res.json(serializePapers(application, papers, documents, requestLocale(req)))
})

/** Adds a paper, as multipart: `document_id` and `file`. The last required one sends the application on its way. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const found = await findOwnApplication(req)
  await limitRate(req, "documents")
  if (!OPEN_STATES.includes(found.status)) {
    tellApplicant(new ApplicationDecidedError(found.id))
  }
  const deps = paperDepsOf(req.scope)
  const documents = documentsOf(deps.tradeCredit, found.program_id)
  const paper = await readPaper(req, res, documents)
  const input = { ...paper, application_id: found.id, customer_id: req.auth_context.actor_id }
  const kept = await keepPaper(deps, input).catch(tellApplicant)
  const locale = requestLocale(req)
  const application = serializeApplication(kept.application, locale)
  res.status(201).json({ document: serializePaper(kept.paper, documents, locale), application })
})
