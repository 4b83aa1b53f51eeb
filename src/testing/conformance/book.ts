import type { AgentState } from "./simulator-control"

type ExpectedOrder = { buyer: string | null; amount: number; stands: boolean; slips: string[] }
export type Comparison = { effects: number; lost: string[]; doubled: string[] }

const GONE = ["cancelled", "declined", "withdrawn"]

/** What the agent must hold after a life, written down as the adapter's answers are judged. */
export class Book {
  private readonly buyers = new Set<string>()
  private readonly orders = new Map<string, ExpectedOrder>()
  /** By buyer: value that was taken back after it was shipped. */
  private readonly returned = new Map<string, number>()
  /** How often something must have changed at the agent. */
  private effects = 0

  addBuyer(number: string): void {
    this.effects += 1
    this.buyers.add(number)
  }

  addOrder(number: string, buyer: string | null, amount: number): void {
    this.effects += 1
    this.orders.set(number, { buyer, amount, stands: true, slips: [] })
  }

  /** Registered, and declined later: it is there, and does not stand. */
  addDeclinedOrder(): void {
    this.effects += 1
  }

  cancelOrder(number: string): void {
    this.effects += 1
    this.order(number).stands = false
  }

  addSlip(number: string, tracking: string): void {
    this.effects += 1
    this.order(number).slips.push(bare(tracking))
  }

  withdrawSlip(number: string, tracking: string): void {
    this.effects += 1
    const order = this.order(number)
    order.slips = order.slips.filter((slip) => slip !== bare(tracking))
  }

  addDelivery(): void {
    this.effects += 1
  }

  addReturn(buyer: string | null, amount: number): void {
    this.effects += 1
    if (buyer !== null) {
      this.returned.set(buyer, (this.returned.get(buyer) ?? 0) + amount)
    }
  }

  /** What this buyer's standing orders come to. */
  standing(buyer: string): number {
    return this.ordersOf(buyer).reduce((sum, { amount, stands }) => sum + (stands ? amount : 0), 0)
  }

  /** @param effectsSeen how often something changed at the agent, by its own account */
  compare(state: AgentState, effectsSeen: number): Comparison {
    const found: Comparison = { effects: effectsSeen, lost: [], doubled: [] }
    if (effectsSeen !== this.effects) {
      const words = `something changed at the agent ${effectsSeen} times, not ${this.effects}`
      found[effectsSeen > this.effects ? "doubled" : "lost"].push(words)
    }
    this.compareBuyers(state, found)
    for (const [number, expected] of this.orders) {
      compareOrder(number, expected, state, found)
    }
    for (const { ref, status } of state.orders) {
      if (!this.orders.has(ref) && !GONE.includes(status)) {
        found.doubled.push(`there is an order ${ref} that was never to be there`)
      }
    }
    return found
  }

  private compareBuyers(state: AgentState, found: Comparison): void {
    for (const number of this.buyers) {
      const buyer = state.buyers.find(({ ref }) => ref === number)
      if (!buyer) {
        found.lost.push(`the buyer ${number} is not there`)
        continue
      }
      const standing = this.standing(number)
      // Whether a return frees the limit at once is the agent's own rule; that it does so twice is none.
      const right = [standing, standing - (this.returned.get(number) ?? 0)]
      if (!right.includes(buyer.used)) {
        const words = `the buyer ${number} has used ${buyer.used} there, not ${[...new Set(right)].join(" or ")}`
        found[buyer.used > standing ? "doubled" : "lost"].push(words)
      }
    }
    for (const { ref } of state.buyers.filter((buyer) => !this.buyers.has(buyer.ref))) {
      found.doubled.push(`there is a buyer ${ref} who was never to be there`)
    }
  }

  private order(number: string): ExpectedOrder {
    const order = this.orders.get(number)
    if (!order) {
      throw new Error(`The kit has no order ${number}.`)
    }
    return order
  }

  private ordersOf(buyer: string): ExpectedOrder[] {
    return [...this.orders.values()].filter((order) => order.buyer === buyer)
  }
}

function compareOrder(number: string, expected: ExpectedOrder, state: AgentState, found: Comparison): void {
  const [order, ...others] = state.orders.filter(({ ref }) => ref === number)
  others.forEach(() => found.doubled.push(`the order ${number} is there more than once`))
  if (!order) {
    found.lost.push(`the order ${number} is not there`)
    return
  }
  if (order.amount !== expected.amount) {
    found.lost.push(`the order ${number} is there with ${order.amount}, not ${expected.amount}`)
  }
  if (GONE.includes(order.status) === expected.stands) {
    found.lost.push(`the order ${number} is ${order.status} there`)
  }
  const standing = order.shipments.filter(({ status }) => !GONE.includes(status)).map(({ slip }) => bare(slip))
  for (const slip of expected.slips.filter((one) => !standing.includes(one))) {
    found.lost.push(`the slip ${slip} of order ${number} is not there`)
  }
  for (const slip of standing.filter((one, index) => !expected.slips.includes(one) || standing.indexOf(one) < index)) {
    found.doubled.push(`the slip ${slip} is on order ${number}, or twice, and should not be`)
  }
}

/** Agents write slips with or without hyphens. */
function bare(slip: string): string {
  return slip.normalize("NFKC").replace(/[^0-9A-Za-z]/g, "")
}
