export type Side = "agent" | "own"
export type PlainCharge = { id: string; side: Side; due: number } & Record<Side, number>
export type PlainOrder = {
  remaining: number
  charges: PlainCharge[]
  credited: Record<Side, number>
  /** How far somebody let it go beyond. */
  beyond: number
  adjustments: number
}

const sideOf = (unguaranteed: boolean): Side => (unguaranteed ? "own" : "agent")

/** An account and its own book in plain arithmetic: what the ledger must come to, told without any of its code. */
export class PlainBooks {
  held = 0
  version = 1
  readonly outstanding: Record<Side, number> = { agent: 0, own: 0 }
  readonly orders: PlainOrder[] = []
  readonly receipts: { id: string; amount: number; reversed: boolean }[] = []
  offline = 0
  temporary: number | null = null
  /** `alone`: one person wrote it off, and no two did since. */
  readonly writeOffs: { id: string; amount: number; alone: boolean; reversed: boolean }[] = []
  private offlineDay = -1

  /** @param rules tolerance in percent, and above what two people decide */
  constructor(
    public limit: number,
    readonly rules: { tolerance: number; limit_above: number; write_off_above: number }
  ) {}

  /** Would so much more fit, with the tolerance or what somebody let one order have? */
  fits(amount: number, beyond: number): boolean {
    const tolerance = Math.floor((this.limitNow * this.rules.tolerance) / 100)
    // With the limit of now, one person's word never comes to more than one person may allow.
    const word = Math.min(beyond, Math.max(0, this.rules.limit_above - this.limitNow))
    return amount <= this.available + Math.max(tolerance, word)
  }

  /** What one person has written off since two last did, but for what was taken back. */
  get writtenOffAlone(): number {
    return this.writeOffs.reduce((sum, { amount, alone, reversed }) => sum + (alone && !reversed ? amount : 0), 0)
  }

  writeOff(side: Side, id: string, amount: number, byTwo: boolean): void {
    if (byTwo) {
      this.writeOffs.forEach((before) => (before.alone = false))
    }
    this.writeOffs.push({ id, amount, alone: !byTwo, reversed: false })
    this.owe(side, -amount)
  }

  get available(): number {
    return this.limitNow - this.held - this.outstanding.agent - Math.max(0, this.offline)
  }

  get limitNow(): number {
    return this.limit + (this.temporary ?? 0)
  }

  /** A receipt, its reversal, money returned or a write-off. */
  owe(side: Side, amount: number): void {
    this.outstanding[side] += amount
    this.version += side === "agent" ? 1 : 0
  }

  setOffline(amount: number, day: number): "set" | "unchanged" | "ignored" {
    if (day < this.offlineDay) {
      return "ignored"
    }
    this.offlineDay = day
    if (this.offline === amount) {
      return "unchanged"
    }
    this.offline = amount
    this.version++
    return "set"
  }

  setTemporary(amount: number): void {
    this.temporary = amount
    this.version++
  }

  expire(): void {
    this.temporary = null
  }

  hold(amount: number, beyond: number): PlainOrder {
    const order = { remaining: amount, charges: [], credited: { agent: 0, own: 0 }, beyond, adjustments: 0 }
    this.orders.push(order)
    this.held += amount
    this.version++
    return order
  }

  adjust(order: PlainOrder, change: number): void {
    order.remaining += change
    order.adjustments += 1
    this.held += change
    this.version++
  }

  release(order: PlainOrder, amount = order.remaining): boolean {
    if (amount === 0) {
      return false
    }
    order.remaining -= amount
    this.held -= amount
    this.version++
    return true
  }

  charge(order: PlainOrder, id: string, amount: number, unguaranteed: boolean): PlainCharge {
    const side = sideOf(unguaranteed)
    const charge = { id, side, due: unguaranteed ? amount : 0, agent: 0, own: 0, [side]: amount }
    order.charges.push(charge)
    this.outstanding[side] += amount
    if (!unguaranteed) {
      const covered = Math.min(amount, order.remaining)
      order.remaining -= covered
      this.held -= covered
      this.version++
    }
    return charge
  }

  /** What the order was charged on that side and has not been credited. */
  left({ charges, credited }: PlainOrder, unguaranteed: boolean): number {
    const side = sideOf(unguaranteed)
    return charges.reduce((sum, charge) => sum + charge[side], 0) - credited[side]
  }

  credit(order: PlainOrder, amount: number, unguaranteed: boolean): void {
    const side = sideOf(unguaranteed)
    order.credited[side] += amount
    this.outstanding[side] -= amount
    this.version += unguaranteed ? 0 : 1
  }

  transfer(order: PlainOrder, charge: PlainCharge, unguaranteed: boolean): void {
    if (charge.side === sideOf(unguaranteed)) {
      return
    }
    this.move(order, charge, unguaranteed)
    if (!unguaranteed) {
      this.freeDue(order, charge)
    }
  }

  /** @returns how much of it was left to be moved */
  move(order: PlainOrder, charge: PlainCharge, unguaranteed: boolean): number {
    const [from, to]: Side[] = unguaranteed ? ["agent", "own"] : ["own", "agent"]
    const moved = Math.min(charge[from], this.left(order, from === "own"))
    charge.side = to
    charge[from] -= moved
    charge[to] += moved
    this.outstanding[from] -= moved
    this.outstanding[to] += moved
    this.version += moved > 0 ? 1 : 0
    return moved
  }

  /** Guaranteed now: what was still held for its goods is given back. */
  freeDue(order: PlainOrder, charge: PlainCharge): void {
    this.release(order, Math.min(charge.due, order.remaining))
    charge.due = 0
  }
}
