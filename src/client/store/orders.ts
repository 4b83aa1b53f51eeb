import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreOrders {
  constructor(private readonly client: TradeCreditClient) {}

  /** An order on account as its buyer sees it; 404 where it is not on account. */
  retrieve(order_id: string, query?: Query<"store.orders.retrieve">, options?: RequestOptions) {
    return this.client.request<"store.orders.retrieve">("GET", path`/store/trade-credit/orders/${order_id}`, {
      query,
      ...options,
    })
  }
}
