import { defineMiddlewares } from "@medusajs/framework/http"
import { adminOrderMiddlewares } from "./admin/trade-credit/orders/middlewares"
import { storeMiddlewares } from "./store/trade-credit/middlewares"

export default defineMiddlewares({ routes: [...storeMiddlewares, ...adminOrderMiddlewares] })
