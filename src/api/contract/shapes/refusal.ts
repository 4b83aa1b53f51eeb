import { z } from "@medusajs/framework/zod"

export const refusal = z
  .strictObject({
    type: z.string().optional().describe("Missing where Medusa itself finds nobody signed in."),
    message: z.string(),
    code: z.string().optional(),
    details: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({
    id: "Refusal",
    description:
      "Why a request was refused: `code` is for programs, `message` for people, `details` for the fields of a form.",
  })
