import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { approveByStaff } from "./applications/approve-by-staff"
import { revokeApproval } from "./applications/revoke-approval"
import { decideApproval } from "./approvals/decide"
import { reverseWriteOffByStaff, setLimitByStaff, writeOffByStaff } from "./approvals/propose"
import { listRequests } from "./approvals/requests"
import { expireLimits } from "./ledger/expire-limits"
import { importOfflineExposure } from "./ledger/import-offline-exposure"
import { setOfflineExposure } from "./ledger/offline-exposure"
import { findOverride, overrideCredit } from "./ledger/override-credit"
import { listReceipts } from "./ledger/receipts"
import { receivePayment } from "./ledger/receive-payment"
import { returnMoney } from "./ledger/return-money"
import { reversePayment } from "./ledger/reverse-payment"
import { setLimit } from "./ledger/set-limit"
import { listWriteOffs } from "./ledger/write-offs"
import { connectionOf, transactionOf } from "./sql"
import type {
  ApprovalFilter,
  ApproveByStaff,
  ByStaff,
  DecideApproval,
  ImportOfflineExposure,
  OverrideCredit,
  OwnBook,
  ReceivePayment,
  ReturnMoney,
  ReversePayment,
  ReverseWriteOff,
  RevokeApproval,
  SetLimit,
  SetOfflineExposure,
  WriteOff,
} from "./types"

type Page = { limit: number; offset: number }

/** The part of the module's face that staff use for the merchant's own book; see `OwnBook` for what each promises. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withOwnBook<Base extends new (...args: any[]) => object>(base: Base) {
  abstract class OwnBookService extends base implements OwnBook {
    abstract programs(): Program[]
    abstract program(programId: string): Program

    @InjectTransactionManager()
    async receivePayment(input: ReceivePayment, @MedusaContext() context: Context = {}) {
      return receivePayment(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async reversePayment(input: ReversePayment, @MedusaContext() context: Context = {}) {
      return reversePayment(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectManager()
    async listReceipts(
      accountId: string,
      page: Page & { receipt_id?: string },
      @MedusaContext() context: Context = {}
    ) {
      return listReceipts(connectionOf(context), accountId, page)
    }

    @InjectTransactionManager()
    async returnMoney(input: ReturnMoney, @MedusaContext() context: Context = {}) {
      return returnMoney(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async writeOffByStaff(input: ByStaff<WriteOff>, @MedusaContext() context: Context = {}) {
      return writeOffByStaff(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async reverseWriteOffByStaff(input: ByStaff<ReverseWriteOff>, @MedusaContext() context: Context = {}) {
      return reverseWriteOffByStaff(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectManager()
    async listWriteOffs(accountId: string, page: Page, @MedusaContext() context: Context = {}) {
      return listWriteOffs(connectionOf(context), accountId, page)
    }

    @InjectTransactionManager()
    async setLimit(input: SetLimit, @MedusaContext() context: Context = {}) {
      return setLimit(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async setLimitByStaff(input: ByStaff<SetLimit>, @MedusaContext() context: Context = {}) {
      return setLimitByStaff(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async approveByStaff(input: ApproveByStaff, @MedusaContext() context: Context = {}) {
      return approveByStaff(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async revokeApproval(input: RevokeApproval, @MedusaContext() context: Context = {}) {
      return revokeApproval(transactionOf(context), input)
    }

    @InjectTransactionManager()
    async decideApproval(input: DecideApproval, @MedusaContext() context: Context = {}) {
      return decideApproval(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectManager()
    async listApprovals(filter: ApprovalFilter, page: Page, @MedusaContext() context: Context = {}) {
      return listRequests(connectionOf(context), filter, page)
    }

    @InjectTransactionManager()
    async setOfflineExposure(input: SetOfflineExposure, @MedusaContext() context: Context = {}) {
      return setOfflineExposure(transactionOf(context), input, (id) => this.program(id))
    }

    @InjectTransactionManager()
    async importOfflineExposure(input: ImportOfflineExposure, @MedusaContext() context: Context = {}) {
      return importOfflineExposure(transactionOf(context), input, this.programs())
    }

    @InjectManager()
    async overrideCredit(input: OverrideCredit, @MedusaContext() context: Context = {}) {
      return overrideCredit(connectionOf(context), input)
    }

    @InjectManager()
    async findOverride(orderId: string, @MedusaContext() context: Context = {}) {
      return findOverride(connectionOf(context), ":order_id", { order_id: orderId })
    }

    @InjectTransactionManager()
    async expireLimits(input: { limit: number }, @MedusaContext() context: Context = {}) {
      return expireLimits(transactionOf(context), input.limit)
    }
  }
  return OwnBookService
}
