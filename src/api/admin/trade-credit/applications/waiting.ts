import type { ApplicationState } from "../../../../domain/screening/application-states"
import type { ApplicationFilter } from "../../../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../../../../workflows/deps"
import { isScreenedByAgent } from "../../../../workflows/application/settle-application"

type Asked = Omit<ApplicationFilter, "status" | "program_id"> & {
  status?: ApplicationState | ApplicationState[]
  program_id?: string
}

const STATES: Record<"us" | "agent" | "buyer", ApplicationState[]> = {
  us: ["submitted", "under_review", "pending_second_approval"],
  agent: ["submitted", "under_review"],
  buyer: ["draft", "needs_information"],
}

/** Of what was asked for, that which waits for somebody: an agent's applications wait for the agent, not for staff. */
export function waiting(
  { tradeCredit, billingAgents }: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents">,
  asked: Asked,
  by: "us" | "agent" | "buyer" | undefined
): ApplicationFilter {
  if (!by) {
    return asked
  }
  const { status, program_id } = asked
  const programs = tradeCredit
    .programs()
    .filter((program) => by === "buyer" || isScreenedByAgent(billingAgents, program) === (by === "agent"))
    .map(({ id }) => id)
  return {
    ...asked,
    status: STATES[by].filter((state) => !status || [status].flat().includes(state)),
    program_id: programs.filter((id) => !program_id || id === program_id),
  }
}
