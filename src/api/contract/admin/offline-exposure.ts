import { z } from "@medusajs/framework/zod"
import { importQuery } from "../../admin/trade-credit/offline-exposure/import/validators"
import { contract } from "../contract"
import { count } from "../shapes/common"

const importedLine = z
  .strictObject({
    /** In the file. */
    line: count,
    outcome: z.enum(["set", "unchanged", "ignored", "refused"]),
    account_id: z.string().nullable(),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  })
  .meta({ id: "ImportedLine" })

export const offlineExposureRoutes = {
  import: contract({
    method: "POST",
    path: "/admin/trade-credit/offline-exposure/import",
    summary: "The open balances of the accounting software as CSV: all lines or none, and none with `dry_run`.",
    access: "staff",
    query: importQuery,
    body: z.string(),
    content_type: "text/csv",
    idempotent: true,
    answers: {
      200: z.strictObject({
        dry_run: z.boolean(),
        count,
        summary: z.strictObject({ set: count, unchanged: count, ignored: count, refused: count }),
        lines: z.array(importedLine),
      }),
    },
  }),
}
