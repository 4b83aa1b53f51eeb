import { depsOf } from "../../../../../workflows/deps"
import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { requestLocale } from "../../../../helpers/locale"
import { documentsOf, serializePapers } from "../../../../helpers/serialize-paper"
import { validateQuery } from "../../../../helpers/validate"
import { findApplicationOf, serializeAdminApplication } from "../helpers"
import { shownFields } from "../shown-fields"

/** With its papers, and its history: who did what when, and what they noted for their colleagues. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const found = await findApplicationOf(req)
  const deps = depsOf(req.scope)
  const locale = requestLocale(req)
  const [papers, history] = await Promise.all([
    deps.tradeCredit.listPapers([found.id]),
    deps.tradeCredit.readApplicationHistory(found.id),
  ])
  const application = {
    ...(await serializeAdminApplication(deps, found, locale)),
    ...serializePapers(found, papers, documentsOf(deps.tradeCredit, found.program_id), locale),
    history,
    form_fields: shownFields(deps, found, locale),
  }
  res.json({ application: pickFields([application], fields)[0] })
})
