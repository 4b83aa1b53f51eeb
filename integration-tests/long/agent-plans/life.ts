import { wakeOrder } from "../../../src/workflows/account-order/wake-order"
import { depsOf } from "../../../src/workflows/deps"
import { KURONEKO_APPLICATION } from "../../fixtures/applications"
import { accountOf, apply } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import type { Shopper } from "../../helpers/shopper"
import { slip } from "../../helpers/slip"
import type { StoreSuite } from "../../helpers/store-suite"
import { checkOut } from "./checkout"
import { untilCalm } from "./clockwork"
import type { FaultPlan, Story } from "./fault-plan"
import { isAtItsEnd, readRecords, type OrderRecords, type PlannedOrder } from "./planned-order"
import { STORY } from "./stories"

const CREDIT_LIMIT = 300_000

function newOrder(story: Story, { id, total, items: [{ id: line, quantity }] }: Answer): PlannedOrder {
  const item = { id: line, quantity }
  return { story, order_id: id, amount: Math.round(total), item, is_cancelled: false, parcels: [], credited_amount: 0 }
}

/** One buyer's life with its orders; what people do by hand in it is done here as staff and buyers do it. */
export class Life {
  readonly orders: PlannedOrder[] = []
  readonly program: string
  private slips = 0

  constructor(
    readonly suite: StoreSuite,
    readonly plan: FaultPlan,
    readonly shopper: Shopper
  ) {
    this.program = plan.program()
  }

  /** Applies, is approved by the agent's people, and has an account. */
  async begin(): Promise<void> {
    const { kuroneko } = this.suite
    await this.disturb("AN060", "AN070")
    const { id } = await apply(this.shopper, this.program, KURONEKO_APPLICATION)
    await untilCalm(this.suite, "a buyer at the agent", async () => {
      await this.refreshIfRefused(id)
      return (await kuroneko.state()).buyers.length > 0
    })
    await kuroneko.decide({
      kind: "buyer",
      ref: await this.ref(),
      decision: "approve",
      credit_limit: CREDIT_LIMIT,
    })
    await untilCalm(this.suite, "an account", async () => {
      await this.refreshIfRefused(id)
      const { accounts } = await this.shopper.http.get("/store/trade-credit/accounts")
      return accounts.length > 0
    })
  }

  async live(story: Story): Promise<void> {
    const planned = newOrder(story, await checkOut(this, story))
    this.orders.push(planned)
    await this.event(planned)
    if (story !== "cancelled_while_unknown" && (await this.decisionOn(planned)) === "approved") {
      await STORY[story](this, planned)
    } else {
      // Declined, or the buyer has thought better of it before there is an answer.
      await this.cancel(planned)
    }
    await this.untilEnd(planned)
  }

  untilEnd(planned: PlannedOrder): Promise<void> {
    return untilCalm(this.suite, `the end of ${planned.story} (order ${planned.order_id})`, async () => {
      const records = await readRecords(this.suite, planned.order_id)
      await this.attendTo(records)
      return isAtItsEnd(planned, records)
    })
  }

  async cancel(planned: PlannedOrder): Promise<void> {
    await this.disturb("AN020")
    await this.suite.staff.cancelOrder(planned.order_id)
    planned.is_cancelled = true
    await this.event(planned)
  }

  /** What Medusa would tell of an order; it is heard once, twice or not at all. */
  async event({ order_id }: PlannedOrder): Promise<void> {
    for (let left = this.plan.deliveries(); left > 0; left--) {
      await wakeOrder(this.suite.container, { order_id })
    }
  }

  async disturb(...operations: string[]): Promise<void> {
    for (const fault of this.plan.faultsFor(operations)) {
      await this.suite.kuroneko.fault(fault)
    }
  }

  nextSlip(): string {
    this.slips += 1
    return slip(this.slips)
  }

  account(): Promise<Answer> {
    return accountOf(this.shopper, this.program)
  }

  /** The agent's word on the order, or on what has not left of it: `approved` or `declined`. */
  async decisionOn({ order_id }: PlannedOrder): Promise<string> {
    let state = "unknown"
    await untilCalm(this.suite, `a decision on order ${order_id}`, async () => {
      const records = await readRecords(this.suite, order_id)
      const { registrations, payments, notices } = records
      // A part is decided on once the agent has let go of the whole, which it may have refused at first.
      await this.attendTo(records)
      // One that was declined after an answer was lost is also given up, in case it is there.
      state = registrations.at(-1)?.state ?? "unknown"
      const isAuthorized = payments.some(({ canceled_at }) => canceled_at === null)
      const isDecided = state === "declined" || (state === "approved" && isAuthorized)
      return isDecided || JSON.stringify({ state, isAuthorized, notices })
    })
    return state
  }

  /** What staff do with the notices that need them. */
  private async attendTo({ notices }: OrderRecords): Promise<void> {
    for (const { id, kind, status, payload } of notices) {
      if (status === "needs_attention") {
        await (kind === "return" ? this.settleByHand(id, payload.amount ?? 0) : this.retry(id))
      }
    }
  }

  /** What the agent refused without a reason of ours is sent again by a person. */
  private async retry(notice_id: string): Promise<void> {
    await this.suite.staff.http.post(`/admin/trade-credit/notices/${notice_id}/retry`)
  }

  /** The agent takes no returns: a person lowers the order in the agent's own screen, and says so. */
  private async settleByHand(notice_id: string, amount: number): Promise<void> {
    await this.suite.kuroneko.pay(await this.ref(), amount)
    await this.suite.staff.http.post(`/admin/trade-credit/notices/${notice_id}/withdraw`, { settled_by_hand: true })
  }

  /** The buyer's number at the agent. */
  private async ref(): Promise<string> {
    return (await this.suite.kuroneko.state()).buyers[0].ref
  }

  private async refreshIfRefused(application_id: string): Promise<void> {
    const { billingAgents } = depsOf(this.suite.container)
    if ((await billingAgents.findBuyer({ application_id }))?.state === "refused") {
      await this.suite.staff.http.post(`/admin/trade-credit/applications/${application_id}/refresh`)
    }
  }
}
