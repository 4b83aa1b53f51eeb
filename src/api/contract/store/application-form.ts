import { z } from "@medusajs/framework/zod"
import { applicationFormQuery } from "../../store/trade-credit/application-form/validators"
import { contract } from "../contract"
import { applicationForm } from "../shapes/form"

export const applicationFormRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/store/trade-credit/application-form",
    summary: "What a program asks of an applicant, filled in with what the store knows already.",
    access: "customer",
    query: applicationFormQuery,
    answers: { 200: z.strictObject({ form: applicationForm }) },
  }),
}
