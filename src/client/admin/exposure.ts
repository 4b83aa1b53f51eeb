import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminExposure {
  constructor(private readonly client: TradeCreditClient) {}

  /** What all accounts of a currency, or of one program of it, came to day by day; today's, what they come to now. */
  retrieve(query: Query<"admin.exposure.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.exposure.retrieve">("GET", path`/admin/trade-credit/exposure`, {
      query,
      ...options,
    })
  }
}
