import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminSummary } from "../shapes/summary"

export const summaryRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/admin/trade-credit/summary",
    summary:
      "The dashboard's figures: all accounts, applications that wait, what has left and no agent has taken yet, and how " +
      "many things need attention.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ summary: adminSummary }) },
  }),
}
