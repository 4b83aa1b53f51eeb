import { z } from "@medusajs/framework/zod"
import { eligibilityQuery } from "../../store/trade-credit/eligibility/validators"
import { contract } from "../contract"
import { eligibilityOfProgram } from "../shapes/eligibility"

export const eligibilityRoutes = {
  list: contract({
    method: "GET",
    path: "/store/trade-credit/eligibility",
    summary: "Why a cart may, or may not, be bought on account; what a refused checkout reads for the reason.",
    access: "public",
    query: eligibilityQuery,
    answers: { 200: z.strictObject({ eligibility: z.array(eligibilityOfProgram) }) },
  }),
}
