import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminApprovalRequests {
  constructor(private readonly client: TradeCreditClient) {}

  /** What waits, or waited, for a second person; applications wait in their own queue. */
  list(query?: Query<"admin.approvalRequests.list">, options?: RequestOptions) {
    return this.client.request<"admin.approvalRequests.list">("GET", path`/admin/trade-credit/approval-requests`, {
      query,
      ...options,
    })
  }

  /** One request. */
  retrieve(id: string, query?: Query<"admin.approvalRequests.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.approvalRequests.retrieve">(
      "GET",
      path`/admin/trade-credit/approval-requests/${id}`,
      { query, ...options }
    )
  }

  /** The second person's yes: what was asked for is written with it. */
  approve(id: string, options?: RequestOptions) {
    return this.client.request<"admin.approvalRequests.approve">(
      "POST",
      path`/admin/trade-credit/approval-requests/${id}/approve`,
      options
    )
  }

  /** A no, for a reason; whoever asked may take it back so. */
  reject(id: string, body: Body<"admin.approvalRequests.reject">, options?: RequestOptions) {
    return this.client.request<"admin.approvalRequests.reject">(
      "POST",
      path`/admin/trade-credit/approval-requests/${id}/reject`,
      { body, ...options }
    )
  }
}
