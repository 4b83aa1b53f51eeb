import { Temporal } from "@js-temporal/polyfill"
import { InsufficientCreditError, MemberLimitError } from "../../../src/modules/trade-credit/errors"
import type { AccountRecord, AddMember, PlaceHold } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, accountOrderInput, anAccount, chargeInput, next, withBooks } from "./books"

withBooks("trade_credit_spending", (books) => {
  const { service } = books

  async function aBuyer(limits: Partial<AddMember>, program_id?: string) {
    const account = await anAccount(books, { program_id })
    const { customer_id } = await service.addMember({
      account_id: account.id,
      customer_id: next("cus"),
      role: "buyer",
      actor: "user_1",
      ...limits,
    })
    return { account, customer_id }
  }

  async function checkout(account: AccountRecord, customer_id: string, amount: number): Promise<PlaceHold> {
    const order = await service.openAccountOrder({ ...accountOrderInput(account), customer_id })
    return {
      key: next("hold"),
      account_order_id: order.id,
      account_id: account.id,
      payment_session_id: order.payment_session_id,
      amount,
      currency_code: "jpy",
      actor: customer_id,
    }
  }

  const order = async (account: AccountRecord, customer_id: string, amount: number) =>
    service.placeHold(await checkout(account, customer_id, amount))

  const usedBy = async (customer_id: string, program_id = "house") =>
    (await service.readBuyer(customer_id, [program_id]))[0].spending?.month_used

  const refusedBy = (shortfall_amount: number | null) => ({ code: "member_limit_exceeded", shortfall_amount })

  it("for one order is met exactly, and refused beyond with what is missing", async () => {
    const { account, customer_id } = await aBuyer({ order_limit: 500 })
    await order(account, customer_id, 500)
    await expect(order(account, customer_id, 501)).rejects.toMatchObject(refusedBy(1))
    expect((await service.readAccount(account.id)).held_amount).toBe(500)
    await order(account, account.customer_id, 501)
    expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
  })

  it("for a month cannot be passed by checkouts at once, not even by a yen", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000 })
    const attempts = await Promise.all(Array.from({ length: 12 }, () => checkout(account, customer_id, 300)))
    const outcomes = await Promise.allSettled(attempts.map((attempt) => service.placeHold(attempt)))
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
    expect(refused).toHaveLength(9)
    refused.forEach((reason) => expect(reason).toMatchObject(refusedBy(200)))
    expect(await usedBy(customer_id)).toBe(900)
    await order(account, customer_id, 100)
    await expect(order(account, customer_id, 1)).rejects.toBeInstanceOf(MemberLimitError)
  })

  it("lets a repeated checkout have its first result, though the month is used up", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000 })
    const attempt = await checkout(account, customer_id, 1_000)
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => service.placeHold(attempt)))
    others.forEach((other) => expect(other).toEqual(first))
    expect(await service.placeHold(attempt)).toEqual(first)
  })

  it("counts what orders hold or have charged, and not what was released", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000 })
    const shipped = await order(account, customer_id, 400)
    const now = new Date()
    await service.postCharge(chargeInput(shipped, 150, { event_at: now }))
    expect(await usedBy(customer_id)).toBe(400)
    await service.releaseHold({ hold_id: shipped.id, reason: "closed short" })
    expect(await usedBy(customer_id)).toBe(150)
    await service.postCharge(chargeInput(shipped, 50, { event_at: now }))
    expect(await usedBy(customer_id)).toBe(200)
    const cancelled = await order(account, customer_id, 800)
    await expect(order(account, customer_id, 1)).rejects.toMatchObject(refusedBy(1))
    await service.releaseHold({ hold_id: cancelled.id, reason: "cancelled" })
    await order(account, customer_id, 800)
    const [, member] = await service.listMembers(account.id)
    expect(member).toMatchObject({ customer_id, month_used: 1_000 })
  })

  it("counts once what left without the agent's guarantee, of which the credit is still held", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000, order_limit: 1_000 }, "agency")
    const hold = await order(account, customer_id, 600)
    const sent = chargeInput(hold, 250, { event_at: new Date(), unguaranteed: true })
    const charge = await service.postCharge(sent)
    expect(await service.readAccountOrder(hold.account_order_id)).toMatchObject({ holds: [{ remaining_amount: 600 }] })
    expect(await usedBy(customer_id, "agency")).toBe(600)
    await order(account, customer_id, 400)
    await expect(order(account, customer_id, 1)).rejects.toMatchObject(refusedBy(1))
    // The agent takes it over after all: what was held for it is given back.
    await service.transferCharge({ charge_id: charge.id, unguaranteed: false, reason: "approved", actor: "system" })
    expect(await usedBy(customer_id, "agency")).toBe(1_000)
    await service.releaseHold({ hold_id: hold.id, reason: "closed short" })
    expect(await usedBy(customer_id, "agency")).toBe(650)
  })

  it("counts what left without a guarantee beside the credit that is held for the rest alone", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000 }, "agency")
    const hold = await order(account, customer_id, 600)
    await service.postCharge(chargeInput(hold, 250, { event_at: new Date(), unguaranteed: true }))
    const nobodyWill = { reason: "order_version_1", actor: "settle-order" }
    await service.adjustHold({ ...nobodyWill, hold_id: hold.id, serial: 1, change: -250 })
    expect(await usedBy(customer_id, "agency")).toBe(600)
  })

  it("for one order counts what left of it without a guarantee once", async () => {
    const { account, customer_id } = await aBuyer({ order_limit: 1_000 }, "agency")
    const attempt = await checkout(account, customer_id, 600)
    const hold = await service.placeHold(attempt)
    await service.postCharge(chargeInput(hold, 250, { event_at: new Date(), unguaranteed: true }))
    const more = (amount: number) => service.placeHold({ ...attempt, key: next("hold"), amount })
    await expect(more(401)).rejects.toMatchObject(refusedBy(1))
    // Within the limit; an order has one open hold.
    await expect(more(400)).rejects.toThrow("already has the open hold")
  })

  it("begins anew with the month of the program's own calendar", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 1_000 })
    const { id } = await order(account, customer_id, 600)
    const began = Temporal.Now.zonedDateTimeISO("Asia/Tokyo").with({ day: 1 }).startOfDay().epochMilliseconds
    const placedAt = (milliseconds: number) =>
      books
        .sql()("credit_hold")
        .where({ id })
        .update({ created_at: new Date(milliseconds) })
    await placedAt(began)
    expect(await usedBy(customer_id)).toBe(600)
    await expect(order(account, customer_id, 500)).rejects.toMatchObject(refusedBy(100))
    await placedAt(began - 1)
    expect(await usedBy(customer_id)).toBe(0)
    await order(account, customer_id, 1_000)
  })

  it("is each member's own", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 500 })
    const mate = await service.addMember({
      account_id: account.id,
      customer_id: next("cus"),
      role: "approver",
      month_limit: 300,
      actor: "user_1",
    })
    await order(account, customer_id, 500)
    await order(account, mate.customer_id, 300)
    await expect(order(account, mate.customer_id, 1)).rejects.toMatchObject(refusedBy(1))
  })

  it("does not make credit: the account's own limit is told as before", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 50_000 })
    await expect(order(account, customer_id, 10_001)).rejects.toBeInstanceOf(InsufficientCreditError)
  })

  it("is passed by an override, which says who and why, and counts all the same", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 100, order_limit: 100 })
    const attempt = await checkout(account, customer_id, 400)
    const { order_id } = (await service.findAccountOrder({ id: attempt.account_order_id }))!
    await service.overrideCredit({
      key: next("override"),
      order_id: order_id!,
      amount: 1,
      currency_code: "jpy",
      reason: "Urgent",
      actor: "user_1",
    })
    await service.placeHold(attempt)
    expect(await usedBy(customer_id)).toBe(400)
    await expect(order(account, customer_id, 1)).rejects.toMatchObject(refusedBy(301))
  })

  it("is passed by an override together with the tolerance, as at the gate, and by none where an agent lends", async () => {
    const allow = async ({ account_order_id }: { account_order_id: string }, amount: number) => {
      const { order_id } = (await service.findAccountOrder({ id: account_order_id }))!
      const word = { key: next("override"), currency_code: "jpy", reason: "Urgent", actor: "user_1" }
      await service.overrideCredit({ ...word, order_id: order_id!, amount })
    }
    const tolerant = await aBuyer({ order_limit: 100 }, "generous")
    const attempt = await checkout(tolerant.account, tolerant.customer_id, 10_400)
    await allow(attempt, 1)
    await service.placeHold(attempt)

    const lent = await aBuyer({ order_limit: 100 }, "agency")
    const within = await checkout(lent.account, lent.customer_id, 10_000)
    await allow(within, 1)
    await service.placeHold(within)
    const beyond = await checkout(lent.account, lent.customer_id, 1)
    await allow(beyond, 500)
    await expect(service.placeHold(beyond)).rejects.toBeInstanceOf(InsufficientCreditError)
  })

  it("does not let an accountant order, whatever an override says", async () => {
    const { account, customer_id } = await aBuyer({})
    const attempt = await checkout(account, customer_id, 100)
    await service.changeMember({
      account_id: account.id,
      customer_id,
      role: "accountant",
      actor: "user_1",
      by: "staff",
    })
    const { order_id } = (await service.findAccountOrder({ id: attempt.account_order_id }))!
    const word = { key: next("override"), currency_code: "jpy", reason: "Urgent", actor: "user_1" }
    await service.overrideCredit({ ...word, order_id: order_id!, amount: 100 })
    await expect(service.placeHold(attempt)).rejects.toMatchObject(refusedBy(null))
  })

  it("is not asked about what follows a change: that lacks credit, and nothing else", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 500, order_limit: 500 })
    const attempt = await checkout(account, customer_id, 10_001)
    const placed = service.placeHold({ ...attempt, follows_change: true })
    await expect(placed).rejects.toBeInstanceOf(InsufficientCreditError)
  })

  it("does not refuse what staff make of an order later, which counts all the same", async () => {
    const { account, customer_id } = await aBuyer({ month_limit: 500, order_limit: 500 })
    const hold = await order(account, customer_id, 400)
    const change = { reason: "order_version_2", actor: "settle-order" }
    await service.adjustHold({ ...change, hold_id: hold.id, serial: 1, change: 300 })
    expect(await usedBy(customer_id)).toBe(700)
    await service.releaseHold({ hold_id: hold.id, reason: "order_cancelled" })
    const attempt = await checkout(account, customer_id, 600)
    await expect(service.placeHold(attempt)).rejects.toMatchObject(refusedBy(100))
    await service.placeHold({ ...attempt, follows_change: true })
    expect(await usedBy(customer_id)).toBe(600)
  })

  it("does not concern accountants, who order nothing, even if they were buyers a moment ago", async () => {
    const { account, customer_id } = await aBuyer({})
    const attempt = await checkout(account, customer_id, 100)
    await service.changeMember({
      account_id: account.id,
      customer_id,
      role: "accountant",
      actor: "user_1",
      by: "staff",
    })
    await expect(service.placeHold(attempt)).rejects.toMatchObject(refusedBy(null))
  })
})
