import { BOLTS, ship, shipTheRest, type Changing } from "./changing"

/** How far an order has come when it is changed. */
export const STAGES = {
  "decision pending": async () => undefined,
  "before shipment": async () => undefined,
  "partly shipped": (changing: Changing) => ship(changing, [{ id: changing.bolts, quantity: BOLTS / 2 }]),
  shipped: shipTheRest,
}

export type Stage = keyof typeof STAGES
