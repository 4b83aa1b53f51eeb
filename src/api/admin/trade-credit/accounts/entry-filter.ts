import type { Program } from "../../../../domain/program/program"
import { startOfDay, startOfNextDay } from "../../../../domain/terms/plain-day"
import type { EntryFilter } from "../../../../modules/trade-credit/types"

/** Days are those of the program; of one that has left the options, they are UTC's. */
export function entryFilterOf(
  { operation, from, to }: { operation?: string[]; from?: string; to?: string },
  program: Program | undefined
): EntryFilter {
  const time_zone = program?.time_zone ?? "UTC"
  return {
    operation,
    from: from === undefined ? undefined : startOfDay(from, time_zone),
    before: to === undefined ? undefined : startOfNextDay(to, time_zone),
  }
}
