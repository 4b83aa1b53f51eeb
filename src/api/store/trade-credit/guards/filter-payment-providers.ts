import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isStorable } from "../../../../domain/text/unreadable"
import { depsOf } from "../../../../workflows/deps"
import { judgePrograms } from "../../../../workflows/eligibility/judge-programs"
import { readCart, type CartFacts } from "../../../../workflows/eligibility/read-cart"
import { customerIdOf } from "../../../helpers/customer"
import { answer } from "../../../helpers/handle"
import { invalidData } from "../../../helpers/http-refusal"
import { purchaseOf } from "./own-cart"

type ListingBody = { payment_providers?: { id: string }[]; count?: number }

/**
 * Leaves out of Medusa's listing the programs that the buyer may not use for the cart. Registered without methods, so
 * that it runs before core's validation, which refuses `cart_id` (`05` §12): the key is taken out of the query here. The
 * answer is filtered when it is written, because only then the login is known. The cart is read meanwhile: one without a
 * payment collection has to be added up, which takes as long as Medusa's own listing.
 */
export function filterPaymentProviders(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.method !== "GET") {
    next()
    return
  }
  const { cart_id } = req.query
  delete req.query.cart_id
  if (cart_id !== undefined && !(typeof cart_id === "string" && isStorable(cart_id))) {
    const message = { en: "Please give the id of one cart.", ja: "カートのIDを1つ指定してください。" }
    answer(invalidData([{ path: "cart_id", message }]), req, res)
    return
  }
  const cart = cart_id ? readCart(req.scope, cart_id) : Promise.resolve(null)
  // Whoever is not answered by the listing (a bad request, say) never looks at it.
  cart.catch(() => undefined)
  const json = res.json.bind(res)
  res.json = ((body: ListingBody) => {
    res.json = json
    filter(req, cart, body).then(json, next)
    return res
  }) as typeof res.json
  next()
}

async function filter(req: MedusaRequest, cart: Promise<CartFacts | null>, body: ListingBody): Promise<ListingBody> {
  const listed = new Set(Array.isArray(body.payment_providers) ? body.payment_providers.map(({ id }) => id) : [])
  const deps = depsOf(req.scope)
  const programs = deps.tradeCredit.programs().filter(({ provider_id }) => listed.has(provider_id))
  if (programs.length === 0) {
    return body
  }
  const customer_id = customerIdOf(req)
  // The cart of someone else counts as none: its total would tell something of that company.
  const purchase = purchaseOf(await cart, customer_id)
  const judgements = await judgePrograms(deps, { customer_id, programs, purchase, stage: "listing" })
  const left_out = new Set(judgements.flatMap(({ eligible, program }) => (eligible ? [] : [program.provider_id])))
  return {
    ...body,
    payment_providers: body.payment_providers?.filter(({ id }) => !left_out.has(id)),
    ...(body.count === undefined ? {} : { count: body.count - left_out.size }),
  }
}
