import type { Body } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminOrderAttention {
  constructor(private readonly client: TradeCreditClient) {}

  /** A person has seen it and says why; it leaves the list until it is more than they saw. */
  accept(order_id: string, code: string, body: Body<"admin.orderAttention.accept">, options?: RequestOptions) {
    return this.client.request<"admin.orderAttention.accept">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/attention/${code}/accept`,
      { body, ...options }
    )
  }

  /** Puts it back into the list. */
  reopen(order_id: string, code: string, options?: RequestOptions) {
    return this.client.request<"admin.orderAttention.reopen">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/attention/${code}/reopen`,
      options
    )
  }

  /** Several orders' things for one and the same reason; each is answered for. */
  acceptMany(body: Body<"admin.orderAttention.acceptMany">, options?: RequestOptions) {
    return this.client.request<"admin.orderAttention.acceptMany">("POST", path`/admin/trade-credit/attention/accept`, {
      body,
      ...options,
    })
  }
}
