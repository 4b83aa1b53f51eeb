import type { Program } from "../../../domain/program/program"
import type { PluginOptions } from "../../../options"

/** What keeps data of people although they are to be forgotten. */
export type KeepRules = {
  /** How long the law wants the papers of an order kept. */
  keep_papers_days: number
  /** Programs whose receivables are the agent's, but for own books. */
  agent_programs: string[]
}

/** Of `credit_account`: what is outstanding there is owed to the merchant. Binds `:agent_programs`. */
export const IS_RECEIVABLE = "(own_book_of IS NOT NULL OR program_id <> ALL(CAST(:agent_programs AS text[])))"

export function keepRulesOf(programs: Program[], { keep_papers_days }: PluginOptions["privacy"]): KeepRules {
  return { keep_papers_days, agent_programs: programs.filter(({ book }) => book === "agent").map(({ id }) => id) }
}
