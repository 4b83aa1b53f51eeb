import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { paperDepsOf } from "../../../../../../../workflows/application/papers/deps"
import { FileStorageError } from "../../../../../../../workflows/application/papers/errors"
import { openPaper } from "../../../../../../../workflows/application/papers/open-paper"
import { route } from "../../../../../../helpers/handle"
import { notFound, unavailable } from "../../../../../../helpers/http-refusal"
import { nothing, validateQuery } from "../../../../../../helpers/validate"
import { findApplicationOf } from "../../../helpers"

/**
 * A paper's content, as a file to save: never shown by the browser as a page of this site, never kept by one in between.
 * Who opens it is in the application's history.
 */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateQuery(nothing, req)
  const { id: application_id } = await findApplicationOf(req)
  const { paper_id } = req.params
  const wanted = { id: paper_id, application_id, actor: req.auth_context.actor_id }
  const opened = await openPaper(paperDepsOf(req.scope), wanted).catch(tellStaff)
  if (!opened) {
    throw notFound("Document", paper_id)
  }
  res.attachment(opened.paper.name)
  res.set({
    "Content-Type": opened.paper.media_type,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-store",
  })
  res.end(opened.content)
})

function tellStaff(error: unknown): never {
  throw error instanceof FileStorageError ? unavailable("file_storage_unavailable", error.message) : error
}
