import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminExposure {
  constructor(private readonly client: TradeCreditClient) {}

  /** Day by day what all accounts of a currency, or of one program of it, came to. */
  list(query: Query<"admin.exposure.list">, options?: RequestOptions) {
    return this.client.request<"admin.exposure.list">("GET", path`/admin/trade-credit/exposure`, { query, ...options })
  }
}
