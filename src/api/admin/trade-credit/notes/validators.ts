import { z } from "@medusajs/framework/zod"
import { paging } from "../../../helpers/list-query"
import { text } from "../../../helpers/validate"

const subject = { application_id: text(100).optional(), account_id: text(100).optional() }

export const listNotesQuery = z.object({ ...paging, ...subject })

export const addNoteBody = z.object({ ...subject, text: text(2_000).trim().min(1) })
