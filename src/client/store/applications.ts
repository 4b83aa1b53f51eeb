import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreApplications {
  constructor(private readonly client: TradeCreditClient) {}

  /** The caller's applications, newest first unless `order` says otherwise. */
  list(query?: Query<"store.applications.list">, options?: RequestOptions) {
    return this.client.request<"store.applications.list">("GET", path`/store/trade-credit/applications`, {
      query,
      ...options,
    })
  }

  /** Applies for an account; refused with 409 while an application is open. */
  create(body: Body<"store.applications.create">, options?: RequestOptions) {
    return this.client.request<"store.applications.create">("POST", path`/store/trade-credit/applications`, {
      body,
      ...options,
    })
  }

  /** With its papers, and those that are still to come. */
  retrieve(id: string, query?: Query<"store.applications.retrieve">, options?: RequestOptions) {
    return this.client.request<"store.applications.retrieve">("GET", path`/store/trade-credit/applications/${id}`, {
      query,
      ...options,
    })
  }

  /** Answers a request for information: the whole form again, corrected; refused with 409 where `answers` is not what is asked. */
  resubmit(id: string, body: Body<"store.applications.resubmit">, options?: RequestOptions) {
    return this.client.request<"store.applications.resubmit">(
      "POST",
      path`/store/trade-credit/applications/${id}/resubmit`,
      { body, ...options }
    )
  }

  /** Takes it back while it is not decided; asking twice changes nothing. */
  withdraw(id: string, options?: RequestOptions) {
    return this.client.request<"store.applications.withdraw">(
      "POST",
      path`/store/trade-credit/applications/${id}/withdraw`,
      options
    )
  }

  /** The papers, and the required ones that are still to come. */
  listDocuments(id: string, options?: RequestOptions) {
    return this.client.request<"store.applications.listDocuments">(
      "GET",
      path`/store/trade-credit/applications/${id}/documents`,
      options
    )
  }

  /** One file a call. The last required paper sends the application on its way. */
  addDocument(id: string, { document_id, file }: { document_id: string; file: Blob }, options?: RequestOptions) {
    const body = new FormData()
    // Fields first: the server reads in order.
    body.append("document_id", document_id)
    body.append("file", file)
    return this.client.request<"store.applications.addDocument">(
      "POST",
      path`/store/trade-credit/applications/${id}/documents`,
      { body, ...options }
    )
  }

  /** While the application is open. */
  removeDocument(id: string, paper_id: string, options?: RequestOptions) {
    return this.client.request<"store.applications.removeDocument">(
      "DELETE",
      path`/store/trade-credit/applications/${id}/documents/${paper_id}`,
      options
    )
  }
}
