import type { Program } from "../../domain/program/program"
import type { ApplicationData, FieldProblem } from "../../domain/screening/form"
import { programForm } from "../../domain/screening/program-form"
import { validateApplication } from "../../domain/screening/validate-application"
import { plainDateIn } from "../../domain/terms/due-on"
import type { BillingAgents } from "../../modules/billing-agent/types"

/** An application against the program's form, and then against the agent's own rules, before anything is stored or sent. */
export function validateForProgram(
  billingAgents: BillingAgents,
  program: Program,
  raw: Record<string, unknown>
): { data: ApplicationData; problems: FieldProblem[] } {
  const { data, problems } = validateApplication(programForm(program, billingAgents.agent(program.agent_id)), raw, {
    today: plainDateIn(new Date(), program.time_zone),
    currency_decimals: program.currency_decimals,
  })
  return { data, problems: problems.length > 0 ? problems : billingAgents.checkApplication(program.agent_id, data) }
}
