import type {
  AcceptAttention,
  AccountOrderBook,
  AccountOrderRecord,
  Attention,
  OpenAccountOrder,
  OverrideShipStop,
  PoNumberQuery,
  PoNumberUse,
  ReopenAttention,
  RevokeShipOverride,
} from "./ledger-records"

/** Orders on account: what the sweeper walks, and what staff do with them. */
export interface AccountOrders {
  /** Inserts the row, or re-points the row of the same cart to the order of a new attempt. */
  openAccountOrder(input: OpenAccountOrder): Promise<AccountOrderRecord>
  findAccountOrder(
    where: { id: string } | { order_id: string } | { cart_id: string } | { payment_session_id: string }
  ): Promise<AccountOrderRecord | null>
  /** One UPDATE; null: someone else holds it, and `again` is now set for them to honour. */
  claimAccountOrder(input: { id: string; owner: string; lease_seconds: number }): Promise<AccountOrderRecord | null>
  /** Prolongs the lease if this owner still holds it; false: lost it, stop writing. */
  keepAccountOrder(input: { id: string; owner: string; lease_seconds: number }): Promise<boolean>
  /** Gives the claim back. Returns true when someone asked for another round meanwhile (the caller runs again). */
  releaseAccountOrder(input: {
    id: string
    owner: string
    next_check_at: Date | null
    attention: Attention[]
  }): Promise<boolean>
  /** Ids of rows whose `next_check_at` has come and that nobody holds, oldest first. */
  dueAccountOrders(input: { limit: number }): Promise<{ id: string; order_id: string | null }[]>
  /** Sets `next_check_at` to now (a hint came in; the row may be looked at again). */
  wakeAccountOrder(where: { id: string } | { order_id: string }): Promise<void>
  /** The same for all orders of an account that have not wholly left, after something about the account has changed. */
  wakeOrdersOfAccount(accountId: string): Promise<void>

  // ---- staff at work on an order -----------------------------------------------------------------------------------
  /** Whoever gets true may put the order on account, until given back or the lease has run out. */
  claimPlacement(input: { order_id: string; owner: string; lease_seconds: number }): Promise<boolean>
  releasePlacement(input: { order_id: string; owner: string }): Promise<void>
  /** Forgets an order that was to be put on account and for which no credit was ever held; any other stays. */
  discardAccountOrder(id: string): Promise<void>
  /** Lets goods leave that should stay, for a reason; the last one counts. */
  overrideShipStop(input: OverrideShipStop): Promise<void>
  /** They are to stay again, for a reason; false: no such word stands. */
  revokeShipOverride(input: RevokeShipOverride): Promise<boolean>
  /** A person has seen it: it leaves the list until it becomes more. Said twice, it is kept once. */
  acceptAttention(input: AcceptAttention): Promise<void>
  /** Back in the list; false: nothing of this code was accepted. */
  reopenAttention(input: ReopenAttention): Promise<boolean>
  /** The first other order of the account that stands under this purchase order number. */
  findPoNumberUse(query: PoNumberQuery): Promise<PoNumberUse | null>

  /** Everything of one account order, for the plan and for screens. */
  readAccountOrder(id: string): Promise<AccountOrderBook>
}
