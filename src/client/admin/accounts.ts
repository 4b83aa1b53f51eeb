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

  /** Who uses the account. */
  listMembers(id: string, query?: Query<"admin.accounts.listMembers">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listMembers">("GET", path`/admin/trade-credit/accounts/${id}/members`, {
      query,
      ...options,
    })
  }

  /** A customer with a login, without invitation; the same again changes nothing. */
  addMember(id: string, body: Body<"admin.accounts.addMember">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.addMember">("POST", path`/admin/trade-credit/accounts/${id}/members`, {
      body,
      ...options,
    })
  }

  /** What is not given stays, and the last owner stays owner. */
  updateMember(id: string, customer_id: string, body: Body<"admin.accounts.updateMember">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.updateMember">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/members/${customer_id}`,
      { body, ...options }
    )
  }

  /** Orders that are running go on. */
  removeMember(id: string, customer_id: string, options?: RequestOptions) {
    return this.client.request<"admin.accounts.removeMember">(
      "DELETE",
      path`/admin/trade-credit/accounts/${id}/members/${customer_id}`,
      options
    )
  }

  /** Whom the account's owners have invited and who has not accepted yet. */
  listInvitations(id: string, query?: Query<"admin.accounts.listInvitations">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listInvitations">(
      "GET",
      path`/admin/trade-credit/accounts/${id}/invitations`,
      { query, ...options }
    )
  }

  /** One that was not sent, with another token. */
  sendInvitation(id: string, invitation_id: string, options?: RequestOptions) {
    return this.client.request<"admin.accounts.sendInvitation">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/invitations/${invitation_id}/send`,
      options
    )
  }

  /** Its token is void. */
  revokeInvitation(id: string, invitation_id: string, options?: RequestOptions) {
    return this.client.request<"admin.accounts.revokeInvitation">(
      "DELETE",
      path`/admin/trade-credit/accounts/${id}/invitations/${invitation_id}`,
      options
    )
  }

  /** The ledger, newest entry first unless `order` says otherwise. */
  listEntries(id: string, query?: Query<"admin.accounts.listEntries">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listEntries">("GET", path`/admin/trade-credit/accounts/${id}/entries`, {
      query,
      ...options,
    })
  }

  /** Money that came in, newest day first. */
  listReceipts(id: string, query?: Query<"admin.accounts.listReceipts">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listReceipts">(
      "GET",
      path`/admin/trade-credit/accounts/${id}/receipts`,
      { query, ...options }
    )
  }

  /** Cleared money, entered by hand. */
  createReceipt(id: string, body: Body<"admin.accounts.createReceipt">, options?: IdempotentOptions) {
    return this.client.request<"admin.accounts.createReceipt">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/receipts`,
      { body, ...options }
    )
  }

  /** It bounced, or was entered by mistake: the whole receipt, once. */
  reverseReceipt(
    id: string,
    receipt_id: string,
    body: Body<"admin.accounts.reverseReceipt">,
    options?: IdempotentOptions
  ) {
    return this.client.request<"admin.accounts.reverseReceipt">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/receipts/${receipt_id}/reverse`,
      { body, ...options }
    )
  }

  /** Paid back to a company whose account is in credit, at most that much. */
  returnMoney(id: string, body: Body<"admin.accounts.returnMoney">, options?: IdempotentOptions) {
    return this.client.request<"admin.accounts.returnMoney">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/money-returned`,
      { body, ...options }
    )
  }

  /** Suspends the account, too. Without an entry in the answer, it waits for a second person. */
  writeOff(id: string, body: Body<"admin.accounts.writeOff">, options?: IdempotentOptions) {
    return this.client.request<"admin.accounts.writeOff">("POST", path`/admin/trade-credit/accounts/${id}/write-off`, {
      body,
      ...options,
    })
  }

  /** What the company owes outside the store, absolute. */
  setOfflineExposure(id: string, body: Body<"admin.accounts.setOfflineExposure">, options?: IdempotentOptions) {
    return this.client.request<"admin.accounts.setOfflineExposure">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/offline-exposure`,
      { body, ...options }
    )
  }

  /** What was given up, newest first. */
  listWriteOffs(id: string, query?: Query<"admin.accounts.listWriteOffs">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listWriteOffs">(
      "GET",
      path`/admin/trade-credit/accounts/${id}/write-offs`,
      { query, ...options }
    )
  }

  /**
   * Owed again, once; the account stays suspended until somebody activates it. Without an entry in the answer, it waits
   * for a second person.
   */
  reverseWriteOff(
    id: string,
    write_off_id: string,
    body: Body<"admin.accounts.reverseWriteOff">,
    options?: IdempotentOptions
  ) {
    return this.client.request<"admin.accounts.reverseWriteOff">(
      "POST",
      path`/admin/trade-credit/accounts/${id}/write-offs/${write_off_id}/reverse`,
      { body, ...options }
    )
  }

  /** What orders, and checkouts under way, have reserved; oldest first. */
  listHolds(id: string, query?: Query<"admin.accounts.listHolds">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listHolds">("GET", path`/admin/trade-credit/accounts/${id}/holds`, {
      query,
      ...options,
    })
  }

  /** Who did what to it, when and why; newest first. */
  listHistory(id: string, query?: Query<"admin.accounts.listHistory">, options?: RequestOptions) {
    return this.client.request<"admin.accounts.listHistory">("GET", path`/admin/trade-credit/accounts/${id}/history`, {
      query,
      ...options,
    })
  }

  /** The ledger as a CSV file. */
  exportEntries(id: string, query?: Query<"admin.accounts.exportEntries">, options?: RequestOptions): Promise<Blob> {
    return this.client.download(path`/admin/trade-credit/accounts/${id}/entries/export`, { query, ...options })
  }
}
