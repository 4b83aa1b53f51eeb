import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../helpers/handle"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { validateBody, validateQuery } from "../../../helpers/validate"
import { subjectOf } from "./helpers"
import { addNoteBody, listNotesQuery } from "./validators"

/** What staff noted of an application, or of an account and the application that it came of; newest first. */
export const GET = route(async (req, res) => {
  const { limit, offset, ...named } = validateQuery(listNotesQuery, req)
  const { notes, count } = await tradeCreditOf(req).listNotes(subjectOf(named), { limit, offset })
  res.json({ notes, count, offset, limit })
})

/** Notes something for colleagues; buyers never see it. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { text, ...named } = validateBody(addNoteBody, req)
  const note = await tradeCreditOf(req).addNote({ ...subjectOf(named), text, actor: req.auth_context.actor_id })
  res.status(201).json({ note })
})
