import { z } from "@medusajs/framework/zod"
import { contract } from "../contract"
import { adminSummary } from "../shapes/notice"

export const summaryRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/admin/trade-credit/summary",
    summary: "The dashboard's figures: what has left and no agent has taken yet, and how many things need attention.",
    access: "staff",
    answers: { 200: z.strictObject({ summary: adminSummary }) },
  }),
}
