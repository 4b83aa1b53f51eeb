import type { PlainOrder, Side } from "../../modules/trade-credit/plain-books"
import { Arithmetic } from "./arithmetic"
import type { Entry } from "./entries"
import type { HammeredAccount } from "./hammered-account"
import { States } from "./states"
import type { ToldByKey } from "./told"

/**
 * An account's ledger, and the merchant's own book of it, once more in plain arithmetic: entry by entry, in the order of
 * their versions, from what was asked for. Each must be permitted by the figures before it, and leave those after it.
 */
export class Replay {
  private readonly plain: Arithmetic
  readonly versions: Record<Side, number> = { agent: 0, own: 0 }
  readonly problems: string[] = []
  readonly states = new States()
  private told!: ToldByKey
  /** The entry that must come next. */
  private owed: string | null = null

  constructor(readonly account: HammeredAccount) {
    this.plain = new Arithmetic(account)
  }

  /** A further piece of both ledgers. What moves between them stands in both, and is where they keep step. */
  go(company: Entry[], own: Entry[], told: ToldByKey): void {
    this.told = told
    this.states.begin(this.versions, this.plain)
    const theirs = [...own]
    const advance = (isThere: () => boolean) => {
      while (theirs.length > 0 && !isThere()) {
        this.step("own", theirs.shift()!)
      }
    }
    for (const entry of company) {
      const [kind, id, serial] = entry.idempotency_key.split(":")
      if (entry.operation === "transferred_to_own_book") {
        const isPair = ({ idempotency_key: key }: Entry) => key.startsWith(`${kind}:${id}:${serial}:`)
        advance(() => isPair(theirs[0]))
        this.transfer(entry, theirs.shift())
        continue
      }
      if (kind === "release" && !this.plain.holds.has(id)) {
        advance(() => this.plain.charges.has(id))
      }
      this.step("agent", entry)
    }
    advance(() => false)
  }

  private step(side: Side, entry: Entry): void {
    if (this.problems.length > 0) {
      return
    }
    if (side === "agent" && this.owed !== null && entry.idempotency_key !== this.owed) {
      return this.complain(entry, `${this.owed} should be here`)
    }
    this.owed = side === "agent" ? null : this.owed
    this.plain.atTimeOf(entry)
    const told = this.told.of(entry.idempotency_key)
    if (told.length === 0 && entry.version > 1) {
      return this.complain(entry, "nobody was told of it")
    }
    const problem = this.plain.apply(side, entry, told[0])
    if (problem !== null) {
      return this.complain(entry, problem)
    }
    this.compare(side, entry)
    if (["charge_posted", "charge_credited"].includes(entry.operation)) {
      this.noteLeft(side, entry, this.plain.holds.get(told[0].about!)!)
    }
  }

  private transfer(entry: Entry, other: Entry | undefined): void {
    if (this.problems.length > 0) {
      return
    }
    const unguaranteed = entry.amount < 0
    const known = this.plain.charges.get(entry.reference_id)
    if (!other || !known || other.amount !== -entry.amount || this.owed !== null) {
      return this.complain(entry, "it does not stand in both books")
    }
    const { order, charge } = known
    this.plain.atTimeOf(entry)
    const moved = this.plain.model.move(order, charge, unguaranteed)
    if (moved !== Math.abs(entry.amount)) {
      return this.complain(entry, `${moved} was left to be moved`)
    }
    // With the goods guaranteed, what was held for them is given back by the next entry.
    const due = unguaranteed ? 0 : Math.min(charge.due, order.remaining)
    this.owed = due > 0 ? `release:${entry.reference_id}` : null
    this.compare("agent", entry)
    this.compare("own", other)
    this.noteLeft("agent", entry, order)
    this.noteLeft("own", other, order)
  }

  private compare(side: Side, entry: Entry): void {
    const { versions, plain } = this
    const { model, limits } = plain
    versions[side] += 1
    const own = { version: versions.own, held: 0, outstanding: model.outstanding.own, offline: 0, limit: 0 }
    const agent = {
      version: model.version,
      held: model.held,
      outstanding: model.outstanding.agent,
      offline: model.offline,
      limit: model.limitNow,
      temporary: limits.temporary?.amount ?? null,
    }
    const expected = side === "own" ? own : agent
    const found = {
      version: entry.version,
      held: entry.held_after,
      outstanding: entry.outstanding_after,
      offline: entry.offline_after,
      limit: entry.limit_after,
      ...(side === "agent" && { temporary: entry.temporary_after }),
    }
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      return this.complain(entry, `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
    }
    this.states.note(side, plain)
  }

  private noteLeft(side: Side, { version }: Entry, order: PlainOrder): void {
    this.states.noteLeft(side, version, order, this.plain.model.left(order, side === "own"))
  }

  orderOf(holdId: string): PlainOrder | undefined {
    return this.plain.holds.get(holdId)
  }

  private complain({ version, operation, idempotency_key }: Entry, problem: string): void {
    const { program_id } = this.account.record
    this.problems.push(`${program_id}, version ${version}, ${operation} ${idempotency_key}: ${problem}`)
  }
}
