import type { Body, Query } from "../operations"
import { type IdempotentOptions, path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminOrders {
  constructor(private readonly client: TradeCreditClient) {}

  /** Everything of an order on account; 404 where it is not on account. */
  retrieve(order_id: string, query?: Query<"admin.orders.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.orders.retrieve">("GET", path`/admin/trade-credit/orders/${order_id}`, {
      query,
      ...options,
    })
  }

  /** In which programs it could be put on account, or why not. */
  retrievePlacement(order_id: string, query?: Query<"admin.orders.retrievePlacement">, options?: RequestOptions) {
    return this.client.request<"admin.orders.retrievePlacement">(
      "GET",
      path`/admin/trade-credit/orders/${order_id}/place-on-account`,
      { query, ...options }
    )
  }

  /** What staff entered, or what stands unpaid: same gate and hold as at checkout. */
  placeOnAccount(order_id: string, body: Body<"admin.orders.placeOnAccount">, options?: RequestOptions) {
    return this.client.request<"admin.orders.placeOnAccount">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/place-on-account`,
      { body, ...options }
    )
  }

  /** Lets this one order go beyond the limits by up to `amount`; 0 takes it back. */
  overrideCredit(order_id: string, body: Body<"admin.orders.overrideCredit">, options?: IdempotentOptions) {
    return this.client.request<"admin.orders.overrideCredit">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/override-credit`,
      { body, ...options }
    )
  }

  /** Takes off the order what is not packed, and frees its credit. */
  closeShort(order_id: string, body: Body<"admin.orders.closeShort"> = {}, options?: RequestOptions) {
    return this.client.request<"admin.orders.closeShort">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/close-short`,
      { body, ...options }
    )
  }

  /** Does now what is due for this order. */
  settle(order_id: string, options?: RequestOptions) {
    return this.client.request<"admin.orders.settle">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/settle`,
      options
    )
  }

  /** Lets the order be packed that must not ship yet, at the own risk. */
  shipWithoutApproval(order_id: string, body: Body<"admin.orders.shipWithoutApproval">, options?: RequestOptions) {
    return this.client.request<"admin.orders.shipWithoutApproval">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/ship-without-approval`,
      { body, ...options }
    )
  }

  /** What stood against packing it counts again. */
  revokeShipOverride(order_id: string, body: Body<"admin.orders.revokeShipOverride">, options?: RequestOptions) {
    return this.client.request<"admin.orders.revokeShipOverride">(
      "POST",
      path`/admin/trade-credit/orders/${order_id}/ship-without-approval/revoke`,
      { body, ...options }
    )
  }
}
