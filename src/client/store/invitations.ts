import type { Body } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class StoreInvitations {
  constructor(private readonly client: TradeCreditClient) {}

  /** Makes the caller a member of the account that the token was sent for, once. */
  accept(body: Body<"store.invitations.accept">, options?: RequestOptions) {
    return this.client.request<"store.invitations.accept">("POST", path`/store/trade-credit/invitations/accept`, {
      body,
      ...options,
    })
  }
}
