import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../workflows/deps"
import { findOwnApplication } from "../../../../helpers/find-own-application"
import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { requestLocale } from "../../../../helpers/locale"
import { serializeApplication } from "../../../../helpers/serialize-application"
import { documentsOf, serializePapers } from "../../../../helpers/serialize-paper"
import { validateQuery } from "../../../../helpers/validate"

export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const found = await findOwnApplication(req)
  const { tradeCredit } = depsOf(req.scope)
  const locale = requestLocale(req)
  const papers = await tradeCredit.listPapers([found.id])
  const application = {
    ...serializeApplication(found, locale),
    ...serializePapers(found, papers, documentsOf(tradeCredit, found.program_id), locale),
  }
  res.json({ application: pickFields([application], fields)[0] })
})
