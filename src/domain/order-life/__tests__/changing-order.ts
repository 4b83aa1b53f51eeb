import type { Action } from "../actions"
import { amountToRegister } from "../amount-to-register"
import type { CollectionFacts, Facts, OrderFacts, PaymentFacts, RegistrationFacts, ShippingFacts } from "../facts"
import { wantedHold } from "../held-value"
import { plan } from "../plan"
import { leadingRegistration } from "../registrations"
import { facts, NOW, notice, order, parcel, registration, transaction } from "./build-facts"
import { goods } from "./play"

const OLD = new Date(NOW.getTime() - 3_600_000)
const OPEN = ["not_paid", "awaiting", "authorized"]
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const refundedOf = ({ refunds }: PaymentFacts) => sum(refunds.map(({ amount }) => amount))
const capturedOf = ({ captures }: PaymentFacts) => sum(captures.map(({ amount }) => amount))

/** One order that is changed and shipped in whatever order: Medusa, ledger and agent do what the plan says, as each of them does. */
export class ChangingOrder {
  readonly facts: Facts
  /** Does the agent say no to what it is asked from now on? */
  declines = false
  private made = 0
  private pieces: number
  private fees: ShippingFacts[] = []

  constructor(
    pieces: number,
    private limit: number,
    private price: number,
    overrides: Parameters<typeof facts>[0] = {}
  ) {
    this.pieces = pieces
    this.facts = facts({ ...overrides, order: order({ lines: [goods("box", pieces, price)] }), collections: [] })
    const { records } = this.facts
    records.registrations = records.registrations.map((one) => ({ ...one, amount: this.total }))
    this.point()
    Object.assign(records.hold!, { remaining: this.total, created_at: OLD })
    Object.assign(this.facts.order!, { total: this.total, changed_at: OLD })
    this.facts.collections.push(this.collection("authorized", this.total, [this.payment(this.total)]))
    this.read()
  }

  get total(): number {
    return this.pieces * this.price + sum(this.fees.map(({ total }) => total))
  }
  get gone(): number {
    return sum(this.facts.order!.fulfillments.flatMap(({ items }) => items.map(({ quantity }) => quantity)))
  }
  get isWhollyGone(): boolean {
    return this.gone === this.pieces
  }
  get held(): number {
    const { hold } = this.facts.records
    return hold?.status === "open" ? hold.remaining : 0
  }
  get charged(): number {
    return sum(this.facts.records.charges.map(({ amount }) => amount))
  }
  get unguaranteed(): number {
    return this.facts.records.unguaranteed_amount
  }
  get captured(): number {
    return sum(this.payments.map(capturedOf)) - sum(this.payments.map(refundedOf))
  }
  /** What it comes to on account so far. */
  get owed(): number {
    return this.charged - sum(this.facts.records.credits.map(({ amount }) => amount))
  }
  /** Of each live payment what is not captured yet. */
  get live(): number[] {
    return this.payments
      .filter((one) => !one.canceled_at && !one.captured_at)
      .map((one) => one.amount - capturedOf(one))
  }
  /** What it was told of as taken back comes off. */
  get atAgent(): number {
    const { registrations } = this.facts.records
    return sum(registrations.filter(({ state }) => state === "approved").map(({ amount }) => amount)) - this.toldBack
  }
  /** What was taken back and waits for the slip that it is to be told after. */
  get untoldBack(): number {
    const { credits } = this.facts.records
    return sum(credits.filter(({ unguaranteed }) => !unguaranteed).map(({ amount }) => amount)) - this.toldBack
  }
  private get toldBack(): number {
    return sum(this.facts.records.notices.map(({ kind, amount }) => (kind === "return" ? (amount ?? 0) : 0)))
  }
  get wanted(): number {
    return wantedHold(this.facts)
  }
  private get payments(): PaymentFacts[] {
    return this.facts.collections.flatMap(({ payments }) => payments)
  }

  /** Medusa's order edit: never below what was packed. */
  edited(pieces: number): void {
    this.pieces = Math.max(1, this.gone, pieces)
    this.changed({ lines: [goods("box", this.pieces, this.price)] })
  }
  /** A fee that comes on top, also when all has left. */
  addedFee(amount: number): void {
    const { subtotal, discount, discount_tax, tax, tax_rate } = goods("fee", 1, amount)
    const id = `fee_${++this.made}`
    this.fees.push({ id, title: "A fee", subtotal, discount, discount_tax, tax, tax_rate, total: amount })
    this.changed({ shipping: this.fees })
  }
  shipped(pieces: number): void {
    const leaving = Math.min(pieces, this.pieces - this.gone)
    if (leaving > 0) {
      this.facts.order!.fulfillments.push(parcel(`ful_${++this.made}`, { box: leaving }))
    }
  }
  repriced(price: number): void {
    this.price = price
    this.changed({ lines: [goods("box", this.pieces, price)] })
  }
  /** All that Medusa says the order owes the customer. */
  refunded(): void {
    const payment = this.payments.find((one) => capturedOf(one) > refundedOf(one))
    const amount = payment ? Math.min(this.captured - this.total, capturedOf(payment) - refundedOf(payment)) : 0
    if (payment && amount > 0) {
      const id = `ref_${++this.made}`
      payment.refunds.push({ id, amount, created_at: OLD })
      this.facts.order!.transactions.push(transaction(id, -amount))
      this.read()
    }
  }
  raised(limit: number): void {
    this.limit = Math.max(limit, this.held + this.owed)
    this.read()
  }

