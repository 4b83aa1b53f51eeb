import { z } from "@medusajs/framework/zod"
import { readExposureQuery } from "../../admin/trade-credit/exposure/validators"
import { contract } from "../contract"
import { exposure } from "../shapes/exposure"

export const exposureRoutes = {
  list: contract({
    method: "GET",
    path: "/admin/trade-credit/exposure",
    summary:
      "Day by day what all accounts of a currency, or of one program of it, came to; 90 days unless `from` says so.",
    access: "staff",
    query: readExposureQuery,
    answers: { 200: z.strictObject({ exposure }) },
  }),
}
