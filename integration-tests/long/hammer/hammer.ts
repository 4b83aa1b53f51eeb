import type { Client } from "@medusajs/framework/pg"
import { ALL_BOOKS, anAccount, PROGRAMS, type Books } from "../../modules/trade-credit/books"
import type { LedgerFinding } from "../../../src/modules/trade-credit/types"
import { Bench } from "./bench"
import * as byStaff from "./by-staff"
import { Dice } from "./dice"
import { entriesAfter, ownBookIdOf, type Entry } from "./entries"
import { HammeredAccount } from "./hammered-account"
import { Journal, type Told } from "./journal"
import { judgeAcknowledged, judgeRefusals } from "./judge"
import * as onOrders from "./on-orders"
import { Replay } from "./replay"
import { ToldByKey } from "./told"
import { Watch } from "./watch"

export const WORKERS = 16
const LIMIT = 1_000
/** After so many all pause, and what was written is judged. */
const ROUND = 10_000
const PROGRESS_MS = 10_000

type Blow = { weight: number; strike: (bench: Bench, account: HammeredAccount) => Promise<void> }

const EVERYWHERE: Blow[] = [
  { weight: 22, strike: onOrders.hold },
  { weight: 4, strike: onOrders.twins },
  { weight: 10, strike: onOrders.adjust },
  { weight: 6, strike: onOrders.release },
  { weight: 18, strike: onOrders.charge },
  { weight: 8, strike: onOrders.credit },
  { weight: 12, strike: byStaff.receive },
  { weight: 6, strike: (bench) => bench.repeat() },
]
/** What may take an account beyond its limit without any hold, or close it for a time. */
const ROUGH: Blow[] = [
  ...EVERYWHERE,
  { weight: 4, strike: byStaff.reverse },
  { weight: 2, strike: byStaff.reverseWriteOff },
  { weight: 4, strike: byStaff.giveMoneyBack },
  { weight: 2, strike: byStaff.writeOff },
  { weight: 2, strike: byStaff.limit },
  { weight: 6, strike: byStaff.changeStatus },
]
const IN_OWN_BOOK: Blow[] = [
  ...ROUGH,
  { weight: 4, strike: byStaff.temporary },
  { weight: 2, strike: byStaff.expire },
  { weight: 4, strike: byStaff.offline },
  { weight: 2, strike: (bench) => byStaff.importOffline(bench) },
]
const IN_AGENTS_BOOK: Blow[] = [
  ...ROUGH,
  { weight: 10, strike: onOrders.transfer },
  { weight: 5, strike: byStaff.sync },
]

/** Two accounts on which nothing but holds may take what is available, and three on which everything happens. */
const PROGRAMS_AND_STRICTNESS: [string, boolean][] = [
  ["house", true],
  ["generous", true],
  ["wary", false],
  ["house", false],
  ["agency", false],
]

export type Report = {
  journal: Journal
  watch: Watch
  problems: { replay: string[]; acknowledged: string[]; refusals: string[] }
  /** How many entries there are of each operation. */
  entries: Record<string, number>
  overridden: number
  findings: LedgerFinding[]
  seconds: number
}

/** Five accounts under many hands, and what can be said of it afterwards. */
export class Hammer {
  private readonly journal = new Journal()
  private readonly accounts: HammeredAccount[] = []
  private replays: Replay[] = []
  private readonly problems: Report["problems"] = { replay: [], acknowledged: [], refusals: [] }
  private readonly entries: Record<string, number> = {}
  private overridden = 0
  private readonly watch: Watch
  private readonly repeatable: ConstructorParameters<typeof Bench>[4] = []

  constructor(
    private readonly books: Books,
    private readonly reader: Client,
    watcher: Client
  ) {
    this.watch = new Watch(watcher, this.accounts)
  }

