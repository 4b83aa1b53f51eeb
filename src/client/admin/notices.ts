import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminNotices {
  constructor(private readonly client: TradeCreditClient) {}

  /** The board of what agents were told and were not, newest first unless `order` says otherwise. */
  list(query?: Query<"admin.notices.list">, options?: RequestOptions) {
    return this.client.request<"admin.notices.list">("GET", path`/admin/trade-credit/notices`, { query, ...options })
  }

  /** Sends it again, as it is or with a corrected carrier or tracking number. */
  retry(id: string, body: Body<"admin.notices.retry"> = {}, options?: RequestOptions) {
    return this.client.request<"admin.notices.retry">("POST", path`/admin/trade-credit/notices/${id}/retry`, {
      body,
      ...options,
    })
  }

  /** Takes it back, at the agent too; or notes that a person has settled it there by hand. */
  withdraw(id: string, body: Body<"admin.notices.withdraw"> = {}, options?: RequestOptions) {
    return this.client.request<"admin.notices.withdraw">("POST", path`/admin/trade-credit/notices/${id}/withdraw`, {
      body,
      ...options,
    })
  }

  /** Several as they are, in this order; each is answered for. */
  retryMany(body: Body<"admin.notices.retryMany">, options?: RequestOptions) {
    return this.client.request<"admin.notices.retryMany">("POST", path`/admin/trade-credit/notices/retry`, {
      body,
      ...options,
    })
  }

  /** Takes several back, or notes that a person has settled them; each is answered for. */
  withdrawMany(body: Body<"admin.notices.withdrawMany">, options?: RequestOptions) {
    return this.client.request<"admin.notices.withdrawMany">("POST", path`/admin/trade-credit/notices/withdraw`, {
      body,
      ...options,
    })
  }
}
