import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminSummary {
  constructor(private readonly client: TradeCreditClient) {}

  /** All accounts, applications that wait, what no agent has taken yet, what needs attention. */
  retrieve(query?: Query<"admin.summary.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.summary.retrieve">("GET", path`/admin/trade-credit/summary`, {
      query,
      ...options,
    })
  }
}
