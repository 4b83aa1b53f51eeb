import type { BoardFigure } from "../../modules/billing-agent/types"
import { COUNT_MAX } from "../../modules/trade-credit/attention/list-attention"
import type { CreditFigure } from "../../modules/trade-credit/types"
import { countAttention, type CountedAttention } from "../attention/read-attention"
import type { CreditDeps } from "../deps"
import { summariseApplications, type ApplicationsSummary } from "./summarise-applications"

export type Summary = {
  credit: CreditFigure[]
  applications: ApplicationsSummary
  shipments_to_report: BoardFigure[]
  /** At most 10,000. */
  needs_attention_count: number
  /** Each at most 10,000, of what waits at agents the newest 1,000 are read; kinds that have none for sure are left out. */
  needs_attention: CountedAttention[]
}

/**
 * The figures of the dashboard's home, read beside each other.
 *
 * @param fields only these: a page that shows one figure needs not have all accounts read
 */
export async function readSummary(deps: CreditDeps, fields?: string[]): Promise<Partial<Summary>> {
  const asked = (...names: (keyof Summary)[]) => !fields || names.some((name) => fields.includes(name))
  const [credit, applications, shipments_to_report, needs_attention] = await Promise.all([
    asked("credit") ? deps.tradeCredit.creditFigures() : undefined,
    asked("applications") ? readApplications(deps) : undefined,
    asked("shipments_to_report") ? deps.billingAgents.boardFigures() : undefined,
    asked("needs_attention", "needs_attention_count") ? countAttention(deps) : undefined,
  ])
  return {
    ...(credit && { credit }),
    ...(applications && { applications }),
    ...(shipments_to_report && { shipments_to_report }),
    ...(needs_attention && { needs_attention, needs_attention_count: allOf(needs_attention) }),
  }
}

function allOf(counts: CountedAttention[]): number {
  return Math.min(
    COUNT_MAX,
    counts.reduce((sum, { count }) => sum + count, 0)
  )
}

async function readApplications({ tradeCredit, billingAgents }: CreditDeps): Promise<ApplicationsSummary> {
  const programs = tradeCredit.programs()
  return summariseApplications(await tradeCredit.waitingApplications(), (programId) => {
    const program = programs.find(({ id }) => id === programId)
    // An application of a program that has left the options is the staff's affair.
    return program ? billingAgents.agent(program.agent_id).capabilities.buyer_screening : "staff"
  })
}
