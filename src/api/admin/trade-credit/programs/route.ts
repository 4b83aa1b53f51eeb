import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"

/** The configured programs, for the dashboard's labels and filters and to know who decides on a buyer. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const { tradeCredit, billingAgents } = depsOf(req.scope)
  const locale = requestLocale(req)
  const programs = tradeCredit.programs().map((program) => ({
    id: program.id,
    provider_id: program.provider_id,
    label: program.label[locale],
    agent_id: program.agent_id,
    book: program.book,
    screening: program.screening,
    currency_code: program.currency_code,
    payment_terms: program.terms,
    second_person_above: program.second_person_above,
    buyer_screening: billingAgents.agent(program.agent_id).capabilities.buyer_screening,
  }))
  res.json({ programs: pickFields(programs, fields), count: programs.length, offset: 0, limit: programs.length })
})
