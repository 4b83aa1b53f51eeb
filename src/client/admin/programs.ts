import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminPrograms {
  constructor(private readonly client: TradeCreditClient) {}

  /** The configured programs, and who decides on a buyer in each. */
  list(query?: Query<"admin.programs.list">, options?: RequestOptions) {
    return this.client.request<"admin.programs.list">("GET", path`/admin/trade-credit/programs`, { query, ...options })
  }
}
