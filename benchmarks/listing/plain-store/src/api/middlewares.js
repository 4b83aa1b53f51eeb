const { defineMiddlewares } = require("@medusajs/framework/http")
const { Modules } = require("@medusajs/framework/utils")

/** What anyone who filters by the cart has to do at least: one read of its total, the cheapest way that Medusa has. */
async function readTotal(req, _res, next) {
  const cart_id = req.headers["x-cart-id"]
  if (cart_id) {
    await req.scope.resolve(Modules.CART).retrieveCart(cart_id, { select: ["total"] })
  }
  next()
}

exports.default = defineMiddlewares({ routes: [{ matcher: "/store/payment-providers", middlewares: [readTotal] }] })
