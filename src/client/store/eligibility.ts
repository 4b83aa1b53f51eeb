import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreEligibility {
  constructor(private readonly client: TradeCreditClient) {}

  /** Why a cart may, or may not, be bought on account. */
  list(query: Query<"store.eligibility.list">, options?: RequestOptions) {
    return this.client.request<"store.eligibility.list">("GET", path`/store/trade-credit/eligibility`, {
      query,
      ...options,
    })
  }
}
