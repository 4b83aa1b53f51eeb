import { z } from "@medusajs/framework/zod"

/** Why a request was refused: `code` is for programs, `message` for people, `details` for the fields of a form. */
export const refusal = z
  .strictObject({
    /** Missing where Medusa itself finds nobody signed in. */
    type: z.string().optional(),
    message: z.string(),
    code: z.string().optional(),
    details: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Refusal" })
