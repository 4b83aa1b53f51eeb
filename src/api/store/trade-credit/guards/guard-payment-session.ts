import type { MedusaRequest } from "@medusajs/framework/http"
import type { ReasonCode } from "../../../../domain/credit/gate"
import { reasonText } from "../../../../domain/credit/reason-texts"
import { hasAccounts, type Program } from "../../../../domain/program/program"
import { depsOf, type AccountOrderDeps } from "../../../../workflows/deps"
import { judgePrograms, type Purchase } from "../../../../workflows/eligibility/judge-programs"
import { readCart } from "../../../../workflows/eligibility/read-cart"
import { readCollection, type CollectionFacts } from "../../../../workflows/eligibility/read-collection"
import { customerIdOf } from "../../../helpers/customer"
import { middleware } from "../../../helpers/handle"
import { notAllowed, notFound } from "../../../helpers/http-refusal"
import { requestLocale } from "../../../helpers/locale"
import { cleanSessionData } from "./clean-session-data"

type SessionBody = { provider_id?: unknown; data?: unknown }

/**
 * Choosing one of our programs goes through the gate for that cart, by the cart's own customer only. It is a kindness to
 * the buyer: the provider judges again when the order is placed. What no later check can mend is a session that
 * a stranger makes on an *order's* collection, which would replace the authorised one (`09` 58); so that is refused for
 * any payment method, once the order is on account.
 */
export const guardPaymentSession = middleware(async (req: MedusaRequest) => {
  const body = req.body as SessionBody
  const deps = depsOf(req.scope)
  const program = deps.tradeCredit.programs().find(({ provider_id }) => provider_id === body.provider_id)
  const collection = await readCollection(deps.pg, req.params.id)
  if (collection?.order_id) {
    await guardOrder(req, deps, collection, program)
    return
  }
  if (!program) {
    return
  }
  body.data = cleanSessionData(body.data)
  req.validatedBody = { ...(req.validatedBody as SessionBody), data: body.data }
  await guardCart(req, deps, program, collection, body.data as { po_number?: string })
})

async function guardOrder(
  req: MedusaRequest,
  { tradeCredit }: AccountOrderDeps,
  { order_id, order_customer_id }: CollectionFacts,
  program: Program | undefined
): Promise<void> {
  const isOnAccount =
    program !== undefined || (await tradeCredit.findAccountOrder({ order_id: order_id ?? "" })) !== null
  if (!isOnAccount) {
    return
  }
  const customerId = customerIdOf(req)
  if (customerId === null || customerId !== order_customer_id) {
    throw notFound("Payment collection", req.params.id)
  }
  if (program) {
    throw notAllowed("order_placed_already", {
      en: "An order that is placed cannot be put on account from the shop. Please contact us.",
      ja: "ご注文後に掛売へ変更することはできません。お問い合わせください。",
    })
  }
}

async function guardCart(
  req: MedusaRequest,
  deps: AccountOrderDeps,
  program: Program,
  collection: CollectionFacts | null,
  data: { po_number?: string }
): Promise<void> {
  const customer_id = customerIdOf(req)
  // Told before anything of the cart is looked at: a guest learns nothing of whose it is.
  if (customer_id === null && hasAccounts(program)) {
    throw refusalFor(req, "login_required")
  }
  const cart = collection?.cart_id ? await readCart(req.scope, collection.cart_id) : null
  if (!cart || (cart.customer_id !== null && cart.customer_id !== customer_id)) {
    throw notFound("Payment collection", req.params.id)
  }
  if (cart.customer_id !== customer_id) {
    throw notAllowed("cart_without_customer", {
      en: "This cart is not linked to your login yet. Link it (POST /store/carts/:id/customer) and try again.",
      ja: "カートがログイン中のお客様に紐付いていません。紐付け(POST /store/carts/:id/customer)のうえ再度お試しください。",
    })
  }
  const { id: cart_id, total, currency_code, country_code } = cart
  const purchase: Purchase = { total, currency_code, country_code, po_number: data.po_number ?? null, cart_id }
  const [judgement] = await judgePrograms(deps, { customer_id, programs: [program], purchase, stage: "listing" })
  // A number that is missing may still follow; one that is used already is refused where it is typed.
  const reason = judgement.reasons.find(({ kind, code }) => kind === "blocking" || code === "po_number_used")
  if (reason) {
    const { shortfall_amount: amount } = reason
    throw refusalFor(req, reason.code, amount === undefined ? null : { amount, currency_code: program.currency_code })
  }
}

function refusalFor(req: MedusaRequest, code: ReasonCode, shortfall: Parameters<typeof reasonText>[2] = null) {
  const { message, next_step } = reasonText(code, requestLocale(req), shortfall)
  return notAllowed(code, `${message} ${next_step}`)
}
