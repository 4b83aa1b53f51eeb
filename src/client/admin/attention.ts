import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminAttention {
  constructor(private readonly client: TradeCreditClient) {}

  /** Every half-done, refused or contradictory thing with its way out, newest first. */
  list(query?: Query<"admin.attention.list">, options?: RequestOptions) {
    return this.client.request<"admin.attention.list">("GET", path`/admin/trade-credit/attention`, {
      query,
      ...options,
    })
  }
}
