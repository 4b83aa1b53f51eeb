import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { storeProgram } from "../shapes/program"

export const programRoutes = {
  list: contract({
    method: "GET",
    path: "/store/trade-credit/programs",
    summary: "The ways to buy on account, and where the caller stands with each; a guest stands nowhere.",
    access: "public",
    query: detailQuery,
    answers: { 200: z.strictObject({ programs: z.array(storeProgram) }) },
  }),
}
