import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import type { Asked } from "./journal"
import { Status } from "./status"

/** What is known of an order to those who work on it; others may have changed it meanwhile. */
export type Order = {
  account_order_id: string
  order_id: string
  hold_id: string
  account_id: string
  currency_code: string
  remaining: number
  adjustments: number
  charges: string[]
  override?: Asked["override"]
  isTaken: boolean
}

export type Rules = { tolerance: number; limit_above: number; write_off_above: number }

/** So many orders are worked on at once; each new one drives out the oldest, which is released. */
const ORDERS_MAX = 16
const RECEIPTS_MAX = 16

export class HammeredAccount {
  readonly orders: Order[] = []
  readonly receipts: { id: string; account_id: string }[] = []
  readonly status = new Status()
  /** The merchant's own book beside an agent's. */
  ownBookId: string | null = null
  /** As the watcher saw it last. */
  owed = 0
  owedToOwnBook = 0

  /**
   * @param isStrict nothing is done on it that may take it beyond its limit without a hold: so it never is
   */
  constructor(
    readonly record: AccountRecord,
    readonly rules: Rules,
    readonly isStrict: boolean
  ) {}

  get id(): string {
    return this.record.id
  }

  get isAgentBook(): boolean {
    return this.record.program_id === "agency"
  }

  /** @returns the order that it drives out; where one works alone on an order, none that is being worked on */
  add(order: Order): Order | null {
    this.orders.push(order)
    const oldest = this.orders.findIndex(({ isTaken }) => !this.isStrict || !isTaken)
    return this.orders.length > ORDERS_MAX ? this.orders.splice(oldest, 1)[0] : null
  }

  addReceipt(receipt: { id: string; account_id: string }): void {
    this.receipts.push(receipt)
    if (this.receipts.length > RECEIPTS_MAX) {
      this.receipts.shift()
    }
  }
}