  async run(operations: number, seed: number): Promise<Report> {
    for (const [program_id, isStrict] of PROGRAMS_AND_STRICTNESS) {
      this.accounts.push(await this.account(program_id, isStrict))
    }
    this.replays = this.accounts.map((account) => new Replay(account))
    const { watch } = this
    const watching = watch.untilOver()
    const started = Date.now()
    const told = setInterval(() => this.tell(operations, started), PROGRESS_MS)
    const benches = Array.from({ length: WORKERS }, (_, worker) => this.bench(seed * WORKERS + worker))
    try {
      for (let upTo = 0; upTo < operations && this.isRight();) {
        upTo = Math.min(upTo + ROUND, operations)
        await Promise.all(benches.map((bench) => this.strike(bench, upTo)))
        await this.judge()
      }
    } finally {
      clearInterval(told)
      watch.end()
      await watching
    }
    const seconds = (Date.now() - started) / 1000
    const { findings } = await this.books.service.proveLedger(ALL_BOOKS)
    const { journal, problems, entries, overridden } = this
    return { journal, watch, problems, entries, overridden, findings, seconds }
  }

  private async account(program_id: string, isStrict: boolean): Promise<HammeredAccount> {
    const { credit_tolerance_percent = 0, second_person_above } = PROGRAMS.find(({ id }) => id === program_id)!
    const { limit = Infinity, write_off = Infinity } = second_person_above ?? {}
    const rules = { tolerance: credit_tolerance_percent, limit_above: limit, write_off_above: write_off }
    return new HammeredAccount(await anAccount(this.books, { program_id, credit_limit: LIMIT }), rules, isStrict)
  }

  private bench(seed: number): Bench {
    return new Bench(this.books.service, this.journal, new Dice(seed), this.accounts, this.repeatable)
  }

  private async strike(bench: Bench, upTo: number): Promise<void> {
    while (this.journal.counts.requests < upTo && this.isRight()) {
      const account = bench.dice.pick(this.accounts)!
      const blows = account.isStrict ? EVERYWHERE : account.isAgentBook ? IN_AGENTS_BOOK : IN_OWN_BOOK
      await bench.dice.weighted(blows).strike(bench, account)
    }
  }

  private isRight(): boolean {
    const { problems, journal, watch } = this
    return [...Object.values(problems), journal.unexpected, watch.problems].every(({ length }) => length === 0)
  }

  /** Nobody writes now: all that has come is read back and judged. */
  private async judge(): Promise<void> {
    const told = new ToldByKey(this.journal.told)
    const all: Entry[] = []
    for (const replay of this.replays) {
      const { account, versions } = replay
      const ownBookId = await ownBookIdOf(this.reader, account.id)
      const before = { ...versions }
      const company = await entriesAfter(this.reader, account.id, before.agent)
      const own = ownBookId ? await entriesAfter(this.reader, ownBookId, before.own) : []
      all.push(...company, ...own)
      replay.go(company, own, told)
      this.problems.replay.push(...replay.problems)
      const isOwn = ({ account_id, unguaranteed }: Told) => account_id === ownBookId || unguaranteed === true
      const asked = this.journal.told.filter(({ account_id }) => [account.id, ownBookId].includes(account_id))
      const [toOwn, toCompany] = [asked.filter(isOwn), asked.filter((one) => !isOwn(one))]
      this.problems.refusals.push(...judgeRefusals(replay, "agent", told, company, toCompany))
      this.problems.refusals.push(...judgeRefusals(replay, "own", told, own, toOwn))
    }
    this.problems.acknowledged.push(...judgeAcknowledged(told, this.journal.told, all))
    for (const { operation, overridden_by } of all) {
      this.entries[operation] = (this.entries[operation] ?? 0) + 1
      this.overridden += overridden_by === null ? 0 : 1
    }
    this.journal.turnPage()
  }

  private tell(operations: number, started: number): void {
    const { requests } = this.journal.counts
    const seconds = (Date.now() - started) / 1000
    process.stderr.write(
      `${requests} of ${operations} operations, ${Math.round(requests / seconds)} a second, ${Math.round(seconds)} s\n`
    )
  }
}
