import type { Program } from "../../../domain/program/program"
import type { Fragment } from "../sql"
import type { OverrideRecord } from "../types"
import { AVAILABLE, effectiveLimit } from "./limit"

/** How far a hold may go beyond what is available: by the program's tolerance, or as a person allowed this one order. */
export type Allowance = { programs: Program[]; override: OverrideRecord | null }

/** Only in the merchant's own book: beyond an agent's limit nobody but the agent lends. */
export function ownPrograms(programs: Program[]): Program[] {
  return programs.filter(({ book }) => book === "own")
}

/** By program, as JSON: the tolerance in percent, and the limit that one person may give alone. */
export function allowancesOf(programs: Program[]): { tolerances: string; limits_of_one: string } {
  const own = ownPrograms(programs)
  return {
    tolerances: byProgram(own, ({ credit_tolerance_percent }) => credit_tolerance_percent),
    limits_of_one: byProgram(own, ({ second_person_above }) => second_person_above.limit),
  }
}

/**
 * SQL over columns of `credit_account`: does `:amount` fit into what is available and allowed? As `allowedBeyond` says: by the
 * tolerance, or the override where it is more, in the merchant's own book. Where the limit is unknown, everything fits.
 * `allowed_beyond`: how far beyond the limit that is, which the entry keeps for the proof.
 */
export function fits({ programs, override }: Allowance): Fragment & { allowed_beyond: string } {
  const percent = "CAST(CAST(:tolerances AS jsonb) ->> program_id AS numeric)"
  const alone = "CAST(CAST(:limits_of_one AS jsonb) ->> program_id AS numeric)"
  // LEAST ignores null: where no second person is ever asked for, all of the override counts.
  const most = `CASE WHEN ${alone} IS NOT NULL THEN GREATEST(0, ${alone} - (${effectiveLimit()})) END`
  const allowed = `CASE WHEN ${percent} IS NULL THEN 0
    ELSE GREATEST((${effectiveLimit()}) * ${percent} / 100, LEAST(CAST(:override_amount AS numeric), ${most})) END`
  return {
    sql: `COALESCE(${AVAILABLE} + ${allowed} >= CAST(:amount AS numeric), true)`,
    bindings: {
      ...allowancesOf(programs),
      override_amount: override?.amount ?? 0,
    },
    allowed_beyond: `COALESCE(${allowed}, 0)`,
  }
}

const byProgram = (programs: Program[], valueOf: (program: Program) => number | null): string =>
  JSON.stringify(Object.fromEntries(programs.map((program) => [program.id, valueOf(program)])))
