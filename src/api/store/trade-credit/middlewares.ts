import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { filterPaymentProviders } from "./guards/filter-payment-providers"
import { guardPaymentSession } from "./guards/guard-payment-session"

const customerOnly = authenticate("customer", ["session", "bearer"])

export const storeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/trade-credit/accounts*", middlewares: [customerOnly] },
  { matcher: "/store/trade-credit/application-form*", middlewares: [customerOnly] },
  { matcher: "/store/trade-credit/applications*", middlewares: [customerOnly] },
  { matcher: "/store/trade-credit/invitations*", middlewares: [customerOnly] },
  { matcher: "/store/trade-credit/orders*", middlewares: [customerOnly] },
  { matcher: "/store/payment-providers", middlewares: [filterPaymentProviders] },
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [guardPaymentSession],
  },
]
