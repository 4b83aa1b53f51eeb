import { HALF_WIDTH, Refusal, type Form } from "./rules"
import type { SimulatedOrder, World } from "./world"

/** The order's number, with the checks that all calls about orders have; `letter` names the call. */
export function orderNumber(form: Form, letter: string): string {
  const ref = form.get("orderNo") ?? ""
  Refusal.when(ref === "", `${letter}020001`)
  Refusal.when(ref.length > 20, `${letter}020002`)
  Refusal.when(!HALF_WIDTH.test(ref), `${letter}020003`)
  return ref
}

export function knownOrder(form: Form, world: World, letter: string): SimulatedOrder {
  const order = world.orders.get(orderNumber(form, letter))
  if (!order) {
    throw new Refusal(`${letter}020004`)
  }
  return order
}
