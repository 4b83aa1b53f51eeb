import { ledgerFindings } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import type { SimulatedOrder, SimulatorRequest } from "../../helpers/simulator"
import type { StoreSuite } from "../../helpers/store-suite"
import type { Life } from "./life"
import { shippedAmount, type PlannedOrder } from "./planned-order"

const FAULTS = ["timeout_before", "timeout_after", "http_500", "garbage", "slow", "refuse"]
/** Which field of a call is the number that it must have its effect under once. */
const NUMBER_FIELDS: Record<string, string> = { AN010: "orderNo", AN020: "orderNo", AN060: "cId" }

export type Tally = { faults: number; effects: number; lost: string[]; doubled: string[] }

/** Holds what the store believes against what the agent has. */
export async function reconcile(suite: StoreSuite, life: Life): Promise<Tally> {
  const { kuroneko, staff } = suite
  const { buyers, orders } = await kuroneko.state()
  const requests = await kuroneko.requests()
  const tally: Tally = {
    faults: requests.filter(({ outcome }) => FAULTS.includes(outcome)).length,
    effects: requests.filter(({ effect }) => effect).length,
    lost: [],
    doubled: doubledEffects(requests),
  }
  if (buyers.length !== 1) {
    tally.doubled.push(`the buyer is at the agent ${buyers.length} times`)
  }
  const known = new Set<string>()
  for (const planned of life.orders) {
    const told = await readOrder(suite, planned)
    told.registrations.forEach(({ number }) => known.add(number))
    const standing = orders.filter(({ ref, status }) => told.numbers.includes(ref) && status !== "cancelled")
    compareMoney(planned, told, tally)
    compareParcels(planned, { told, standing, requests }, tally)
  }
  const strangers = orders.filter(({ ref, status }) => !known.has(ref) && status !== "cancelled")
  strangers.forEach(({ ref }) => tally.doubled.push(`the agent has an order ${ref} that no order of the store is`))
  const { held_amount, outstanding_amount } = await life.account()
  if (buyers[0]?.used !== held_amount + outstanding_amount) {
    tally.lost.push(`used is ${buyers[0]?.used} at the agent; held ${held_amount}, outstanding ${outstanding_amount}`)
  }
  for (const { check, expected, found } of await ledgerFindings(staff)) {
    tally.lost.push(`the ledger's ${check} is ${found}, not ${expected}`)
  }
  return tally
}

type Told = {
  registrations: { number: string; part: string | null }[]
  numbers: string[]
  charges: { fulfillment_id: string; amount: number; unguaranteed: boolean }[]
  charged: number
  credited: number
  captured: number
}

async function readOrder({ staff }: StoreSuite, { order_id }: PlannedOrder): Promise<Told> {
  const { order } = await staff.http.get(`/admin/trade-credit/orders/${order_id}`)
  const { payment_collections } = await staff.readOrder(order_id, "*payment_collections")
  const sum = (rows: Answer[], field: string) => rows.reduce((all: number, row) => all + (row[field] ?? 0), 0)
  return {
    registrations: order.registrations,
    numbers: order.registrations.map(({ number }: Answer) => number),
    charges: order.charges,
    charged: sum(order.charges, "amount"),
    credited: sum(order.credits, "amount"),
    captured: Math.round(sum(payment_collections, "captured_amount")),
  }
}

/** What is charged was captured, whole, and taken back is what was. */
function compareMoney(planned: PlannedOrder, { charged, credited, captured }: Told, { lost }: Tally): void {
  const { story, order_id, credited_amount } = planned
  const shipped = shippedAmount(planned)
  if (charged !== shipped || captured !== charged) {
    lost.push(`${story} ${order_id}: charged ${charged} and captured ${captured} of ${shipped}`)
  }
  if (credited !== credited_amount) {
    lost.push(`${story} ${order_id}: credited ${credited}, not ${credited_amount}`)
  }
}

type AtAgent = { told: Told; standing: SimulatedOrder[]; requests: SimulatorRequest[] }

/** Each parcel stands at the agent once with its value and its slip, unless the agent has said no to it. */
function compareParcels(planned: PlannedOrder, { told, standing, requests }: AtAgent, { lost, doubled }: Tally): void {
  const { story, is_cancelled } = planned
  if (is_cancelled) {
    standing.forEach(({ ref }) => lost.push(`${story}: the cancellation of ${ref} is not at the agent`))
    return
  }
  const expected = expectedAtAgent(planned, told)
  // What an agent declined did not leave any more, or left for the merchant's own book.
  const unguaranteed = told.charges.filter((charge) => charge.unguaranteed).length
  const stopped = planned.item.quantity > planned.parcels.reduce((sum, { quantity }) => sum + quantity, 0) ? 1 : 0
  const declined = requests.filter(
    ({ operation, outcome, fields }) =>
      operation === "AN010" && outcome === "refuse" && told.numbers.includes(fields.orderNo)
  )
  if (unguaranteed + stopped > declined.length) {
    lost.push(
      `${story}: ${unguaranteed} parcels unguaranteed, ${stopped} stopped; no was said ${declined.length} times`
    )
  }
  const found = standing.map(({ amount, shipments }) => `${amount} by ${shipments.map(({ slip }) => slip).join()}`)
  for (const one of expected) {
    const at = found.indexOf(one)
    if (at < 0) {
      lost.push(`${story}: the agent does not have ${one} of ${told.numbers.join()}, only [${found.join("; ")}]`)
    } else {
      found.splice(at, 1)
    }
  }
  found.forEach((one) => doubled.push(`${story}: the agent also has ${one} of ${told.numbers.join()}`))
}

/** One order with the last slip; or one for each parcel that an agent answers for. */
function expectedAtAgent({ parcels, amount }: PlannedOrder, { registrations, charges }: Told): string[] {
  if (registrations.every(({ part }) => part === null)) {
    return [`${amount} by ${parcels.at(-1)?.slip}`]
  }
  const slipOf = (id: string) => parcels.find(({ fulfillment_id }) => fulfillment_id === id)?.slip
  return charges
    .filter(({ unguaranteed }) => !unguaranteed)
    .map(({ fulfillment_id, amount: charged }) => `${charged} by ${slipOf(fulfillment_id)}`)
}

/** A slip may be registered again after it was taken back, and only then. */
function doubledEffects(requests: SimulatorRequest[]): string[] {
  const counts = new Map<string, number>()
  for (const { operation, fields } of requests.filter(({ effect }) => effect)) {
    const field = NUMBER_FIELDS[operation]
    const key = field ? `${operation} ${fields[field]}` : `slip of ${fields.orderNo}`
    counts.set(key, (counts.get(key) ?? 0) + (operation === "AN040" ? -1 : 1))
  }
  return [...counts].filter(([, times]) => times > 1).map(([key, times]) => `${key} had its effect ${times} times`)
}
