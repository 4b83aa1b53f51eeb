import { Modules } from "@medusajs/framework/utils"
import { depsOf } from "../../../src/workflows/deps"
import { KURONEKO_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply } from "../../helpers/account"
import { HttpError, type Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { slip } from "../../helpers/slip"
import { trackingLabel } from "../../helpers/staff"
import type { StoreSuite } from "../../helpers/store-suite"
import { letTimePass, untilCalm } from "./clockwork"
import type { FaultPlan, Story } from "./fault-plan"

const KURONEKO = "pp_deferred-invoice_kuroneko"
const CREDIT_LIMIT = 300_000
const CHECKOUTS_MAX = 15
const FINAL = ["accepted", "withdrawn", "not_required"]

/** What one order must have come to. */
export type PlannedOrder = { story: Story; order_id: string; is_cancelled: boolean; slip: string | null }

/** One buyer's life with its orders; what people do by hand in it is done here as staff and buyers do it. */
export class Life {
  readonly orders: PlannedOrder[] = []
  private slips = 0

  constructor(
    private readonly suite: StoreSuite,
    private readonly plan: FaultPlan,
    readonly shopper: Shopper
  ) {}

  /** Applies, is approved by the agent's people, and has an account. */
  async begin(): Promise<void> {
    const { kuroneko } = this.suite
    await this.disturb("AN060", "AN070")
    const { id } = await apply(this.shopper, "kuroneko", KURONEKO_APPLICATION)
    await untilCalm(this.suite, "a buyer at the agent", async () => {
      await this.refreshIfRefused(id)
      return (await kuroneko.state()).buyers.length > 0
    })
    const [{ ref }] = (await kuroneko.state()).buyers
    await kuroneko.decide({ kind: "buyer", ref, decision: "approve", credit_limit: CREDIT_LIMIT })
    await untilCalm(this.suite, "an account", async () => {
      await this.refreshIfRefused(id)
      const { accounts } = await this.shopper.http.get("/store/trade-credit/accounts")
      return accounts.length > 0
    })
  }

  async live(story: Story): Promise<void> {
    const order = await this.buy(story)
    const planned: PlannedOrder = { story, order_id: order.id, is_cancelled: false, slip: null }
    this.orders.push(planned)
    if (story !== "cancelled_while_unknown" && (await this.decisionOn(order.id)) === "approved") {
      await this[story](planned)
    } else {
      // Declined, or the buyer has thought better of it before there is an answer.
      await this.cancel(planned)
    }
    await untilCalm(this.suite, `the end of ${story} (order ${order.id})`, () => this.isAtItsEnd(planned))
  }

  private async shipped_whole(planned: PlannedOrder): Promise<void> {
    await this.disturb("AN030")
    await this.ship(planned)
  }

  private async shipped_in_two(planned: PlannedOrder): Promise<void> {
    const [{ id, quantity }] = (await this.suite.staff.readOrder(planned.order_id)).items
    await this.disturb("AN030", "AN020", "AN010")
    await this.ship(planned, [{ id, quantity: 1 }])
    await this.ship(planned, [{ id, quantity: quantity - 1 }])
  }

  private async cancelled_before_shipment(planned: PlannedOrder): Promise<void> {
    await this.cancel(planned)
  }

  private async cancelled_while_unknown(planned: PlannedOrder): Promise<void> {
    await this.cancel(planned)
  }

  private async label_corrected(planned: PlannedOrder): Promise<void> {
    const { container } = this.suite
    await this.disturb("AN030")
    const fulfillment_id = await this.ship(planned)
    await untilCalm(this.suite, "the first slip", () => this.isAtItsEnd(planned))
    await this.disturb("AN040", "AN030")
    planned.slip = this.nextSlip()
    const labels = [trackingLabel(planned.slip)]
    await container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, { labels })
  }

  /** A buyer tries again when the agent cannot be asked, or says no. */
  private async buy(story: Story): Promise<Answer> {
    const { kuroneko } = this.suite
    const cart = await this.shopper.createCart({ bolts: this.plan.quantity() })
    await this.disturb("AN010", "AN050")
    if (story === "cancelled_while_unknown") {
      await kuroneko.fault({ operation: "AN010", kind: "timeout_after", times: 2 })
    }
    let last: unknown
    for (let attempt = 0; attempt < CHECKOUTS_MAX; attempt++) {
      try {
        await this.shopper.choosePayment(cart.id, KURONEKO)
        const outcome = await this.shopper.complete(cart.id)
        if (outcome.type === "order") {
          return outcome.order
        }
        last = outcome.error
      } catch (error) {
        if (!(error instanceof HttpError) || error.status >= 500) {
          throw error
        }
        last = error.message
      }
      await letTimePass(this.suite)
    }
    throw new Error(`The checkout of ${story} never succeeded; the last time: ${JSON.stringify(last)}`)
  }

  private async decisionOn(orderId: string): Promise<string> {
    let state = "unknown"
    await untilCalm(this.suite, `a decision on order ${orderId}`, async () => {
      state = (await this.onAccount(orderId)).decision.state
      const { payment_status } = await this.suite.staff.readOrder(orderId)
      return state === "declined" || (state === "approved" && payment_status === "authorized") || state
    })
    return state
  }

  private async ship(planned: PlannedOrder, items?: { id: string; quantity: number }[]): Promise<string> {
    const { staff } = this.suite
    const fulfillment = await staff.fulfil(planned.order_id, { items })
    planned.slip = this.nextSlip()
    await staff.ship(planned.order_id, fulfillment.id, [trackingLabel(planned.slip)])
    return fulfillment.id
  }

  private async cancel(planned: PlannedOrder): Promise<void> {
    await this.disturb("AN020")
    await this.suite.staff.cancelOrder(planned.order_id)
    planned.is_cancelled = true
  }

  /** All is told and taken, the payment is where the goods are, and nothing waits for a person. */
  private async isAtItsEnd({ order_id, is_cancelled, slip }: PlannedOrder): Promise<boolean | string> {
    const order = await this.onAccount(order_id)
    for (const { id, status } of order.notices) {
      if (status === "needs_attention") {
        // What the agent refused without a reason of ours is sent again by a person.
        await this.suite.staff.http.post(`/admin/trade-credit/notices/${id}/retry`)
      }
    }
    const open = order.notices.filter(({ status }: Answer) => !FINAL.includes(status))
    if (open.length > 0 || order.needs_attention.length > 0) {
      return JSON.stringify({ open, needs_attention: order.needs_attention })
    }
    const { payment_status } = await this.suite.staff.readOrder(order_id)
    const told = order.notices.some((one: Answer) => one.status === "accepted" && one.tracking_number === slip)
    const isShipped = slip !== null && payment_status === "captured" && told
    const isGone = is_cancelled && order.hold?.status !== "open" && order.decision.state !== "unknown"
    return isShipped || isGone || JSON.stringify({ payment_status, decision: order.decision, hold: order.hold, slip })
  }

  private async refreshIfRefused(application_id: string): Promise<void> {
    const { billingAgents } = depsOf(this.suite.container)
    if ((await billingAgents.findBuyer({ application_id }))?.state === "refused") {
      await this.suite.staff.http.post(`/admin/trade-credit/applications/${application_id}/refresh`)
    }
  }

  private async onAccount(orderId: string): Promise<Answer> {
    return (await this.suite.staff.http.get(`/admin/trade-credit/orders/${orderId}`)).order
  }

  private nextSlip(): string {
    this.slips += 1
    return slip(this.slips)
  }

  private async disturb(...operations: string[]): Promise<void> {
    for (const fault of this.plan.faultsFor(operations)) {
      await this.suite.kuroneko.fault(fault)
    }
  }

  account(): Promise<Answer> {
    return accountOf(this.shopper, "kuroneko")
  }
}