  settle(): void {
    for (let round = 0; round < 60; round++) {
      const { actions } = plan(this.facts)
      if (actions.length === 0) {
        return
      }
      actions.forEach((action) => {
        this.perform(action)
        this.read()
      })
    }
    throw new Error(`There is always something left to do: ${JSON.stringify(plan(this.facts).actions)}`)
  }

  private changed(what: Partial<OrderFacts>): void {
    Object.assign(this.facts.order!, { ...what, total: this.total })
    this.facts.order!.version += 1
    this.reopen()
    this.read()
  }

  /** What would be read now. */
  private read(): void {
    this.facts.order!.pending = this.total - this.captured
    this.facts.account!.available = this.limit - this.held - this.owed
  }

  /** `createOrUpdateOrderPaymentCollectionWorkflow` */
  private reopen(): void {
    const pending = this.total - this.captured
    const open = this.facts.collections.find(({ status }) => OPEN.includes(status))
    if (open && open.status !== "authorized") {
      open.amount = pending >= 0 ? pending : open.amount
    } else if (pending > 0) {
      if (open) {
        open.status = sum(open.payments.map(capturedOf)) > 0 ? "partially_captured" : "canceled"
        open.payments.filter((one) => !one.captured_at).forEach((one) => (one.canceled_at = OLD))
      }
      this.facts.collections.push(this.collection("not_paid", pending, []))
    }
  }

  private perform(action: Action): void {
    const { records, collections } = this.facts
    switch (action.type) {
      case "adjust_hold":
        records.hold!.remaining += action.change
        records.hold!.adjustments = action.serial
        return
      case "place_hold":
        records.hold = { ...records.hold!, id: action.key, status: "open", remaining: action.amount, adjustments: 0 }
        records.hold_count += 1
        return
      case "release_hold":
        Object.assign(records.hold!, { status: "released", remaining: 0 })
        return
      case "post_charge": {
        const { fulfillment_id, amount, lines, event_at, unguaranteed } = action
        const charge = { id: `chg_${action.key}`, fulfillment_id, amount, lines, event_at, unguaranteed }
        records.charges.push({ ...charge, hold_due: unguaranteed ? amount : 0 })
        records.unguaranteed_amount += unguaranteed ? amount : 0
        this.takeFromHold(unguaranteed ? 0 : amount)
        return
      }
      case "post_credit":
        records.credits.push(action)
        records.unguaranteed_amount -= action.unguaranteed ? action.amount : 0
        return
      case "transfer_charge": {
        const charge = records.charges.find(({ id }) => id === action.charge_id)!
        // As the ledger: what the order has on that side, and no more.
        const { unguaranteed_amount } = records
        const left = action.unguaranteed ? this.owed - unguaranteed_amount : unguaranteed_amount
        records.unguaranteed_amount += Math.min(charge.amount, left) * (action.unguaranteed ? 1 : -1)
        charge.unguaranteed = action.unguaranteed
        this.takeFromHold(action.unguaranteed ? 0 : charge.hold_due)
        charge.hold_due = action.unguaranteed ? charge.hold_due : 0
        return
      }
      case "capture": {
        const payment = this.payments.find(({ id }) => id === action.payment_id)!
        const id = `capt_${++this.made}`
        payment.captures.push({ id, amount: action.amount, created_at: OLD })
        this.facts.order!.transactions.push(transaction(id, action.amount))
        if (capturedOf(payment) >= payment.amount) {
          payment.captured_at = OLD
          collections.find(({ payments }) => payments.includes(payment))!.status = "completed"
        }
        return
      }
      case "close_collection": {
        const closed = collections.find(({ id }) => id === action.collection_id)!
        closed.status = action.captured > 0 ? "completed" : "canceled"
        closed.amount = action.captured > 0 ? action.captured : closed.amount
        closed.sessions = []
        this.facts.session = action.session_ids.length > 0 ? null : this.facts.session
        closed.payments
          .filter(({ id }) => action.payment_ids.includes(id))
          .forEach((payment) => (payment.canceled_at = OLD))
        return
      }
      case "delete_session":
        collections.find(({ id }) => id === action.collection_id)!.sessions = []
        collections.find(({ id }) => id === action.collection_id)!.status = "not_paid"
        this.facts.session = null
        return
      case "mend_collections":
        return this.reopen()
      case "update_session":
        collections.flatMap(({ sessions }) => sessions).find(({ id }) => id === action.session_id)!.amount =
          action.amount
        return
      case "authorize_collection":
        return this.authorize(collections.find(({ id }) => id === action.collection_id)!)
      case "authorize_session":
        return this.authorize(collections.find(({ sessions }) => sessions.some(({ id }) => id === action.session_id))!)
      default:
        return this.tellAgent(action)
    }
  }

