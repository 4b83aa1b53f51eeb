import { applyBuyer, applyWithTakenNumber, askForUnknownBuyer, expectCredit } from "./acts/buyers"
import { cancelOrder, cancelUnknown, registerOrder, registerRefused, registerWithTakenNumber } from "./acts/orders"
import { testConnection } from "./acts/connection"
import { deliverAndReturn, reportAnother, reportShipment, shipUnknown, withdrawShipment } from "./acts/parcels"
import { decide, type Stage } from "./stage"

/** The limit that the example's buyer gets, in orders. */
const ORDERS_WITHIN_LIMIT = 10

/** A buyer and its orders from the application to the return, and all that an agent must say no to. */
export async function liveThrough(stage: Stage, seed: number): Promise<void> {
  const { adapter, subject } = stage
  const { capabilities } = adapter
  const name = (letter: string) => `${subject.number_prefix}${seed}${letter}`
  const buyer = capabilities.buyer_screening === "agent" && adapter.applyBuyer && adapter.getBuyer ? name("B1") : null
  const credit_limit = subject.order.total_amount * ORDERS_WITHIN_LIMIT

  await testConnection(stage)
  if (buyer) {
    await applyBuyer(stage, buyer, { decision: "approve", credit_limit })
    await expectCredit(stage, buyer, credit_limit)
  }
  if (adapter.registerOrder) {
    await orders(stage, name, buyer)
  }
  if (buyer) {
    await expectCreditAfterReturns(stage, buyer, credit_limit)
    await strangers(stage, name, buyer)
  }
}

async function orders(stage: Stage, name: (letter: string) => string, buyer: string | null): Promise<void> {
  const { adapter } = stage
  const { capabilities } = adapter
  const shipped = { number: name("S"), buyer_number: buyer }
  await registerOrder(stage, { number: shipped.number, buyer })
  if (capabilities.shipment !== "none" && adapter.reportShipment) {
    await parcels(stage, shipped)
    await shipUnknown(stage, { number: name("N"), buyer_number: buyer }, stage.subject.parcels[3])
  }
  // An answer is lost in every life: what comes then is our own order, and what comes below a stranger's.
  const other = name("C")
  await registerOrder(stage, { number: other, buyer, faults: ["timeout_after"] })
  await registerWithTakenNumber(stage, other, buyer)
  if (capabilities.cancel_order && adapter.cancelOrder) {
    await cancelOrder(stage, other, buyer)
    await cancelUnknown(stage, name("N"), buyer)
  }
  await registerOrder(stage, { number: name("L").padEnd(capabilities.order_number_length_max, "0"), buyer })
  if (capabilities.order_decision === "async") {
    await registerRefused(stage, "which is declined", name("D"), buyer)
  }
}

async function parcels(stage: Stage, order: { number: string; buyer_number: string | null }): Promise<void> {
  const { adapter, subject } = stage
  const [first, second, third] = subject.parcels
  let shipment = await reportShipment(stage, order, first)
  if (adapter.capabilities.cancel_shipment && adapter.cancelShipment) {
    await withdrawShipment(stage, order, shipment)
    shipment = await reportShipment(stage, order, second)
  }
  await reportAnother(stage, order, third)
  await deliverAndReturn(stage, order, shipment)
}

/** Whether a return frees the limit at once is the agent's rule: then only that it can be read is known. */
async function expectCreditAfterReturns(stage: Stage, buyer: string, credit_limit: number): Promise<void> {
  if (!stage.adapter.capabilities.returns) {
    await expectCredit(stage, buyer, credit_limit)
  }
}

async function strangers(stage: Stage, name: (letter: string) => string, buyer: string): Promise<void> {
  const { adapter, book, subject } = stage
  await applyWithTakenNumber(stage, buyer)
  await askForUnknownBuyer(stage, name("B9"))
  const declined = name("B2").padEnd(adapter.capabilities.buyer_number_length_max, "0")
  await applyBuyer(stage, declined, { decision: "decline" })
  if (!adapter.registerOrder) {
    return
  }
  await registerRefused(stage, "of a declined buyer", name("X"), declined)
  await registerRefused(stage, "of an unknown buyer", name("Y"), name("B9"))
  const hardly = book.standing(buyer) + Math.floor(subject.order.total_amount / 2)
  await decide(stage, { kind: "buyer", ref: buyer, decision: "approve", credit_limit: hardly })
  await registerRefused(stage, "which is above the limit", name("Z"), buyer)
}
