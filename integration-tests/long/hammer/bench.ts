import { next, type Books } from "../../modules/trade-credit/books"
import type { Dice } from "./dice"
import type { HammeredAccount, Order } from "./hammered-account"
import { itself, type Asked, type Journal } from "./journal"
import { refusalOf, type Refusal } from "./refusals"

const REPEATABLE_MAX = 200

/** Something that was done, and can be asked for once more: as it was, or under its key with other content. */
type Repeatable = {
  key: string
  id: string
  as_it_was: () => Promise<{ id: string }>
  other: () => Promise<{ id: string }>
}

type Wish = { asked: Asked; may: Refusal[]; isOfActive?: boolean; send: (amount: number) => Promise<{ id: string }> }

/** One of those who hammer: what they share, and their own dice. */
export class Bench {
  constructor(
    readonly service: Books["service"],
    readonly journal: Journal,
    readonly dice: Dice,
    readonly accounts: HammeredAccount[],
    private readonly repeatable: Repeatable[]
  ) {}

  /**
   * Asks for something once, twice at the same time, or at the same time with other content under the same key.
   *
   * @returns what was done, with the amount that it was done with
   */
  async ask(account: HammeredAccount, wish: Wish): Promise<{ id: string; amount: number } | null> {
    const { asked, may, send } = wish
    const chance = this.dice.between(1, 100)
    const amounts = chance <= 88 || asked.amount < 2 ? [asked.amount] : [asked.amount, asked.amount - (chance % 2)]
    const allowed: Refusal[] = amounts.length > 1 ? [...may, "idempotency_conflict"] : may
    const status = wish.isOfActive ? account.status : undefined
    const answers = await Promise.all(
      amounts.map(async (amount) => {
        const answer = await this.journal.ask({ ...asked, amount }, allowed, () => send(amount), itself, status)
        return answer && { id: answer.id, amount }
      })
    )
    const done = answers.find((answer) => answer !== null) ?? null
    if (done) {
      this.remember({
        key: asked.key,
        id: done.id,
        as_it_was: () => send(done.amount),
        other: () => send(done.amount + 1),
      })
    }
    return done
  }

  /** An earlier request comes again: it changes nothing and names what it named; with other content it is refused. */
  async repeat(): Promise<void> {
    const known = this.dice.pick(this.repeatable)
    if (!known) {
      return
    }
    const { journal } = this
    const isOther = this.dice.inHundred(30)
    journal.counts.requests += 1
    try {
      const answer = await (isOther ? known.other() : known.as_it_was())
      if (isOther || answer.id !== known.id) {
        journal.unexpected.push(`${known.key} named ${known.id}, and once more ${answer.id}`)
      }
      journal.counts.repeats += 1
    } catch (error) {
      if (!isOther || refusalOf(error) !== "idempotency_conflict") {
        journal.unexpected.push(`${known.key} once more: ${(error as Error).message}`)
      }
      journal.counts.conflicts += 1
    }
  }

  /** An order for one of several to work on; where the account is strict, for one alone. */
  async onOrder(account: HammeredAccount, work: (order: Order) => Promise<void>): Promise<void> {
    const order = this.dice.pick(account.isStrict ? account.orders.filter((one) => !one.isTaken) : account.orders)
    if (!order) {
      return
    }
    order.isTaken = true
    try {
      await work(order)
    } finally {
      order.isTaken = false
    }
  }

  key(kind: string): string {
    return next(kind)
  }

  private remember(one: Repeatable): void {
    this.repeatable.push(one)
    if (this.repeatable.length > REPEATABLE_MAX) {
      this.repeatable.shift()
    }
  }
}