  private authorize(collection: CollectionFacts): void {
    const { registration } = this.facts.records
    if (!this.facts.agent.decides_orders || registration?.state === "approved") {
      Object.assign(collection, { status: "authorized", payments: [this.payment(collection.amount)], sessions: [] })
      this.facts.session = {
        id: "payses_done",
        status: "authorized",
        collection_id: collection.id,
        has_order_link: true,
      }
      return
    }
    const session = { id: `payses_${++this.made}`, status: "pending_authorization", amount: collection.amount }
    Object.assign(collection, { status: "awaiting", sessions: [session] })
    this.facts.session = { ...session, collection_id: collection.id, has_order_link: true }
  }

  private tellAgent(action: Action): void {
    const { records } = this.facts
    switch (action.type) {
      case "resolve_decision":
        records.registrations.find(({ id }) => id === action.registration_id)!.state = this.declines
          ? "declined"
          : "approved"
        return this.point()
      case "change_registration": {
        const before = records.registrations.find(({ id }) => id === action.registration_id)!
        const amount = amountToRegister(this.facts) - (action.beside ? before.amount : 0)
        const part = action.beside ? "rest" : before.part
        // As the module: a repetition finds what it has made, and what was given up for something else is not changed.
        const later = records.registrations.slice(records.registrations.indexOf(before) + 1)
        if (later.some((one) => one.part === part && !one.superseded)) {
          return
        }
        if (before.superseded && before.part !== "rest") {
          throw new Error("It is given up already.")
        }
        this.register({ part, amount, state: "queued", created_at: NOW, last_answer_at: null })
        if (!action.beside) {
          Object.assign(before, { superseded: true, state: before.state === "declined" ? "declined" : "cancelled" })
        }
        records.notices
          .filter(({ registration_id, status }) => registration_id === before.id && status === "awaiting_shipment")
          .forEach((one) => (one.registration_id = records.registrations.at(-1)!.id))
        return this.point()
      }
      case "drop_registration":
        records.registrations.find(({ id }) => id === action.registration_id)!.superseded = true
        return this.point()
      case "cancel_registration":
        Object.assign(records.registration!, { superseded: true, state: "cancelled" })
        return this.point()
      case "create_notice":
        records.notices.push(
          notice(action.fulfillment_id, "awaiting_shipment", {
            key: action.key,
            revision: action.revision,
            registration_id: action.registration_id,
          })
        )
        return
      case "report_return":
        records.notices.push(
          notice("", "accepted", { ...action, kind: "return", fulfillment_id: null, tracking_number: null })
        )
        return
      case "note_shipment":
        records.notices.find(({ key }) => key === action.key)!.amount = action.amount
        return
      case "queue_notice":
        Object.assign(
          records.notices.find(({ key }) => key === action.key)!,
          {
            status: "accepted",
            amount: action.amount,
          }
        )
        return
      case "withdraw_notice":
        records.notices.find(({ key }) => key === action.key)!.status = "not_required"
        return
      default:
        throw new Error(`Nobody expected ${action.type}.`)
    }
  }

  private takeFromHold(amount: number): void {
    const { hold } = this.facts.records
    if (hold?.status === "open") {
      hold.remaining -= Math.min(hold.remaining, amount)
      hold.status = hold.remaining === 0 ? "charged" : "open"
    }
  }

  private register(overrides: Partial<RegistrationFacts>): void {
    this.facts.records.registrations.push(
      registration("queued", { ...overrides, id: `oreg_${++this.made + 1}`, superseded: false })
    )
    this.point()
  }
  private point(): void {
    this.facts.records.registration = leadingRegistration(this.facts.records.registrations)
  }
  private collection(status: string, amount: number, payments: PaymentFacts[]): CollectionFacts {
    const id = `pay_col_${++this.made}`
    return { id, status, amount, captured_amount: 0, payments, sessions: [], is_others: false, others_session_at: null }
  }
  private payment(amount: number): PaymentFacts {
    return { id: `pay_${++this.made}`, amount, captured_at: null, canceled_at: null, captures: [], refunds: [] }
  }
}
