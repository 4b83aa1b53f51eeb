import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Locale } from "../../../../domain/program/locale"
import type { Disclosure, ProgramDocument } from "../../../../domain/program/program"
import type { FormField } from "../../../../domain/screening/form"
import { programForm } from "../../../../domain/screening/program-form"
import { depsOf } from "../../../../workflows/deps"
import { prefill } from "../../../../workflows/application/prefill"
import { findProgramToApplyFor } from "../../../helpers/find-program"
import { route } from "../../../helpers/handle"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"
import { applicationFormQuery } from "./validators"

/** What a program asks of an applicant, filled in with what the store knows already. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { program_id } = validateQuery(applicationFormQuery, req)
  const { tradeCredit, billingAgents, query } = depsOf(req.scope)
  const program = findProgramToApplyFor(tradeCredit, program_id)
  const locale = requestLocale(req)
  const fields = programForm(program, billingAgents.agent(program.agent_id))
  res.json({
    form: {
      fields: fields.map((field) => serializeField(field, locale)),
      prefill: await prefill(query, req.auth_context.actor_id, fields),
      disclosures: program.disclosures.map((disclosure) => serializeDisclosure(disclosure, locale)),
      documents: program.documents.map((document) => serializeDocument(document, locale)),
    },
  })
})

function serializeField({ label, options, ...field }: FormField, locale: Locale) {
  return {
    ...field,
    label: label[locale],
    ...(options ? { options: options.map(({ value, label }) => ({ value, label: label[locale] })) } : {}),
  }
}

function serializeDocument({ title, ...document }: ProgramDocument, locale: Locale) {
  return { ...document, title: title[locale] }
}

function serializeDisclosure({ title, body, ...disclosure }: Disclosure, locale: Locale) {
  return { ...disclosure, title: title[locale], body: body[locale] }
}
