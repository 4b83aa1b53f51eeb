import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminSummary {
  constructor(private readonly client: TradeCreditClient) {}

  /** What has left and no agent has taken yet, and how many things need attention. */
  retrieve(options?: RequestOptions) {
    return this.client.request<"admin.summary.retrieve">("GET", path`/admin/trade-credit/summary`, options)
  }
}
