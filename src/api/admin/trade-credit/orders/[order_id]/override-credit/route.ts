import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defaultCurrencies } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { depsOf } from "../../../../../../workflows/deps"
import { AMOUNT_MAX, refuseTooFine } from "../../../../../helpers/amount"
import { route } from "../../../../../helpers/handle"
import { notFound } from "../../../../../helpers/http-refusal"
import { ledgerKeyOf } from "../../../../../helpers/idempotency-key"
import { staffOf } from "../../../../../helpers/staff"
import { text, validateBody } from "../../../../../helpers/validate"

const overrideBody = z.object({ amount: z.number().nonnegative().max(AMOUNT_MAX), reason: text(500).trim().min(1) })

/**
 * Lets this one order go beyond the credit that is left by up to `amount`, in the merchant's own book; 0 takes it back.
 * The order is looked at again at once.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { order_id } = req.params
  const body = validateBody(overrideBody, req)
  const { query, tradeCredit } = depsOf(req.scope)
  const { data } = await query.graph({ entity: "order", fields: ["id", "currency_code"], filters: { id: order_id } })
  if (!data[0]) {
    throw notFound("Order", order_id)
  }
  const { currency_code } = data[0]
  const { decimal_digits } = defaultCurrencies[currency_code.toUpperCase()]
  refuseTooFine({ currency_code, currency_decimals: decimal_digits }, "amount", body.amount)
  const key = ledgerKeyOf(req, `override:${order_id}`)
  const override = await tradeCredit.overrideCredit({
    ...body,
    order_id,
    currency_code,
    key,
    actor: staffOf(req).actor,
  })
  await tradeCredit.wakeAccountOrder({ order_id })
  res.status(201).json({ override })
})
