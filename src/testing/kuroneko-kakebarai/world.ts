/** What the simulated agent holds. */
export type SimulatedBuyer = {
  ref: string
  name: string
  status: "under_review" | "needs_information" | "approved" | "declined"
  credit_limit: number
  used: number
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

  now(): Date {
    return new Date(Date.now() + this.clockOffsetSeconds() * 1000)
  }

  ordersOnSlip(slip: string): SimulatedOrder[] {
    return [...this.orders.values()].filter(
      (order) => order.status !== "cancelled" && order.shipments.some((shipment) => shipment.slip === slip)
    )
  }
}
