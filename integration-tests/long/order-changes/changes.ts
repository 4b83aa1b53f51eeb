import { edit } from "../../helpers/changes"
import { receiveReturn, refund, requestReturn, takeBack } from "../../helpers/returns"
import { BOLTS, readItems, type Changing } from "./changing"
import { Impossible } from "./refusal"

const TIMES_DEARER = 1_200
const CHEAPER = 900
const GOODWILL = 500

/** Every change of an order over Medusa's own routes, and ours; the order is the same before each. */
export const CHANGES: Record<string, (changing: Changing) => Promise<unknown>> = {
  "more pieces": (c) => pieces(c, BOLTS + 2),
  "fewer pieces": (c) => pieces(c, BOLTS - 1),
  "a product added": (c) =>
    edit(c.suite.staff, c.order_id, { variant_id: c.suite.shop.variants.rice_crackers, quantity: 3 }),
  "a product removed": (c) => edit(c.suite.staff, c.order_id, { line: c.notebook, quantity: 0 }),
  "a higher price": (c) => price(c, TIMES_DEARER),
  "a lower price": (c) => price(c, CHEAPER),
  "shipping added": (c) =>
    change(c, `shipping-method`, { shipping_option_id: c.suite.shop.shipping_option_id, custom_amount: 300 }),
  "more, fewer, more": async (c) => {
    for (const quantity of [BOLTS + 1, BOLTS, BOLTS + 2]) {
      await pieces(c, quantity)
    }
  },
  "an edit that is cancelled": async ({ suite: { staff }, order_id, bolts }) => {
    await staff.http.post("/admin/order-edits", { order_id })
    await staff.http.post(`/admin/order-edits/${order_id}/items/item/${bolts}`, { quantity: BOLTS + 2 })
    await staff.http.post(`/admin/order-edits/${order_id}/request`)
    await staff.http.delete(`/admin/order-edits/${order_id}`)
  },
  "a return requested": ({ suite, order_id, bolts }) => requestReturn(suite.staff, order_id, [one(bolts)]),
  "a return requested and cancelled": async ({ suite, order_id, bolts }) => {
    const id = await requestReturn(suite.staff, order_id, [one(bolts)])
    await suite.staff.http.post(`/admin/returns/${id}/cancel`)
  },
  "a return received": ({ suite, order_id, bolts }) => takeBack(suite.staff, order_id, [one(bolts)]),
  "a refund": async ({ suite, order_id }) => {
    const { payment_collections } = await suite.staff.readOrder(
      order_id,
      "*payment_collections.payments,*payment_collections.payments.captures"
    )
    const payments: { id: string; captures: unknown[] }[] = payment_collections.flatMap(
      ({ payments }: { payments: [] }) => payments
    )
    const paid = payments.find(({ captures }) => captures.length > 0) ?? payments.at(0)
    if (!paid) {
      throw new Impossible("There is no payment yet.")
    }
    await refund(suite.staff, paid.id, GOODWILL)
  },
  "a claim, refunded": async (c) => {
    const id = await claim(c, "refund")
    const inbound = await comesBack(c, "claims", id)
    await c.suite.staff.http.post(`/admin/claims/${id}/request`)
    await receiveReturn(c.suite.staff, inbound, { items: [one(c.bolts)] })
  },
  "a claim, replaced": async (c) => {
    const id = await claim(c, "replace")
    const inbound = await comesBack(c, "claims", id)
    await goesOut(c, "claims", id, 1)
    await c.suite.staff.http.post(`/admin/claims/${id}/request`)
    await receiveReturn(c.suite.staff, inbound, { items: [one(c.bolts)] })
  },
  "an exchange for two": async (c) => {
    const { exchange } = await c.suite.staff.http.post("/admin/exchanges", { order_id: c.order_id })
    const inbound = await comesBack(c, "exchanges", exchange.id)
    await goesOut(c, "exchanges", exchange.id, 2)
    await c.suite.staff.http.post(`/admin/exchanges/${exchange.id}/request`)
    await receiveReturn(c.suite.staff, inbound, { items: [one(c.bolts)] })
  },
  "closed short": ({ suite, order_id }) =>
    suite.staff.http.post(`/admin/trade-credit/orders/${order_id}/close-short`, { reason: "Out of stock" }),
  cancelled: ({ suite, order_id }) => suite.staff.cancelOrder(order_id),
}

const one = (id: string) => ({ id, quantity: 1 })

const pieces = ({ suite, order_id, bolts }: Changing, quantity: number) =>
  edit(suite.staff, order_id, { line: bolts, quantity })

async function price(changing: Changing, unit_price: number): Promise<void> {
  const { quantity } = (await readItems(changing)).find(({ id }) => id === changing.bolts)!
  await change(changing, `items/item/${changing.bolts}`, { quantity, unit_price })
}

async function change({ suite: { staff }, order_id }: Changing, path: string, body: object): Promise<void> {
  await staff.http.post("/admin/order-edits", { order_id })
  await staff.http.post(`/admin/order-edits/${order_id}/${path}`, body)
  await staff.http.post(`/admin/order-edits/${order_id}/confirm`)
}

async function claim({ suite: { staff }, order_id, bolts }: Changing, type: "refund" | "replace"): Promise<string> {
  const { claim } = await staff.http.post("/admin/claims", { order_id, type })
  await staff.http.post(`/admin/claims/${claim.id}/claim-items`, { items: [one(bolts)] })
  return claim.id
}

type Kind = "claims" | "exchanges"

async function comesBack({ suite: { staff }, bolts }: Changing, kind: Kind, id: string): Promise<string> {
  const answer = await staff.http.post(`/admin/${kind}/${id}/inbound/items`, { items: [one(bolts)] })
  return answer.return.id
}

/** Free of charge. Medusa reserves stock only for what goes out by a shipping method of its own. */
async function goesOut({ suite: { staff, shop } }: Changing, kind: Kind, id: string, quantity: number): Promise<void> {
  const outbound = `/admin/${kind}/${id}/outbound`
  await staff.http.post(`${outbound}/items`, { items: [{ variant_id: shop.variants.bolts, quantity }] })
  const { shipping_option_id } = shop
  await staff.http.post(`${outbound}/shipping-method`, { shipping_option_id, custom_amount: 0 })
}
