import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { readPoNumber } from "../../../../../../domain/order-life/po-number"
import { placeOnAccount } from "../../../../../../workflows/account-order/place-on-account"
import { readPlacementOptions } from "../../../../../../workflows/account-order/placement-options"
import { depsOf } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { invalidData, notFound } from "../../../../../helpers/http-refusal"
import { detailQuery, pickFields } from "../../../../../helpers/list-query"
import { requestLocale } from "../../../../../helpers/locale"
import { validateBody, validateQuery } from "../../../../../helpers/validate"
import { readAdminOrder } from "../../helpers"
import { placeOnAccountBody } from "../../validators"

/** In which programs the order could be put on account, with what is available there, or why not. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const options = await readPlacementOptions(depsOf(req.scope), req.params.order_id)
  if (!options) {
    throw notFound("Order", req.params.order_id)
  }
  const programs = options.programs.map(({ program, ...option }) => ({
    program_id: program.id,
    label: program.label[requestLocale(req)],
    currency_code: program.currency_code,
    book: program.book,
    ...option,
  }))
  res.json({ placement: pickFields([{ ...options, programs }], fields)[0] })
})

/** Puts an order on account that staff entered, or that stands unpaid: same gate, hold and decision as at checkout. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { program_id, po_number } = validateBody(placeOnAccountBody, req)
  const { tradeCredit } = depsOf(req.scope)
  if (!tradeCredit.programs().some(({ id }) => id === program_id)) {
    throw invalidData([{ path: "program_id", message: "There is no such program." }])
  }
  const { order_id } = req.params
  await placeOnAccount(req.scope, {
    order_id,
    program_id,
    po_number: readPoNumber(po_number) ?? null,
    actor: req.auth_context.actor_id,
  })
  res.json({ order: await readAdminOrder(req, order_id) })
})
