import { PASSWORD } from "./buyers.mjs"
import { insist, isBusy, personOf, until } from "./person.mjs"
import { changesBy } from "./staff-changes.mjs"
import { creditBy } from "./staff-credit.mjs"

const FIELDS =
  "id,canceled_at,*summary,*items,*items.detail,*fulfillments,*fulfillments.items,*payment_collections.payments,*payment_collections.payments.captures,*payment_collections.payments.refunds"

const SUMMARY = "id,total,payment_status,*summary,*items,*items.detail"
const ORDERS_A_PAGE = 100

/** Refused for now: the order's decision is still to come, also anew after a change, or its credit is. */
const LATER = new Set([
  ...["not_on_account_yet", "decision_pending", "decision_unknown", "decision_needs_attention", "decision_cancelled"],
  "credit_shortfall",
])
const isPassing = ({ status, body }) => status === 409 || LATER.has(body?.code)

/** People in the dashboard, over the admin routes. */
export async function logInAsStaff(site) {
  const login = { email: "admin@example.com", password: PASSWORD }
  const { token } = await insist("log in as staff", () => personOf(site, {}).post("/auth/user/emailpass", login))
  return staffOf(personOf(site, { authorization: `Bearer ${token}` }), site)
}

function staffOf(person, { tally }) {
  // Whoever only looks loses nothing by looking again after a strike.
  const read = async (order_id) =>
    (await insist("read the order", () => person.get(`/admin/orders/${order_id}?fields=${FIELDS}`))).order
  const standing = ({ canceled_at }) => !canceled_at
  const parcelsOf = (order) =>
    order.fulfillments.filter(standing).sort((one, other) => one.created_at.localeCompare(other.created_at))
  const beside = { read, tally }
  const me = { person, ...changesBy(person, beside), ...creditBy(person, beside) }

  me.read = read

  /** Of all orders, what Medusa says that they come to and how they are paid. */
  me.readAll = async () => {
    const orders = []
    for (let isMore = true; isMore;) {
      const page = `limit=${ORDERS_A_PAGE}&offset=${orders.length}&order=id&fields=${SUMMARY}`
      const read = await insist("read all orders", () => person.get(`/admin/orders?${page}`))
      orders.push(...read.orders)
      isMore = read.orders.length === ORDERS_A_PAGE
    }
    return orders
  }

  me.readShop = async () => {
    const [keys, channels, regions, locations, options, variants] = await Promise.all([
      person.get("/admin/api-keys?type=publishable"),
      person.get("/admin/sales-channels?limit=1"),
      person.get("/admin/regions?name=Japan"),
      person.get("/admin/stock-locations?limit=1"),
      person.get("/admin/shipping-options?limit=1"),
      person.get("/admin/product-variants?fields=id,sku"),
    ])
    return {
      publishable_key: keys.api_keys[0].token,
      sales_channel_id: channels.sales_channels[0].id,
      region_id: regions.regions[0].id,
      location_id: locations.stock_locations[0].id,
      shipping_option_id: options.shipping_options[0].id,
      variants: Object.fromEntries(variants.variants.map(({ sku, id }) => [sku, id])),
    }
  }

  me.approve = (application_id, credit_limit) =>
    insist("approve", () => person.post(`/admin/trade-credit/applications/${application_id}/approve`, { credit_limit }))

  me.refresh = (application_id) =>
    insist("ask the agent", () => person.post(`/admin/trade-credit/applications/${application_id}/refresh`))

  /** The n-th parcel of an order, with all that is not packed or as many pieces as told; returns the fulfilment's id. */
  me.pack = async (order_id, location_id, { nth = 1, quantity: pieces = (left) => left } = {}) => {
    const packed = async () => parcelsOf(await read(order_id))[nth - 1]?.id
    const pack = async () => {
      const items = (await read(order_id)).items
        .map(({ id, quantity, detail }) => ({ id, quantity: pieces(quantity - detail.fulfilled_quantity) }))
        .filter(({ quantity }) => quantity > 0)
      await person.post(`/admin/orders/${order_id}/fulfillments`, { items, location_id })
      return packed()
    }
    return insist("pack", pack, { look: packed, isPassing })
  }

  me.unpack = async (order_id, fulfillment_id) => {
    const isUnpacked = async () => !parcelsOf(await read(order_id)).some(({ id }) => id === fulfillment_id)
    await insist("unpack", () => person.post(`/admin/orders/${order_id}/fulfillments/${fulfillment_id}/cancel`, {}), {
      look: isUnpacked,
    })
  }

  me.ship = async (order_id, fulfillment_id, tracking_number) => {
    const parcel = async () => (await read(order_id)).fulfillments.find(({ id }) => id === fulfillment_id)
    const ship = async () => {
      const items = (await parcel()).items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity }))
      const labels = [{ tracking_number, tracking_url: `https://carrier.example/${tracking_number}`, label_url: "" }]
      await person.post(`/admin/orders/${order_id}/fulfillments/${fulfillment_id}/shipments`, { items, labels })
    }
    await insist("mark as shipped", ship, {
      look: async () => (await parcel()).shipped_at,
      // The try that was cut off got there first.
      isPassing: (refused) => isBusy(refused) || refused.body?.message === "Shipment has already been created",
    })
  }

  me.cancel = (order_id) =>
    insist("cancel", () => person.post(`/admin/orders/${order_id}/cancel`), {
      look: async () => (await read(order_id)).canceled_at,
    })

  me.paymentOf = async (order_id) => {
    const { payment_collections } = await read(order_id)
    return payment_collections.flatMap(({ payments }) => payments).find(standing) ?? null
  }

  me.captured = (order_id) =>
    until("see the payment captured", async () => {
      const payment = await me.paymentOf(order_id)
      return payment?.captured_at ? payment : null
    })

  /** Returns "unanswered" when it has happened, and nobody said so. */
  me.refund = (order_id, payment_id, amount) =>
    insist("refund", () => person.post(`/admin/payments/${payment_id}/refund`, { amount }), {
      look: async () => (await me.paymentOf(order_id)).refunds?.length > 0 && "unanswered",
    })

  me.verifyLedger = () => insist("prove the ledger", () => person.post("/admin/trade-credit/verify-ledger"))
  return me
}
