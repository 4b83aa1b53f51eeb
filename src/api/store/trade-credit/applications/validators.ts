import { z } from "@medusajs/framework/zod"
import { fields, orderBy, paging } from "../../../helpers/list-query"
import { text } from "../../../helpers/validate"

export const listApplicationsQuery = z.object({
  ...paging,
  ...fields,
  program_id: text(100).optional(),
  order: orderBy(["created_at"], "-created_at"),
})

/** An agent's may be long; it is only compared. */
const QUESTION_LENGTH_MAX = 20_000

const accepted = z.object({ id: text(100), version: text(100) }).strict()

/** Its texts are checked field by field against the program's form. */
const data = z.record(z.string(), z.unknown())

export const submitApplicationBody = z.object({
  program_id: text(100),
  data,
  accepted_disclosures: z.array(accepted).max(50).default([]),
})

/** The whole form again, corrected. `answers`: the message that it answers, refused where another has taken its place. */
export const resubmitApplicationBody = z.object({ data, answers: text(QUESTION_LENGTH_MAX).optional() })

/** Beside the `file`. */
export const addDocumentBody = z.object({ document_id: text(100) })
