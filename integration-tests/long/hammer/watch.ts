import { setTimeout as delay } from "node:timers/promises"
import type { Client } from "@medusajs/framework/pg"
import { entriesAfter, ownBookIdOf, type Entry } from "./entries"
import type { HammeredAccount } from "./hammered-account"

const PAUSE_MS = 20

type Figures = {
  version: number
  held: number
  outstanding: number
  offline: number
  /** What the open holds of the account have left. */
  open: number
  limit: number
}

/** A connection of its own, which looks at all accounts as of one moment, again and again, while the others write. */
export class Watch {
  readonly problems: string[] = []
  looks = 0
  private readonly versions = new Map<string, number>()
  private isOver = false

  constructor(
    private readonly client: Client,
    private readonly accounts: HammeredAccount[]
  ) {}

  async untilOver(): Promise<void> {
    while (!this.isOver) {
      await this.look()
      await delay(PAUSE_MS)
    }
    await this.look()
  }

  end(): void {
    this.isOver = true
  }

  private async look(): Promise<void> {
    this.looks += 1
    await this.client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    for (const account of this.accounts) {
      account.owed = await this.lookAt(account, account.id)
      const ownBookId = account.isAgentBook ? await ownBookIdOf(this.client, account.id) : null
      account.owedToOwnBook = ownBookId ? await this.lookAt(account, ownBookId) : 0
    }
    await this.client.query("COMMIT")
  }

  /** @returns what is owed */
  private async lookAt(account: HammeredAccount, id: string): Promise<number> {
    const before = this.versions.get(id) ?? 0
    const entries = await entriesAfter(this.client, id, before)
    const figures = await this.figuresOf(id)
    this.versions.set(id, figures.version)
    entries.forEach((entry, index) => this.judgeEntry(account, entry, before + index + 1))
    this.judgeFigures(account, figures, entries.at(-1))
    return figures.outstanding
  }

  private async figuresOf(id: string): Promise<Figures> {
    const { rows } = await this.client.query<Figures>(
      `SELECT version, CAST(held_amount AS float8) AS held, CAST(outstanding_amount AS float8) AS outstanding,
         CAST(offline_amount AS float8) AS offline,
         CAST(LEAST(base_limit_amount, ceiling_amount) AS float8) AS limit,
         CAST((SELECT COALESCE(sum(remaining_amount), 0) FROM credit_hold
           WHERE account_id = account.id AND status = 'open') AS float8) AS open
       FROM credit_account account WHERE id = $1`,
      [id]
    )
    return rows[0]
  }

  /** Nothing is held beyond the limit, but by the program's tolerance, or where a person is named who let it, and says why. */
  private judgeEntry({ record, rules }: HammeredAccount, entry: Entry, version: number): void {
    const complain = (problem: string) =>
      this.problems.push(`${record.program_id}, version ${entry.version}, ${entry.operation}: ${problem}`)
    if (entry.version !== version) {
      complain(`version ${version} was next`)
    }
    const holdsMore = entry.operation.startsWith("hold_") && entry.operation !== "hold_released" && entry.amount > 0
    const used = entry.held_after + entry.outstanding_after + Math.max(0, entry.offline_after)
    const limit = entry.limit_after!
    const beyond = used - limit - Math.floor((limit * rules.tolerance) / 100)
    if (!holdsMore || beyond <= 0) {
      return
    }
    const { overridden_by, overridden_amount, reason } = entry
    const isAllowed = overridden_by !== null && used - limit <= overridden_amount && reason?.includes(overridden_by)
    if (!isAllowed) {
      complain(`${beyond} beyond the limit, allowed by ${overridden_by ?? "nobody"}`)
    }
  }

  private judgeFigures({ record, isStrict, rules }: HammeredAccount, now: Figures, last: Entry | undefined): void {
    const complain = (problem: string) =>
      this.problems.push(`${record.program_id}, seen at version ${now.version}: ${problem}, ${JSON.stringify(now)}`)
    if (now.held !== now.open) {
      complain("held is not what the open holds have left")
    }
    const isLast =
      now.version === last?.version &&
      now.held === last.held_after &&
      now.outstanding === last.outstanding_after &&
      now.offline === last.offline_after
    if (last && !isLast) {
      complain("the account is not its last entry")
    }
    const tolerance = Math.floor((now.limit * rules.tolerance) / 100)
    if (isStrict && now.limit + tolerance < now.held + now.outstanding) {
      complain("beyond the limit")
    }
  }
}
