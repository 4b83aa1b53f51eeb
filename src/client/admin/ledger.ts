import type { Body } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminLedger {
  constructor(private readonly client: TradeCreditClient) {}

  /** All books, or those of one account's company. Changes no book. */
  verify(body: Body<"admin.ledger.verify"> = {}, options?: RequestOptions) {
    return this.client.request<"admin.ledger.verify">("POST", path`/admin/trade-credit/verify-ledger`, {
      body,
      ...options,
    })
  }
}
