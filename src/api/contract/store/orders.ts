import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { storeOrder } from "../shapes/order"

export const orderRoutes = {
  retrieve: contract({
    method: "GET",
    path: "/store/trade-credit/orders/:order_id",
    summary: "An order on account as its buyer sees it: decision, hold, due date, parcels, what was credited.",
    access: "customer",
    query: detailQuery,
    answers: { 200: z.strictObject({ order: storeOrder }) },
  }),
}
