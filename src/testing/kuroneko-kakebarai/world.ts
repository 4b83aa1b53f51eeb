/** What the simulated agent holds. */
export type SimulatedBuyer = {
  ref: string
  name: string
  status: "under_review" | "needs_information" | "approved" | "declined"
  credit_limit: number
  used: number
  /** Why the agent's people decided so; never told over the agent's interface, which has no field for it. */
  reason?: string
}
export type SimulatedOrder = {
  ref: string
  buyer_ref: string
  amount: number
  status: "approved" | "shipped" | "cancelled"
  shipments: { slip: string; status: "registered" }[]
}

export class World {
  buyers = new Map<string, SimulatedBuyer>()
  orders = new Map<string, SimulatedOrder>()

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

  ordersOnSlip(slip: string): SimulatedOrder[] {
    return [...this.orders.values()].filter(
      (order) => order.status !== "cancelled" && order.shipments.some((shipment) => shipment.slip === slip)
    )
  }
}
