import { z } from "@medusajs/framework/zod"
import { instant } from "./common"

/** What staff wrote down for each other; buyers never see it. */
export const staffNote = z
  .strictObject({
    id: z.string(),
    /** One of the two. */
    application_id: z.string().nullable(),
    account_id: z.string().nullable(),
    /** Null once its author has taken it back. */
    text: z.string().nullable(),
    /** A user, or an API key. */
    author: z.string(),
    created_at: instant,
    deleted_at: instant.nullable(),
  })
  .meta({ id: "StaffNote" })
