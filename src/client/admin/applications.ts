import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminApplications {
  constructor(private readonly client: TradeCreditClient) {}

  /** The review queue. */
  list(query?: Query<"admin.applications.list">, options?: RequestOptions) {
    return this.client.request<"admin.applications.list">("GET", path`/admin/trade-credit/applications`, {
      query,
      ...options,
    })
  }

  /** With its papers and its history. */
  retrieve(id: string, query?: Query<"admin.applications.retrieve">, options?: RequestOptions) {
    return this.client.request<"admin.applications.retrieve">("GET", path`/admin/trade-credit/applications/${id}`, {
      query,
      ...options,
    })
  }

  /** What a reviewer would look up by hand, and the customer's earlier orders. */
  checks(id: string, options?: RequestOptions) {
    return this.client.request<"admin.applications.checks">(
      "GET",
      path`/admin/trade-credit/applications/${id}/checks`,
      options
    )
  }

  /** Opens the account; above a set amount another person has to approve the same. */
  approve(id: string, body: Body<"admin.applications.approve">, options?: RequestOptions) {
    return this.client.request<"admin.applications.approve">(
      "POST",
      path`/admin/trade-credit/applications/${id}/approve`,
      { body, ...options }
    )
  }

  /** Takes back what the first of two people has approved. */
  revokeApproval(id: string, body: Body<"admin.applications.revokeApproval">, options?: RequestOptions) {
    return this.client.request<"admin.applications.revokeApproval">(
      "POST",
      path`/admin/trade-credit/applications/${id}/approve/revoke`,
      { body, ...options }
    )
  }

  /** The applicant reads the reason in words, the note is for staff. */
  decline(id: string, body: Body<"admin.applications.decline">, options?: RequestOptions) {
    return this.client.request<"admin.applications.decline">(
      "POST",
      path`/admin/trade-credit/applications/${id}/decline`,
      { body, ...options }
    )
  }

  /** Asks the applicant for more, naming the fields that it is about. */
  requestInformation(id: string, body: Body<"admin.applications.requestInformation">, options?: RequestOptions) {
    return this.client.request<"admin.applications.requestInformation">(
      "POST",
      path`/admin/trade-credit/applications/${id}/request-information`,
      { body, ...options }
    )
  }

  /** Sends it again if the agent refused it, and asks the agent now. */
  refresh(id: string, options?: RequestOptions) {
    return this.client.request<"admin.applications.refresh">(
      "POST",
      path`/admin/trade-credit/applications/${id}/refresh`,
      options
    )
  }

  /** A paper's content. Who opens it is in the application's history. */
  downloadDocument(id: string, paper_id: string, options?: RequestOptions): Promise<Blob> {
    return this.client.download(path`/admin/trade-credit/applications/${id}/documents/${paper_id}`, options)
  }
}
