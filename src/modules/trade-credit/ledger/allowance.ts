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

/**
 * SQL over columns of `credit_account`: does `:amount` fit into what is available and allowed? An override stands instead of
 * the tolerance, not on top of it. Where the limit is unknown, everything fits. `allowed_beyond`: how far beyond the limit
 * that is, which the entry keeps for the proof.
 */
export function fits({ programs, override }: Allowance): Fragment & { allowed_beyond: string } {
  if (override) {
    return {
      sql: `program_id = ANY(CAST(:own_programs AS text[]))
        AND ${AVAILABLE} + CAST(:override_amount AS numeric) >= CAST(:amount AS numeric)`,
      bindings: { override_amount: override.amount, own_programs: ownPrograms(programs).map(({ id }) => id) },
      allowed_beyond: "CAST(:override_amount AS numeric)",
    }
  }
  const tolerances = ownPrograms(programs).map(({ id, credit_tolerance_percent }) => [id, credit_tolerance_percent])
  const tolerance = `(${effectiveLimit()})
    * COALESCE(CAST(CAST(:tolerances AS jsonb) ->> program_id AS numeric), 0) / 100`
  return {
    sql: `COALESCE(${AVAILABLE} + ${tolerance} >= CAST(:amount AS numeric), true)`,
    bindings: { tolerances: JSON.stringify(Object.fromEntries(tolerances)) },
    allowed_beyond: `COALESCE(${tolerance}, 0)`,
  }
}
