import type { Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminAgents {
  constructor(private readonly client: TradeCreditClient) {}

  /** What each billing agent can do, how it is, and what waits for it. */
  list(query?: Query<"admin.agents.list">, options?: RequestOptions) {
    return this.client.request<"admin.agents.list">("GET", path`/admin/trade-credit/agents`, { query, ...options })
  }

  /** Asks it something harmless: whether it answers and takes the credentials. */
  testConnection(id: string, options?: RequestOptions) {
    return this.client.request<"admin.agents.testConnection">(
      "POST",
      path`/admin/trade-credit/agents/${id}/test-connection`,
      options
    )
  }
}
