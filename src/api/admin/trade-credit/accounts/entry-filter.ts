import type { Program } from "../../../../domain/program/program"
import { startOfDay, startOfNextDay } from "../../../../domain/terms/plain-day"
import type { EntryFilter } from "../../../../modules/trade-credit/types"

/** Days are those of the program, whose clock also says when an entry's business day was. */
export function entryFilterOf(
  { operation, from, to }: { operation?: string[]; from?: string; to?: string },
  { time_zone }: Program
): EntryFilter {
  return {
    operation,
    from: from === undefined ? undefined : startOfDay(from, time_zone),
    before: to === undefined ? undefined : startOfNextDay(to, time_zone),
  }
}
