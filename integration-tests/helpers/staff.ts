import type { AxiosInstance } from "axios"
import { ADMIN_EMAIL, PASSWORD } from "../../examples/store/src/seed/people"
import type { Shop } from "../../examples/store/src/seed/shop"
import { HttpClient, type Answer } from "./http"

export type OrderItem = { id: string; quantity: number }
export type Label = { tracking_number: string; tracking_url: string; label_url: string }

export function trackingLabel(tracking_number: string): Label {
  return { tracking_number, tracking_url: `https://carrier.example/${tracking_number}`, label_url: "" }
}

/** A person in the dashboard, over the admin routes. */
export class Staff {
  private constructor(
    readonly http: HttpClient,
    private readonly shop: Shop
  ) {}

  static async login(api: AxiosInstance, shop: Shop, email = ADMIN_EMAIL): Promise<Staff> {
    const { token } = await new HttpClient(api, {}).post("/auth/user/emailpass", { email, password: PASSWORD })
    return new Staff(new HttpClient(api, { authorization: `Bearer ${token}` }), shop)
  }

  /** What acts over the admin routes and is no person. */
  async secretKey(api: AxiosInstance): Promise<HttpClient> {
    const { api_key } = await this.http.post("/admin/api-keys", { title: "Accounting", type: "secret" })
    return new HttpClient(api, { authorization: `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}` })
  }

  async readOrder(order_id: string, fields = "*items,*fulfillments,*payment_collections.payments"): Promise<Answer> {
    const { order } = await this.http.get(`/admin/orders/${order_id}`, { fields: `+payment_status,${fields}` })
    return order
  }

  /** Packs the named items, or everything ordered; returns the fulfilment. */
  async fulfil(order_id: string, options: { items?: OrderItem[] } = {}): Promise<Answer> {
    const before = await this.readOrder(order_id)
    const known = new Set(before.fulfillments.map(({ id }: { id: string }) => id))
    const items = options.items ?? before.items.map(({ id, quantity }: OrderItem) => ({ id, quantity }))
    const { order } = await this.http.post(`/admin/orders/${order_id}/fulfillments?fields=id,*fulfillments`, {
      items,
      location_id: this.shop.stock_location_id,
    })
    return order.fulfillments.find(({ id }: { id: string }) => !known.has(id))
  }

  /** Lets goods leave that should stay. */
  async shipWithoutApproval(order_id: string, reason = "A customer of many years"): Promise<void> {
    await this.http.post(`/admin/trade-credit/orders/${order_id}/ship-without-approval`, { reason })
  }

  /** Marks a fulfilment shipped, whole, with these labels. */
  async ship(order_id: string, fulfillment_id: string, labels: Label[] = []): Promise<void> {
    const { order } = await this.http.get(`/admin/orders/${order_id}`, { fields: "id,*fulfillments.items" })
    const fulfillment = order.fulfillments.find(({ id }: { id: string }) => id === fulfillment_id)
    const items = fulfillment.items.map(({ line_item_id, quantity }: { line_item_id: string; quantity: number }) => ({
      id: line_item_id,
      quantity,
    }))
    await this.http.post(`/admin/orders/${order_id}/fulfillments/${fulfillment_id}/shipments`, { items, labels })
  }

  /** Marks a fulfilment delivered, which Medusa allows without it being marked shipped. */
  async deliver(order_id: string, fulfillment_id: string): Promise<void> {
    await this.http.post(`/admin/orders/${order_id}/fulfillments/${fulfillment_id}/mark-as-delivered`)
  }

  async cancelFulfillment(order_id: string, fulfillment_id: string): Promise<void> {
    await this.http.post(`/admin/orders/${order_id}/fulfillments/${fulfillment_id}/cancel`, {})
  }

  async cancelOrder(order_id: string): Promise<void> {
    await this.http.post(`/admin/orders/${order_id}/cancel`)
  }
}
