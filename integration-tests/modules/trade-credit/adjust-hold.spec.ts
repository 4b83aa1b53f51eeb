import { InsufficientCreditError } from "../../../src/modules/trade-credit/errors"
import type { HoldRecord } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, withBooks } from "./books"

withBooks("trade_credit_adjust_hold", (books) => {
  const { service } = books
  const by = (hold: Pick<HoldRecord, "id">, serial: number, change: number) => ({
    hold_id: hold.id,
    serial,
    change,
    reason: "order_changed",
    actor: "settle-order",
  })
  const heldFor = async (credit_limit: number, amount: number) => {
    const account = await anAccount(books, { credit_limit })
    return { account, hold: await service.placeHold(await holdInput(books, account, amount)) }
  }
  const figures = async (id: string) => {
    const { held_amount, available_amount } = await service.readAccount(id)
    return { held_amount, available_amount }
  }
  const expectProof = async () => expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])

  it("follows its order up and down, and is charged and proven like any other", async () => {
    const { account, hold } = await heldFor(1_000, 400)
    expect(await service.adjustHold(by(hold, 1, 300))).toMatchObject({ amount: 700, remaining_amount: 700 })
    await service.postCharge(chargeInput(hold, 500))
    expect(await service.adjustHold(by(hold, 2, -150))).toMatchObject({ amount: 550, remaining_amount: 50 })
    expect(await figures(account.id)).toEqual({ held_amount: 50, available_amount: 450 })
    await service.postCharge(chargeInput(hold, 50))
    const { entries } = await service.listEntries(account.id, { limit: 10, offset: 0 })
    expect(entries.filter(({ operation }) => operation === "hold_adjusted").map(({ amount }) => amount)).toEqual([
      -150, 300,
    ])
    await expectProof()
  })

  it("takes no more than is available, unless somebody says who and why", async () => {
    const { account, hold } = await heldFor(1_000, 400)
    const tooMuch = service.adjustHold(by(hold, 1, 700))
    await expect(tooMuch).rejects.toBeInstanceOf(InsufficientCreditError)
    await expect(tooMuch).rejects.toMatchObject({ available_amount: 600, shortfall_amount: 100 })
    expect(await figures(account.id)).toEqual({ held_amount: 400, available_amount: 600 })

    const { order_id } = (await service.findAccountOrder({ id: hold.account_order_id }))!
    const allow = (amount: number) =>
      service.overrideCredit({
        key: `override:${amount}`,
        order_id: order_id!,
        amount,
        currency_code: "jpy",
        actor: "user_1",
        reason: "A customer of many years",
      })
    await allow(99)
    await expect(service.adjustHold(by(hold, 1, 700))).rejects.toBeInstanceOf(InsufficientCreditError)
    await allow(100)
    await service.adjustHold(by(hold, 1, 700))
    expect(await figures(account.id)).toEqual({ held_amount: 1_100, available_amount: -100 })
    const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
    expect(entries[0]).toMatchObject({
      operation: "hold_adjusted",
      reason: "Allowed beyond available by user_1: A customer of many years",
    })
    await expectProof()
  })

  it("is adjusted once by two at once, and two orders never share the last credit", async () => {
    const { account, hold } = await heldFor(1_000, 400)
    const other = await service.placeHold(await holdInput(books, account, 400))
    const twice = await Promise.all([service.adjustHold(by(hold, 1, 50)), service.adjustHold(by(hold, 1, 50))])
    expect(twice.map(({ remaining_amount }) => remaining_amount)).toEqual([450, 450])

    const both = await Promise.allSettled([service.adjustHold(by(hold, 2, 150)), service.adjustHold(by(other, 1, 150))])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await figures(account.id)).toEqual({ held_amount: 1_000, available_amount: 0 })
    await expectProof()
  })

  it("answers a repetition with the hold, and refuses another change under the same serial, or one too late", async () => {
    const { hold } = await heldFor(1_000, 400)
    await service.adjustHold(by(hold, 1, 100))
    expect(await service.adjustHold(by(hold, 1, 100))).toMatchObject({ remaining_amount: 500, adjustments: 1 })
    await expect(service.adjustHold(by(hold, 1, 200))).rejects.toMatchObject({ code: "idempotency_conflict" })
    await expect(service.adjustHold(by(hold, 3, 200))).rejects.toThrow("the next serial is 2")
    await expect(service.adjustHold(by(hold, 2, -500))).rejects.toThrow("release it")
    await service.releaseHold({ hold_id: hold.id, reason: "order_cancelled" })
    await expect(service.adjustHold(by(hold, 2, 100))).rejects.toThrow("is released")
    await expectProof()
  })

  it("may shrink on a suspended account, but not grow", async () => {
    const { account, hold } = await heldFor(1_000, 400)
    await books.sql()("credit_account").where({ id: account.id }).update({ status: "suspended" })
    await expect(service.adjustHold(by(hold, 1, 1))).rejects.toThrow("is suspended")
    expect(await service.adjustHold(by(hold, 1, -100))).toMatchObject({ remaining_amount: 300 })
    await expectProof()
  })

  it("has no ledger where there is no account, and is adjusted once all the same", async () => {
    const hold = await service.placeHold(await holdInput(books, null, 400))
    await Promise.all([service.adjustHold(by(hold, 1, 600)), service.adjustHold(by(hold, 1, 600))])
    const { holds } = await service.readAccountOrder(hold.account_order_id)
    expect(holds).toMatchObject([{ amount: 1_000, remaining_amount: 1_000, adjustments: 1 }])
  })

  it("is missed by the proof when its entry is", async () => {
    const { hold } = await heldFor(1_000, 400)
    await service.adjustHold(by(hold, 1, 100))
    await books.sql()("credit_hold").where({ id: hold.id }).update({ amount: 600 })
    const { findings } = await service.proveLedger(ALL_BOOKS)
    expect(findings.map(({ check }) => check)).toContain("hold_has_its_entry")
  })
})
