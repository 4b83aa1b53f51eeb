import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderInput,
  CreateAccountHolderOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, MedusaError, PaymentActions } from "@medusajs/framework/utils"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import { authorizeOnAccount } from "../../workflows/account-order/authorize"
import { guardCapture } from "../../workflows/account-order/guard-capture"
import { guardRefund } from "../../workflows/account-order/guard-refund"
import { releaseDeletedSession } from "../../workflows/account-order/release-deleted-session"
import { wakeBySession } from "../../workflows/account-order/wake-order"
import { startSession } from "../../workflows/account-order/start-session"
import { depsOfCradle, type PaymentCradle } from "./cradle"

type ProviderOptions = { program_id: string }
/** Set when staff put an order on account, or a changed one is authorised anew; no client can set it (09 12). */
type OwnContext = { placed_for?: string | null }

/**
 * The deferred-invoice method at checkout: one instance a program. It only translates between Medusa's payment calls and
 * the account-order workflows, which take every fact from rows; `data` comes from the client and is trusted with nothing.
 */
export class DeferredInvoiceProviderService extends AbstractPaymentProvider<ProviderOptions> {
  static override identifier = PROVIDER_IDENTIFIER

  /** The whole cradle: what is missing on it throws when touched, so nothing is touched here (05 §1.9). */
  constructor(
    private readonly cradle: PaymentCradle,
    private readonly options: ProviderOptions
  ) {
    super(cradle, options)
  }

  static override validateOptions(options: Record<string, unknown>): void {
    if (typeof options.program_id !== "string") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The deferred-invoice provider needs `options.program_id`; let `deferredInvoice(…).paymentModule()` write the entry."
      )
    }
  }

  /** One holder a customer; limits change, so none is kept in it. Without this Medusa warns at every session. */
  async createAccountHolder({ context }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    return { id: context.customer.id, data: {} }
  }

  /** Holds nothing yet: a listing of carts that are only looked at must not use up credit. */
  async initiatePayment({ data, currency_code, context }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { tradeCredit } = depsOfCradle(this.cradle)
    const session = startSession(tradeCredit.program(this.options.program_id), {
      session_id: String(data?.session_id),
      po_number: data?.po_number,
      currency_code,
      customer_id: context?.customer?.id ?? (context as OwnContext | undefined)?.placed_for ?? null,
    })
    return { id: session.session_id, data: session }
  }

  async authorizePayment({ data, context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const status = await authorizeOnAccount(depsOfCradle(this.cradle), {
      session_id: String(context?.idempotency_key),
      program_id: this.options.program_id,
      claim_owner: (context as { claim_owner?: string } | undefined)?.claim_owner,
    })
    return { status, data }
  }

  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    await guardCapture(depsOfCradle(this.cradle), String(context?.idempotency_key))
    return { data }
  }

  async refundPayment({ data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    await guardRefund(depsOfCradle(this.cradle), String(context?.idempotency_key))
    return { data }
  }

  /**
   * Releases nothing, always succeeds: it comes for order changes, failed completions and lost races alike (09 21, 49–58);
   * settle-order tells them apart from the database.
   */
  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await wakeBySession(depsOfCradle(this.cradle), data?.session_id)
    return { data }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    await releaseDeletedSession(depsOfCradle(this.cradle), data?.session_id)
    return { data }
  }

  async updatePayment({ data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data }
  }

  /** Medusa never asks; the order's own state is at `/admin/trade-credit/orders/:id`. */
  async getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return { status: "pending" }
  }

  /** Agents call `/hooks/billing-agents/:agent`, which verifies before it answers; Medusa's own hook does not. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
