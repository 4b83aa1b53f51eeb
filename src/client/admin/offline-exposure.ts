import type { Query } from "../operations"
import { path, type IdempotentOptions, type TradeCreditClient } from "../request"

export class AdminOfflineExposure {
  constructor(private readonly client: TradeCreditClient) {}

  /** The open balances of the accounting software, a CSV file in UTF-8: all lines or none, and none with `dry_run`. */
  import(file: string | Blob, query?: Query<"admin.offlineExposure.import">, options?: IdempotentOptions) {
    return this.client.request<"admin.offlineExposure.import">(
      "POST",
      path`/admin/trade-credit/offline-exposure/import`,
      { body: file, contentType: "text/csv", query, ...options }
    )
  }
}
