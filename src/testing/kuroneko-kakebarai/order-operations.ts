import { checkLines } from "./line-rules"
import { knownOrder, orderNumber } from "./order-number"
import { HALF_WIDTH, Refusal, type Form } from "./rules"
import type { SimulatedBuyer, World } from "./world"

/** AN010: an order is registered, decided at once within the buyer's limit. */
export function orderRules(form: Form, world: World): Record<string, string> {
  const ref = orderNumber(form, "A")
  Refusal.when(world.orders.has(ref), "A020004")
  const buyerRef = form.get("buyerId") ?? ""
  Refusal.when(buyerRef === "", "A030001")
  Refusal.when(buyerRef.length > 20, "A030002")
  Refusal.when(!HALF_WIDTH.test(buyerRef), "A030003")
  checkOrderDate(form.get("orderDate") ?? "", world.stamp().slice(0, 8))
  const price = amount(form, "settlePrice", 9, "A06")
  const tax = amount(form, "shohiZei", 6, "A07")
  const hasLines = form.get("meisaiUmu") ?? ""
  Refusal.when(hasLines === "", "A080001")
  Refusal.when(!["1", "2"].includes(hasLines), "A080002")
  if (hasLines === "1") {
    checkLines(form, price, tax)
  }
  checkCartCode(form.get("cartCode") ?? "")
  const buyer = usableBuyer(buyerRef, world)
  Refusal.when(buyer.used + price > buyer.credit_limit, "A060004")
  Refusal.when(buyer.used + price + tax > buyer.credit_limit, "A070004")
  buyer.used += price + tax
  world.orders.set(ref, { ref, buyer_ref: buyerRef, amount: price + tax, status: "approved", shipments: [] })
  return {}
}

/** AN020: an order is cancelled, as long as no slip is registered. */
export function cancelRules(form: Form, world: World): Record<string, string> {
  const order = knownOrder(form, world, "B")
  Refusal.when(form.get("buyerId") !== order.buyer_ref, "B020004")
  Refusal.when(order.status !== "approved", "B020005")
  const buyer = world.buyers.get(order.buyer_ref)!
  Refusal.when(buyer.used - order.amount < 0, "B050001")
  buyer.used -= order.amount
  order.status = "cancelled"
  return {}
}

function usableBuyer(ref: string, world: World): SimulatedBuyer {
  const buyer = world.buyers.get(ref)
  if (!buyer) {
    throw new Refusal("G65")
  }
  Refusal.when(buyer.status === "declined", "G61")
  Refusal.when(buyer.status !== "approved", "G12")
  return buyer
}

function amount(form: Form, name: string, digitsMax: number, code: string): number {
  const text = form.get(name) ?? ""
  Refusal.when(text === "", `${code}0001`)
  Refusal.when(text.length > digitsMax, `${code}0002`)
  Refusal.when(!/^[0-9]+$/.test(text), `${code}0003`)
  return Number(text)
}

function checkCartCode(text: string): void {
  Refusal.when(text.length > 20, "A150001")
  Refusal.when(text !== "" && !HALF_WIDTH.test(text), "A150002")
}

function checkOrderDate(text: string, today: string): void {
  Refusal.when(text === "", "A040001")
  Refusal.when(!/^[0-9]+$/.test(text), "A040002")
  const [, year, month, day] = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = date.toString() !== "Invalid Date" && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
  Refusal.when(!isReal || text > today, "A040003")
}
