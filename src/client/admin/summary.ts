import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminSummary {
  constructor(private readonly client: TradeCreditClient) {}

  /**
   * All accounts by currency and book, applications that wait, what has left and no agent has taken yet, and how many things
   * need attention; with `fields` only these.
   */
  retrieve(query?: Query<"admin.summary.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.summary.retrieve">("GET", path`/admin/trade-credit/summary`, {
      query,
      ...options,
    })
  }
}
