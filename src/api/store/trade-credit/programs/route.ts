import { hasAccounts } from "../../../../domain/program/program"
import { OPEN_STATES } from "../../../../domain/screening/application-states"
import { judgePrograms, type ProgramJudgement } from "../../../../workflows/eligibility/judge-programs"
import { depsOf } from "../../../../workflows/deps"
import { customerIdOf } from "../../../helpers/customer"
import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { validateQuery } from "../../../helpers/validate"

/** The ways to buy on account, and where the caller stands with each; a guest stands nowhere. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const deps = depsOf(req.scope)
  const locale = requestLocale(req)
  const judgements = await judgePrograms(deps, {
    customer_id: customerIdOf(req),
    programs: deps.tradeCredit.programs(),
    purchase: null,
    stage: "listing",
  })
  const programs = judgements.map((judgement) => ({
    id: judgement.program.id,
    provider_id: judgement.program.provider_id,
    label: judgement.program.label[locale],
    screening: judgement.program.screening,
    book: judgement.program.book,
    can_apply: canApply(judgement),
    screening_status: judgement.screening_status,
  }))
  res.json({ programs: pickFields(programs, fields) })
})

/** Also true for a guest, who has to log in first. */
function canApply({ program, account, application }: ProgramJudgement): boolean {
  const isOpen = application !== null && OPEN_STATES.includes(application.status)
  return hasAccounts(program) && account === null && !isOpen
}
