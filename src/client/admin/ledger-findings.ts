import type { Body } from "../operations"
import { path, type RequestOptions, type TradeCreditClient } from "../request"

export class AdminLedgerFindings {
  constructor(private readonly client: TradeCreditClient) {}

  /** By an entry in the ledger, in the name of who asks. */
  repair(id: string, body: Body<"admin.ledgerFindings.repair">, options?: RequestOptions) {
    return this.client.request<"admin.ledgerFindings.repair">(
      "POST",
      path`/admin/trade-credit/ledger-findings/${id}/repair`,
      { body, ...options }
    )
  }

  /** Takes for granted what no entry can put right. */
  accept(id: string, body: Body<"admin.ledgerFindings.accept">, options?: RequestOptions) {
    return this.client.request<"admin.ledgerFindings.accept">(
      "POST",
      path`/admin/trade-credit/ledger-findings/${id}/accept`,
      { body, ...options }
    )
  }

  /** Takes that back; the answer is the finding that waits for a person instead. */
  reopen(id: string, body: Body<"admin.ledgerFindings.reopen">, options?: RequestOptions) {
    return this.client.request<"admin.ledgerFindings.reopen">(
      "POST",
      path`/admin/trade-credit/ledger-findings/${id}/reopen`,
      { body, ...options }
    )
  }
}
