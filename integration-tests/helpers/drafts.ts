import type { Answer } from "./http"
import { ADDRESS, type Basket, type Shopper } from "./shopper"
import type { StoreSuite } from "./store-suite"

/** An order that came by telephone: staff enter it as a draft for the customer; returns its id. */
export async function enterDraft({ staff, shop }: StoreSuite, buyer: Shopper, basket: Basket): Promise<string> {
  const { draft_order } = await staff.http.post("/admin/draft-orders", {
    region_id: shop.region_id,
    sales_channel_id: shop.sales_channel_id,
    email: buyer.email,
    ...(buyer.customer_id && { customer_id: buyer.customer_id }),
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: Object.entries(basket).map(([product, quantity]) => ({
      variant_id: shop.variants[product as keyof Basket],
      quantity,
    })),
    shipping_methods: [{ shipping_option_id: shop.shipping_option_id, name: "Delivery", amount: 800 }],
  })
  return draft_order.id
}

/** The same, turned into an order that nobody has paid. */
export async function enterOrder(suite: StoreSuite, buyer: Shopper, basket: Basket): Promise<Answer> {
  const id = await enterDraft(suite, buyer, basket)
  const { order } = await suite.staff.http.post(`/admin/draft-orders/${id}/convert-to-order`)
  return order
}

export async function placeOnAccount({ staff }: StoreSuite, order_id: string, body: object): Promise<Answer> {
  return (await staff.http.post(`/admin/trade-credit/orders/${order_id}/place-on-account`, body)).order
}

export async function placementOf({ staff }: StoreSuite, order_id: string): Promise<Answer> {
  return (await staff.http.get(`/admin/trade-credit/orders/${order_id}/place-on-account`)).placement
}
