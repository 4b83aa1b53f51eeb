import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminCustomers {
  constructor(private readonly client: TradeCreditClient) {}

  /** All that the plugin holds about one customer; also of one who was deleted. */
  export(id: string, options?: RequestOptions) {
    return this.client.request<"admin.customers.export">(
      "GET",
      path`/admin/trade-credit/customers/${id}/export`,
      options
    )
  }
}
