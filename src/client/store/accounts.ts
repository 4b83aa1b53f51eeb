import type { Body, Query } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreAccounts {
  constructor(private readonly client: TradeCreditClient) {}

  /** The accounts the caller is a member of; an applicant without one gets none. */
  list(query?: Query<"store.accounts.list">, options?: RequestOptions) {
    return this.client.request<"store.accounts.list">("GET", path`/store/trade-credit/accounts`, { query, ...options })
  }

  /** Who uses the account, for its owners. */
  listMembers(id: string, query?: Query<"store.accounts.listMembers">, options?: RequestOptions) {
    return this.client.request<"store.accounts.listMembers">("GET", path`/store/trade-credit/accounts/${id}/members`, {
      query,
      ...options,
    })
  }

  /** What is not given stays; owners are changed by the store only. */
  updateMember(id: string, customer_id: string, body: Body<"store.accounts.updateMember">, options?: RequestOptions) {
    return this.client.request<"store.accounts.updateMember">(
      "POST",
      path`/store/trade-credit/accounts/${id}/members/${customer_id}`,
      { body, ...options }
    )
  }

  /** By an owner, or the caller as a member who leaves. Orders that are running go on. */
  removeMember(id: string, customer_id: string, options?: RequestOptions) {
    return this.client.request<"store.accounts.removeMember">(
      "DELETE",
      path`/store/trade-credit/accounts/${id}/members/${customer_id}`,
      options
    )
  }

  /** Who is invited and has not accepted yet. */
  listInvitations(id: string, query?: Query<"store.accounts.listInvitations">, options?: RequestOptions) {
    return this.client.request<"store.accounts.listInvitations">(
      "GET",
      path`/store/trade-credit/accounts/${id}/invitations`,
      { query, ...options }
    )
  }

  /** The token is in the message only. */
  invite(id: string, body: Body<"store.accounts.invite">, options?: RequestOptions) {
    return this.client.request<"store.accounts.invite">("POST", path`/store/trade-credit/accounts/${id}/invitations`, {
      body,
      ...options,
    })
  }

  /** Its token is void. */
  revokeInvitation(id: string, invitation_id: string, options?: RequestOptions) {
    return this.client.request<"store.accounts.revokeInvitation">(
      "DELETE",
      path`/store/trade-credit/accounts/${id}/invitations/${invitation_id}`,
      options
    )
  }
}
