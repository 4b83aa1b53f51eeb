import { hasAccounts, type Program } from "../../domain/program/program"
import type { TradeCredit } from "../../modules/trade-credit/types"
import { notFound } from "./http-refusal"

/** @throws HttpRefusal 404 */
export function findProgram(tradeCredit: TradeCredit, id: string): Program {
  const program = tradeCredit.programs().find((program) => program.id === id)
  if (!program) {
    throw notFound("Program", id)
  }
  return program
}

/** A program that has accounts to apply for. */
export function findProgramToApplyFor(tradeCredit: TradeCredit, id: string): Program {
  const program = findProgram(tradeCredit, id)
  if (!hasAccounts(program)) {
    throw notFound("Program with applications", id)
  }
  return program
}
