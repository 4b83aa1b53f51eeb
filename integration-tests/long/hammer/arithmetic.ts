import { PlainBooks, type PlainCharge, type PlainOrder, type Side } from "../../modules/trade-credit/plain-books"
import type { Entry } from "./entries"
import type { HammeredAccount } from "./hammered-account"
import type { Told } from "./journal"

export type Limits = {
  base: number
  ceiling: number | null
  temporary: { amount: number; expires_at: Date } | null
}

/** What each entry does to an account and its own book, and whether it was permitted, in plain arithmetic. */
export class Arithmetic {
  readonly model: PlainBooks
  readonly limits: Limits
  readonly holds = new Map<string, PlainOrder>()
  readonly charges = new Map<string, { order: PlainOrder; charge: PlainCharge }>()
  private readonly receipts = new Map<string, { amount: number; reversed: boolean }>()

  constructor(private readonly account: HammeredAccount) {
    this.limits = { base: account.record.credit_limit!, ceiling: null, temporary: null }
    this.model = new PlainBooks(this.limits.base, account.rules)
    this.model.version = 0
  }

  /** What the model says of it, or what keeps it from being right. */
  apply(side: Side, entry: Entry, told: Told): string | null {
    const { model } = this
    const amount = told?.amount
    // Of these the amount follows from what was before; the model knows it.
    const isGiven = told && !["hold_released", "payment_reversed"].includes(entry.operation) && told.kind !== "sync"
    if (isGiven && entry.amount !== amount) {
      return `${amount} was asked for`
    }
    switch (entry.operation) {
      case "limit_set":
        return this.setLimit(entry, told)
      case "hold_placed": {
        const beyond = this.beyondOf(entry, told)
        if (beyond === null || !model.fits(amount, beyond)) {
          return "it did not fit"
        }
        this.holds.set(entry.reference_id, model.hold(amount, told.override?.amount ?? 0))
        return null
      }
      case "hold_adjusted":
        return this.adjust(entry, told)
      case "hold_released":
        return this.release(entry)
      case "charge_posted": {
        const order = this.holds.get(told.about!)!
        const charge = model.charge(order, entry.reference_id, amount, side === "own")
        this.charges.set(entry.reference_id, { order, charge })
        return (side === "own") === told.unguaranteed ? null : "it stands in the wrong book"
      }
      case "charge_credited": {
        const order = this.holds.get(told.about!)!
        if (amount > model.left(order, side === "own")) {
          return "so much was not charged"
        }
        model.credit(order, amount, side === "own")
        return null
      }
      case "payment_received":
        this.receipts.set(entry.reference_id, { amount, reversed: false })
        return this.owe(side, -amount)
      case "payment_reversed": {
        const receipt = this.receipts.get(told.about!)
        if (!receipt || receipt.reversed || receipt.amount !== entry.amount) {
          return "there is no such receipt, or it was reversed before"
        }
        receipt.reversed = true
        return this.owe(side, receipt.amount)
      }
      case "money_returned":
        return model.outstanding[side] + amount > 0 ? "the account was not in credit so far" : this.owe(side, amount)
      case "written_off":
        return this.writeOff(side, entry, told)
      case "write_off_reversed":
        return this.reverseWriteOff(side, entry, told)
      case "offline_exposure_set":
        return model.setOffline(amount, told.day!) === "set" ? null : "there was nothing to set"
      case "agent_used_synced":
        // Its limit may have changed with it, which is an entry of its own.
        if (told.expected_version! < model.version - (told.agents_limit === null ? 0 : 1)) {
          return `the agent was asked at version ${told.expected_version}`
        }
        return this.owe(side, amount - model.outstanding.agent)
      default:
        return "no such operation was asked for"
    }
  }

  /** How far somebody let it go; null: the entry names nobody who did. */
  private beyondOf({ overridden_by, overridden_amount, reason }: Entry, { override }: Told): number | null {
    if (overridden_by === null) {
      return 0
    }
    const word = override && `Allowed beyond available by ${override.actor}: ${override.reason}`
    const isTrue = overridden_by === override?.actor && overridden_amount === override.amount && reason === word
    // Beyond an agent's limit nobody but the agent lends.
    return isTrue ? (this.account.isAgentBook ? 0 : override.amount) : null
  }

  private adjust(entry: Entry, told: Told): string | null {
    const order = this.holds.get(told.about!)!
    if (order.remaining === 0 || order.remaining + entry.amount <= 0 || told.serial !== order.adjustments + 1) {
      return `${order.remaining} was left after ${order.adjustments} adjustments`
    }
    const beyond = this.beyondOf(entry, told)
    if (entry.amount > 0 && (beyond === null || !this.model.fits(entry.amount, beyond))) {
      return "it did not fit"
    }
    this.model.adjust(order, entry.amount)
    return null
  }

  private release(entry: Entry): string | null {
    const [, id] = entry.idempotency_key.split(":")
    const order = this.holds.get(id)
    const freed = this.charges.get(id)
    const before = this.model.held
    if (order) {
      this.model.release(order)
    } else if (freed) {
      this.model.freeDue(freed.order, freed.charge)
    }
    const released = before - this.model.held
    return released === entry.amount && released > 0 ? null : `${released} was left`
  }

  private writeOff(side: Side, { id, amount }: Entry, { approved }: Told): string | null {
    const { model } = this
    if (amount > model.outstanding[side]) {
      return "so much was not owed"
    }
    if (!approved && model.writtenOffAlone + amount > model.rules.write_off_above) {
      return "a second person was not asked"
    }
    model.writeOff(side, id, amount, Boolean(approved))
    return null
  }

  private reverseWriteOff(side: Side, { amount }: Entry, { about, approved }: Told): string | null {
    const { model } = this
    const lost = model.writeOffs.find(({ id }) => id === about)
    if (!lost || lost.reversed || lost.amount !== amount) {
      return "there is no such write-off, or it was taken back before"
    }
    if (!approved && amount > model.rules.write_off_above) {
      return "a second person was not asked"
    }
    lost.reversed = true
    return this.owe(side, amount)
  }

  private setLimit(entry: Entry, told: Told | undefined): string | null {
    const { limits, model } = this
    if (told?.kind === "expire") {
      limits.temporary = null
    } else if (told?.kind === "sync") {
      if (told.expected_version !== model.version) {
        return `the agent was asked at version ${told.expected_version}`
      }
      limits.base = told.agents_limit!
    } else if (told) {
      const { amount, expires_at, approved } = told
      const { temporary } = limits
      const wanted = amount + (expires_at ? limits.base : (model.temporary ?? 0))
      const rises =
        wanted > model.limitNow || (amount > 0 && expires_at && temporary && expires_at > temporary.expires_at)
      if (!approved && rises && wanted > model.rules.limit_above) {
        return "a second person was not asked"
      }
      if (this.account.isAgentBook && amount > limits.base) {
        return "the agent does not lend as much"
      }
      if (expires_at) {
        limits.temporary = { amount, expires_at }
      } else {
        limits[this.account.isAgentBook ? "ceiling" : "base"] = amount
      }
    }
    this.atTimeOf(entry)
    model.version++
    return null
  }

  /** The limit as it was when the entry was made. */
  atTimeOf({ created_at }: Entry): void {
    const { base, ceiling, temporary } = this.limits
    this.model.limit = Math.min(base, ceiling ?? base)
    this.model.temporary = temporary && temporary.expires_at > created_at ? temporary.amount : null
  }

  private owe(side: Side, amount: number): null {
    this.model.owe(side, amount)
    return null
  }
}
