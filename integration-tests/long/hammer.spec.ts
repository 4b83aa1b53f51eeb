import { withBooks, type Books } from "../modules/trade-credit/books"
import { connect } from "./hammer/entries"
import { Hammer, WORKERS, type Report } from "./hammer/hammer"

const DATABASE = "trade_credit_hammer"
/** `scripts/test-hammer.mjs` makes them of `--operations` and `--seed`. */
const OPERATIONS = Number(process.env.HAMMER_OPERATIONS ?? 2_000)
const SEED = Number(process.env.HAMMER_SEED ?? 1)
const TIME_MAX_MS = 4 * 3_600_000

/** Everything that can be written to a ledger, but what only invoices will bring. */
const OPERATIONS_SEEN = [
  "agent_used_synced",
  "charge_credited",
  "charge_posted",
  "hold_adjusted",
  "hold_placed",
  "hold_released",
  "limit_set",
  "money_returned",
  "offline_exposure_set",
  "payment_received",
  "payment_reversed",
  "transferred_to_own_book",
  "write_off_reversed",
  "written_off",
]

withBooks(DATABASE, tests, WORKERS)

function tests(books: Books): void {
  let report: Report

  it(
    `${WORKERS} connections on five accounts, ${OPERATIONS} operations, seed ${SEED}: each is answered as it may be`,
    async () => {
      const clients = await Promise.all([connect(DATABASE), connect(DATABASE)])
      try {
        report = await new Hammer(books, clients[0], clients[1]).run(OPERATIONS, SEED)
      } finally {
        await Promise.all(clients.map((client) => client.end()))
      }
      tell(report)
      expect(report.journal.unexpected).toEqual([])
      expect(report.journal.counts.requests).toBeGreaterThanOrEqual(OPERATIONS)
    },
    TIME_MAX_MS
  )

  it("At no moment at which somebody looked was a limit exceeded but by tolerance or somebody's word", () => {
    expect(report.watch.problems).toEqual([])
    expect(report.watch.looks).toBeGreaterThan(report.seconds)
  })

  it("Each entry is what plain arithmetic says of it, in the order of the versions", () => {
    expect(report.problems.replay).toEqual([])
  })

  it("What was acknowledged is written once, and what was refused is not", () => {
    expect(report.problems.acknowledged).toEqual([])
  })

  it("What was refused could not be had at that moment", () => {
    expect(report.problems.refusals).toEqual([])
  })

  it("The ledger's own proof finds nothing", () => {
    expect(report.findings).toEqual([])
  })

  it("There was much to be got wrong", () => {
    const { entries, overridden, journal } = report
    expect(Object.keys(entries).sort()).toEqual(OPERATIONS_SEEN)
    const written = Object.values(entries).reduce((sum, count) => sum + count, 0)
    const { counts, refusals } = journal
    expect(written).toBeGreaterThan(OPERATIONS * 0.4)
    expect(refusals.insufficient_credit).toBeGreaterThan(OPERATIONS * 0.02)
    expect(overridden).toBeGreaterThan(OPERATIONS * 0.001)
    expect(counts.repeats).toBeGreaterThan(OPERATIONS * 0.01)
    expect(counts.conflicts + (refusals.idempotency_conflict ?? 0)).toBeGreaterThan(OPERATIONS * 0.01)
  })
}

/** What was seen, as a fact. */
function tell({ journal, watch, entries, overridden, seconds }: Report): void {
  const { requests, repeats, conflicts } = journal.counts
  const facts = [
    `${requests} operations in ${Math.round(seconds)} s, ${Math.round(requests / seconds)} a second; looked at ${watch.looks} times`,
    `entries: ${listed(entries)}; ${overridden} by override`,
    `refused: ${listed(journal.refusals)}`,
    `repeated later: ${repeats} as they were, ${conflicts} with other content`,
  ]
  process.stderr.write(`${facts.join("\n")}\n`)
}

function listed(counts: Record<string, number>): string {
  return Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ")
}
