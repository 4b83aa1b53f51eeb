import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminOrders {
  constructor(private readonly client: TradeCreditClient) {}

  /** Everything of an order on account; 404 where it is not on account. */
  retrieve(order_id: string, query?: Query<"admin.orders.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.orders.retrieve">("GET", path`/admin/trade-credit/orders/${order_id}`, {
      query,
      ...options,
    })
  }
}
