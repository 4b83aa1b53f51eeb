/** What the simulated agent holds. */
export type SimulatedBuyer = {
  ref: string
  name: string
  status: "under_review" | "needs_information" | "approved" | "declined"
  credit_limit: number
  used: number
  /** Why the agent's people decided so; never told over the agent's interface, which has no field for it. */
  reason?: string
  /** The last decision changed only the limit. */
  limit_changed?: boolean
}
export type SimulatedOrder = {
  ref: string
  buyer_ref: string
  amount: number
  status: "approved" | "shipped" | "cancelled"
  /** An order has one at most; one that was taken back is gone. */
  shipments: SimulatedShipment[]
}
export type SimulatedShipment = { slip: string; registered_at: string }

/** Our own figure: a slip counts as shipped (出荷確定) a day after its registration, and is then final. */
export const SETTLED_AFTER_SECONDS = 86_400

export class World {
  buyers = new Map<string, SimulatedBuyer>()
  orders = new Map<string, SimulatedOrder>()
  private slips = new Map<string, Set<SimulatedOrder>>()

  constructor(private readonly clockOffsetSeconds: () => number) {}

  /** `yyyyMMddHHmmss` in Japan, where the agent is: nine hours ahead, all year. */
  stamp(): string {
    const inJapan = new Date(this.now().getTime() + 9 * 3_600_000)
    return inJapan
      .toISOString()
      .replace(/[^0-9]/g, "")
      .slice(0, 14)
  }

  now(): Date {
    return new Date(Date.now() + this.clockOffsetSeconds() * 1000)
  }

  registerSlip(order: SimulatedOrder, slip: string): void {
    order.shipments = [{ slip, registered_at: this.now().toISOString() }]
    order.status = "shipped"
    this.index(order)
  }

  withdrawSlip(order: SimulatedOrder, slip: string): void {
    order.shipments = []
    order.status = "approved"
    this.slips.get(slip)?.delete(order)
  }

  isSettled({ registered_at }: SimulatedShipment): boolean {
    return this.now().getTime() - new Date(registered_at).getTime() >= SETTLED_AFTER_SECONDS * 1000
  }

  ordersOnSlip(slip: string): SimulatedOrder[] {
    return [...(this.slips.get(slip) ?? [])]
  }

  restore(buyers: [string, SimulatedBuyer][], orders: [string, SimulatedOrder][]): void {
    this.buyers = new Map(buyers)
    this.orders = new Map(orders)
    this.slips = new Map()
    this.orders.forEach((order) => this.index(order))
  }

  private index(order: SimulatedOrder): void {
    for (const { slip } of order.shipments) {
      this.slips.set(slip, (this.slips.get(slip) ?? new Set()).add(order))
    }
  }
}
