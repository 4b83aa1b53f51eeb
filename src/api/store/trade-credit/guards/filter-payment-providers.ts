import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isStorable } from "../../../../domain/text/unreadable"
import { depsOf } from "../../../../workflows/deps"
import { judgePrograms } from "../../../../workflows/eligibility/judge-programs"
import { readCart } from "../../../../workflows/eligibility/read-cart"
import { customerIdOf } from "../../../helpers/customer"
import { answer } from "../../../helpers/handle"
import { invalidData } from "../../../helpers/http-refusal"
import { purchaseOf } from "./own-cart"

type ListingBody = { payment_providers?: { id: string }[]; count?: number }

/**
 * Leaves out of Medusa's listing the programs that the buyer may not use for the cart. Registered without methods, so
 * that it runs before core's validation, which refuses `cart_id` (`05` §12): the key is taken out of the query here. The
 * answer is filtered when it is written, because only then the login is known; stores that do not list one of our
 * programs pay nothing.
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
  const json = res.json.bind(res)
  res.json = ((body: ListingBody) => {
    res.json = json
    filter(req, cart_id ?? null, body).then(json, next)
    return res
  }) as typeof res.json
  next()
}

async function filter(req: MedusaRequest, cartId: string | null, body: ListingBody): Promise<ListingBody> {
  const listed = new Set(Array.isArray(body.payment_providers) ? body.payment_providers.map(({ id }) => id) : [])
  const deps = depsOf(req.scope)
  const programs = deps.tradeCredit.programs().filter(({ provider_id }) => listed.has(provider_id))
  if (programs.length === 0) {
    return body
  }
  const customer_id = customerIdOf(req)
  // The cart of someone else counts as none: its total would tell something of that company.
  const purchase = cartId ? purchaseOf(await readCart(req.scope, cartId), customer_id) : null
  const judgements = await judgePrograms(deps, { customer_id, programs, purchase, stage: "listing" })
  const left_out = new Set(judgements.flatMap(({ eligible, program }) => (eligible ? [] : [program.provider_id])))
  return {
    ...body,
    payment_providers: body.payment_providers?.filter(({ id }) => !left_out.has(id)),
    ...(body.count === undefined ? {} : { count: body.count - left_out.size }),
  }
}
