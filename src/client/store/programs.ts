import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StorePrograms {
  constructor(private readonly client: TradeCreditClient) {}

  /** The ways to buy on account, and where the caller stands with each; a guest stands nowhere. */
  list(query?: Query<"store.programs.list">, options?: RequestOptions) {
    return this.client.request<"store.programs.list">("GET", path`/store/trade-credit/programs`, { query, ...options })
  }
}
