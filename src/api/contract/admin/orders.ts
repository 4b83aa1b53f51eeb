import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { adminOrder } from "../shapes/order"

const PATH = "/admin/trade-credit/orders/:order_id"

export const orderRoutes = {
  retrieve: contract({
    method: "GET",
    path: PATH,
    summary: "Everything of an order on account.",
    access: "staff",
    query: detailQuery,
    answers: { 200: z.strictObject({ order: adminOrder }) },
  }),
}
