import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminNotes {
  constructor(private readonly client: TradeCreditClient) {}

  /** Of an application, or of an account and the application that it came of; newest first. */
  list(query: Query<"admin.notes.list">, options?: RequestOptions) {
    return this.client.request<"admin.notes.list">("GET", path`/admin/trade-credit/notes`, { query, ...options })
  }

  /** For colleagues; buyers never see it. */
  create(body: Body<"admin.notes.create">, options?: RequestOptions) {
    return this.client.request<"admin.notes.create">("POST", path`/admin/trade-credit/notes`, { body, ...options })
  }

  /** One's own: its text is gone, that there was one stays. */
  remove(id: string, options?: RequestOptions) {
    return this.client.request<"admin.notes.remove">("DELETE", path`/admin/trade-credit/notes/${id}`, options)
  }
}
