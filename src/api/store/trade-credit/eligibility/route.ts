import { reasonText } from "../../../../domain/credit/reason-texts"
import type { Locale } from "../../../../domain/program/locale"
import { dueOn, plainDateIn } from "../../../../domain/terms/due-on"
import { judgePrograms, type ProgramJudgement } from "../../../../workflows/eligibility/judge-programs"
import { readCart } from "../../../../workflows/eligibility/read-cart"
import { depsOf } from "../../../../workflows/deps"
import { customerIdOf } from "../../../helpers/customer"
import { findProgram } from "../../../helpers/find-program"
import { route } from "../../../helpers/handle"
import { notFound } from "../../../helpers/http-refusal"
import { pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { limitRate } from "../../../helpers/rate-limit"
import { serializePaymentTerms } from "../../../helpers/serialize-payment-terms"
import { validateQuery } from "../../../helpers/validate"
import { purchaseOf } from "../guards/own-cart"
import { eligibilityQuery } from "./validators"

/** Why a cart may, or may not, be bought on account; what a refused checkout reads for the reason. */
export const GET = route(async (req, res) => {
  const { cart_id, program_id, fields } = validateQuery(eligibilityQuery, req)
  await limitRate(req, "eligibility")
  const deps = depsOf(req.scope)
  const programs = program_id ? [findProgram(deps.tradeCredit, program_id)] : deps.tradeCredit.programs()
  const purchase = purchaseOf(await readCart(req.scope, cart_id), customerIdOf(req))
  if (!purchase) {
    throw notFound("Cart", cart_id)
  }
  const judgements = await judgePrograms(deps, { customer_id: customerIdOf(req), programs, purchase, stage: "listing" })
  const eligibility = judgements.map((judgement) => serialize(judgement, requestLocale(req)))
  res.json({ eligibility: pickFields(eligibility, fields) })
})

function serialize({ program, account, ...judgement }: ProgramJudgement, locale: Locale) {
  const { currency_code } = program
  return {
    program_id: program.id,
    provider_id: program.provider_id,
    eligible: judgement.eligible,
    reasons: judgement.reasons.map(({ code, kind, shortfall_amount }) => ({
      code,
      kind,
      ...reasonText(code, locale, shortfall_amount === undefined ? null : { amount: shortfall_amount, currency_code }),
      ...(shortfall_amount === undefined ? {} : { shortfall_amount }),
    })),
    available_amount: judgement.available_amount,
    required_amount: judgement.required_amount,
    currency_code,
    payment_terms: serializePaymentTerms(program, account?.payment_terms ?? null, locale),
    due_on: dueOn(account?.payment_terms ?? program.terms, plainDateIn(new Date(), program.time_zone)),
  }
}
