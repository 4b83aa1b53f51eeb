import { z } from "@medusajs/framework/zod"
import { addNoteBody, listNotesQuery } from "../../admin/trade-credit/notes/validators"
import { contract } from "../contract"
import { page } from "../shapes/common"
import { staffNote } from "../shapes/note"

const PATH = "/admin/trade-credit/notes"
const one = z.strictObject({ note: staffNote })

export const noteRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "What staff noted of an application, or of an account and the application that it came of; newest first.",
    access: "staff",
    query: listNotesQuery,
    answers: { 200: page("notes", staffNote) },
  }),
  create: contract({
    method: "POST",
    path: PATH,
    summary: "Notes something for colleagues; buyers never see it.",
    access: "staff",
    body: addNoteBody,
    answers: { 201: one },
  }),
  remove: contract({
    method: "DELETE",
    path: `${PATH}/:id`,
    summary: "Takes one's own note back: its text is gone, that there was one stays.",
    access: "staff",
    answers: { 200: one },
  }),
}
