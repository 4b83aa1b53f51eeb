import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defaultCurrencies } from "@medusajs/framework/utils"
import { findAccountOrder } from "../../../../../../workflows/account-order/find-account-order"
import { overrideOrderCredit } from "../../../../../../workflows/account-order/override-credit"
import { wakeOrderPatiently } from "../../../../../../workflows/account-order/wake-order"
import { depsOf } from "../../../../../../workflows/deps"
import { refuseTooFine } from "../../../../../helpers/amount"
import { route } from "../../../../../helpers/handle"
import { notFound } from "../../../../../helpers/http-refusal"
import { ledgerKeyOf } from "../../../../../helpers/idempotency-key"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { readAdminOrder } from "../../helpers"
import { overrideCreditBody } from "../../validators"

/**
 * A person lets this one order go beyond the limits: beyond what is available by up to `amount`, in the merchant's own book,
 * and beyond what the member who orders may spend, in any. 0 takes it back. An order on account is settled at once.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { order_id } = req.params
  const body = validateBody(overrideCreditBody, req)
  const deps = depsOf(req.scope)
  const { data } = await deps.query.graph({
    entity: "order",
    fields: ["id", "currency_code"],
    filters: { id: order_id },
  })
  if (!data[0]) {
    throw notFound("Order", order_id)
  }
  const { currency_code } = data[0]
  const { decimal_digits } = defaultCurrencies[currency_code.toUpperCase()]
  refuseTooFine({ currency_code, currency_decimals: decimal_digits }, "amount", body.amount)
  const override = await overrideOrderCredit(deps, {
    ...body,
    ...staffOf(req),
    order_id,
    currency_code,
    key: ledgerKeyOf(req, `override:${order_id}`),
  })
  await wakeOrderPatiently(req.scope, order_id)
  const isOnAccount = (await findAccountOrder(deps, { order_id })) !== null
  res.status(201).json({ override, order: isOnAccount ? await readAdminOrder(req, order_id) : null })
})
