import { knownOrder } from "./order-number"
import { Refusal, type Form } from "./rules"
import type { World } from "./world"

const ORDERS_ON_SLIP_MAX = 5
const SLIP_TOTAL_MAX = 99_999_999
/** Our own marker for a kind of slip that the agent does not take, such as cash on delivery. */
const UNUSABLE_SLIP = /^999/

/** AN030: the order's one slip. */
export function shipmentRules(form: Form, world: World): Record<string, string> {
  const order = knownOrder(form, world, "C")
  Refusal.when(order.status !== "approved", "C020005")
  const slip = slipNumber(form, "C")
  const others = world.ordersOnSlip(slip)
  const isShipped = others.some(({ shipments }) => shipments.some((shipment) => world.isSettled(shipment)))
  Refusal.when(isShipped || others.length >= ORDERS_ON_SLIP_MAX, "C030004")
  Refusal.when(UNUSABLE_SLIP.test(slip), "C030005")
  Refusal.when(others.reduce((sum, other) => sum + other.amount, order.amount) > SLIP_TOTAL_MAX, "C030006")
  world.registerSlip(order, slip)
  return {}
}

/** AN040: a slip is taken back, as long as it is registered and not settled. */
export function shipmentCancelRules(form: Form, world: World): Record<string, string> {
  const order = knownOrder(form, world, "D")
  Refusal.when(order.status === "cancelled", "D020005")
  const slip = slipNumber(form, "D")
  const shipment = order.shipments.find((candidate) => candidate.slip === slip)
  if (!shipment) {
    throw new Refusal("D030004")
  }
  Refusal.when(world.isSettled(shipment), "D030005")
  world.withdrawSlip(order, slip)
  return {}
}

function slipNumber(form: Form, letter: string): string {
  const slip = form.get("slipNo") ?? ""
  Refusal.when(slip === "", `${letter}030001`)
  Refusal.when(slip.length > 12, `${letter}030002`)
  Refusal.when(!hasCheckDigit(slip), `${letter}030003`)
  return slip
}

/** The digits before the last one, modulo 7, written digit by digit as one would on paper. */
function hasCheckDigit(slip: string): boolean {
  if (!/^[0-9]{2,}$/.test(slip)) {
    return false
  }
  const remainder = [...slip.slice(0, -1)].reduce((rest, digit) => (rest * 10 + Number(digit)) % 7, 0)
  return remainder === Number(slip.at(-1))
}
