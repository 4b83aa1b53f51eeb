import { z } from "@medusajs/framework/zod"
import { contract } from "../contract"
import { customerExport } from "../shapes/customer-export"

export const customerRoutes = {
  export: contract({
    method: "GET",
    path: "/admin/trade-credit/customers/:id/export",
    summary:
      "All that the plugin holds about one customer; also of one who was deleted. Who takes it is noted in the history of the customer's applications, and only logged where nothing is left of these.",
    access: "staff",
    answers: { 200: z.strictObject({ export: customerExport }) },
  }),
}
