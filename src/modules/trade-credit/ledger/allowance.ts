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

/** The binding `:tolerances`, a program's id to its tolerance. */
export function tolerancesOf(programs: Program[]): string {
  const tolerances = ownPrograms(programs).map(({ id, credit_tolerance_percent }) => [id, credit_tolerance_percent])
  return JSON.stringify(Object.fromEntries(tolerances))
}

/**
 * SQL over columns of `credit_account`: does `:amount` fit into what is available and allowed? As `allowedBeyond` says: by the
 * tolerance, or the override where it is more, in the merchant's own book. Where the limit is unknown, everything fits.
 * `allowed_beyond`: how far beyond the limit that is, which the entry keeps for the proof.
 */
export function fits({ programs, override }: Allowance): Fragment & { allowed_beyond: string } {
  const percent = "CAST(CAST(:tolerances AS jsonb) ->> program_id AS numeric)"
  const allowed = `CASE WHEN ${percent} IS NULL THEN 0
    ELSE GREATEST((${effectiveLimit()}) * ${percent} / 100, CAST(:override_amount AS numeric)) END`
  return {
    sql: `COALESCE(${AVAILABLE} + ${allowed} >= CAST(:amount AS numeric), true)`,
    bindings: {
      tolerances: tolerancesOf(programs),
      override_amount: override?.amount ?? 0,
    },
    allowed_beyond: `COALESCE(${allowed}, 0)`,
  }
}
