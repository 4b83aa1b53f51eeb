import { csvLine } from "../../../../domain/text/csv"
import type { CausedEntry, EntryFilter, TradeCredit } from "../../../../modules/trade-credit/types"

/** Read at a time: what is in memory does not grow with the ledger. */
const PAGE = 1_000

const COLUMNS = [
  "version",
  "event_at",
  "created_at",
  "operation",
  "amount",
  "currency_code",
  "held_after",
  "outstanding_after",
  "offline_after",
  "limit_after",
  "order_id",
  "display_id",
  "reference_type",
  "reference_id",
  "actor",
  "reason",
] as const satisfies (keyof CausedEntry)[]

const lineOf = (entry: CausedEntry): string => csvLine(COLUMNS.map((column) => entry[column]))

/** A ledger page by page, the names of the columns first. What is written meanwhile comes at its end. */
export async function* entriesAsCsv(
  tradeCredit: Pick<TradeCredit, "entriesAfter">,
  accountId: string,
  filter: EntryFilter
): AsyncGenerator<string> {
  const after = (version: number) => tradeCredit.entriesAfter(accountId, { ...filter, version, limit: PAGE })
  let entries = await after(0)
  yield [csvLine(COLUMNS), ...entries.map(lineOf)].join("")
  while (entries.length === PAGE) {
    entries = await after(entries[PAGE - 1].version)
    yield entries.map(lineOf).join("")
  }
}
