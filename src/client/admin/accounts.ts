import type { Body, Query } from "../operations"
import { type IdempotentOptions, path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminAccounts {
  constructor(private readonly client: TradeCreditClient) {}

  /** Companies' accounts, or with `own_book` the merchant's own books of them. */
  list(query?: Query<"admin.accounts.list">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.list">("GET", path`/admin/trade-credit/accounts`, { query, ...options })
  }

  /** Without application; where an agent decides on buyers, for one whom the agent already knows. */
  create(body: Body<"admin.accounts.create">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.create">("POST", path`/admin/trade-credit/accounts`, {
      body,
      ...options,
    })
  }

  /** One account. */
  retrieve(id: string, query?: Query<"admin.accounts.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.retrieve">("GET", path`/admin/trade-credit/accounts/${id}`, {
      query,
      ...options,
    })
  }

  /** All of it or nothing; a status needs a reason, and `closed` is final. */
  update(id: string, body: Body<"admin.accounts.update">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.update">("POST", path`/admin/trade-credit/accounts/${id}`, {
      body,
      ...options,
    })
  }

  /** With `expires_at` a temporary one. Without an entry in the answer, it waits for a second person. */
  setLimit(id: string, body: Body<"admin.accounts.setLimit">, options?: IdempotentOptions) {
    return this.client.request<"admin.accounts.setLimit">("POST", path`/admin/trade-credit/accounts/${id}/limit`, {
      body,
      ...options,
    })
  }
}
