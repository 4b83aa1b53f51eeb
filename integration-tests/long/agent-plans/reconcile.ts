import { ledgerFindings } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import type { SimulatorRequest } from "../../helpers/simulator"
import type { StoreSuite } from "../../helpers/store-suite"
import type { Life, PlannedOrder } from "./life"

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
    told.numbers.forEach((number) => known.add(number))
    compareOrder(planned, told, orders, tally)
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

type Told = { numbers: string[]; last: string | undefined; amount: number; charged: number; captured: number }

async function readOrder({ staff }: StoreSuite, { order_id }: PlannedOrder): Promise<Told> {
  const { order } = await staff.http.get(`/admin/trade-credit/orders/${order_id}`)
  const { payment_collections, total } = await staff.readOrder(order_id, "total,*payment_collections")
  const numbers: string[] = order.registrations.map(({ number }: Answer) => number)
  const sum = (rows: Answer[], field: string) => rows.reduce((all: number, row) => all + (row[field] ?? 0), 0)
  return {
    numbers,
    last: numbers.at(-1),
    amount: Math.round(total),
    charged: sum(order.charges, "amount"),
    captured: sum(payment_collections, "captured_amount"),
  }
}

function compareOrder(
  { story, is_cancelled, slip }: PlannedOrder,
  { numbers, last, amount, charged, captured }: Told,
  orders: Awaited<ReturnType<StoreSuite["kuroneko"]["state"]>>["orders"],
  { lost, doubled }: Tally
): void {
  const standing = orders.filter(({ ref, status }) => numbers.includes(ref) && status !== "cancelled")
  const shipped = is_cancelled ? 0 : amount
  if (charged !== shipped || Math.round(captured) !== charged) {
    lost.push(`${story} ${last}: charged ${charged} and captured ${captured} of ${shipped}`)
  }
  if (is_cancelled) {
    standing.forEach(({ ref }) => lost.push(`${story}: the cancellation of ${ref} is not at the agent`))
    return
  }
  const [order, ...others] = standing
  others.forEach(({ ref }) => doubled.push(`${story}: the agent also has ${ref}`))
  if (order?.ref !== last || order?.amount !== amount) {
    lost.push(`${story}: the agent has ${order?.ref} of ${order?.amount}, not ${last} of ${amount}`)
  }
  const slips = order?.shipments.map((shipment) => shipment.slip) ?? []
  if (slips.join() !== slip) {
    lost.push(`${story}: the agent has the slips [${slips.join()}] of ${last}, not ${slip}`)
  }
}

/** A slip may be registered again after it was taken back, and only then. */
function doubledEffects(requests: SimulatorRequest[]): string[] {
  const counts = new Map<string, number>()
  for (const { operation, fields, effect } of requests.filter((request) => request.effect)) {
    const field = NUMBER_FIELDS[operation]
    const key = field ? `${operation} ${fields[field]}` : `slip of ${fields.orderNo}`
    counts.set(key, (counts.get(key) ?? 0) + (operation === "AN040" ? -1 : 1) * (effect ? 1 : 0))
  }
  return [...counts].filter(([, times]) => times > 1).map(([key, times]) => `${key} had its effect ${times} times`)
}
