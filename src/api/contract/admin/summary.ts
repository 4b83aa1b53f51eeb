import { z } from "@medusajs/framework/zod"
import { readExposureQuery } from "../../admin/trade-credit/exposure/validators"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminExposure, adminSummary } from "../shapes/overview"

export const summaryRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/admin/trade-credit/summary",
    summary:
      "The dashboard's figures: all accounts, applications that wait, what no agent has taken yet, what needs attention.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ summary: adminSummary }) },
  }),
}

export const exposureRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/admin/trade-credit/exposure",
    summary: "What all accounts of a currency, or of one program of it, came to at the end of each day.",
    access: "staff",
    query: readExposureQuery,
    answers: { 200: z.strictObject({ exposure: adminExposure }) },
  }),
}
