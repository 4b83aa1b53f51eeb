import { ALL_BOOKS, withBooks } from "./books"
import { debtorsOf, received, returned } from "./debtors"

withBooks("trade_credit_receipts", (books) => {
  const { service } = books
  const { figures, proven, aDebtor } = debtorsOf(books)

  it("money that comes in frees the credit, and what is too much puts the account in credit", async () => {
    const account = await aDebtor(3_000)
    const receipt = await service.receivePayment(received(account, 1_000))
    expect(receipt).toMatchObject({
      amount: 1_000,
      received_on: "2026-11-10",
      method: "bank_transfer",
      reversed_at: null,
    })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 2_000, available_amount: 8_000 })
    await service.receivePayment(received(account, 2_500))
    expect(await figures(account)).toMatchObject({ outstanding_amount: -500, available_amount: 10_500 })
    const { entries } = await service.listEntries(account.id, { limit: 2, offset: 0 })
    expect(entries[1]).toMatchObject({
      operation: "payment_received",
      reference_id: receipt.id,
      actor: "user_1",
      event_at: new Date("2026-11-09T15:00:00.000Z"),
    })
    expect(await service.listReceipts(account.id, { limit: 1, offset: 1 })).toMatchObject({ count: 2, receipts: [{}] })
    const one = { limit: 20, offset: 0, receipt_id: receipt.id }
    expect(await service.listReceipts(account.id, one)).toMatchObject({ count: 1, receipts: [{ id: receipt.id }] })
    const other = await aDebtor(1)
    expect(await service.listReceipts(other.id, one)).toEqual({ receipts: [], count: 0 })
    await proven()
  })

  it("the same receipt twice at once is one, and its key is good for no other", async () => {
    const account = await aDebtor(3_000)
    const input = received(account, 1_000)
    const both = await Promise.all([service.receivePayment(input), service.receivePayment(input)])
    expect(both[0]).toEqual(both[1])
    await expect(service.receivePayment({ ...input, amount: 999 })).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 2_000 })
  })

  it.each([
    [{ amount: 0 }, "above 0"],
    [{ amount: 0.5 }, "at most 0 decimals"],
    [{ received_on: "2999-01-01" }, "has not come yet"],
    [{ account_id: "cracc_none" }, "There is no credit account"],
  ])("a receipt with %j is refused with what is wrong", async (change, words) => {
    const account = await aDebtor(3_000)
    await expect(service.receivePayment({ ...received(account, 1), ...change })).rejects.toThrow(words)
    expect(await service.listReceipts(account.id, { limit: 1, offset: 0 })).toEqual({ receipts: [], count: 0 })
  })

  it("a receipt that bounces is taken back whole and once, however many say so", async () => {
    const account = await aDebtor(3_000)
    const { id } = await service.receivePayment(received(account, 1_000))
    const bounced = { key: "b1", account_id: account.id, receipt_id: id, reason: "cheque bounced", actor: "user_2" }
    const all = await Promise.allSettled([
      service.reversePayment(bounced),
      service.reversePayment({ ...bounced, key: "b2" }),
      service.reversePayment({ ...bounced, key: "b3" }),
    ])
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await expect(service.reversePayment({ ...bounced, key: "b4" })).rejects.toMatchObject({ code: "already_reversed" })
    const other = await aDebtor(1)
    await expect(service.reversePayment({ ...bounced, account_id: other.id })).rejects.toThrow("has no receipt")
    expect(await figures(account)).toMatchObject({ outstanding_amount: 3_000 })
    expect((await service.listReceipts(account.id, { limit: 1, offset: 0 })).receipts).toMatchObject([
      { reversed_by: "user_2", reversal_reason: "cheque bounced" },
    ])
    await proven()
  })

  it("money goes back at most as far as the account is in credit, also of two at once", async () => {
    const account = await aDebtor(1_000)
    await expect(service.returnMoney(returned(account, 1))).rejects.toThrow("is in credit with 0 jpy")
    await service.receivePayment(received(account, 1_500))
    const input = returned(account, 400)
    const both = await Promise.allSettled([service.returnMoney(input), service.returnMoney(returned(account, 400))])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await figures(account)).toMatchObject({ outstanding_amount: -100 })
    await service.returnMoney(returned(account, 100))
    expect(await figures(account)).toMatchObject({ outstanding_amount: 0 })
    await proven()
  })

  it("the proof finds receipts and reversals without entries, and money that was not there", async () => {
    const account = await aDebtor(3_000)
    const { id } = await service.receivePayment(received(account, 3_500))
    await service.returnMoney(returned(account, 500))
    const tampered = async (statement: string) => {
      await books.sql().transaction(async (transaction) => {
        await transaction.raw("SET LOCAL session_replication_role = replica")
        await transaction.raw(statement, { id, account: account.id })
      })
      return [...new Set((await service.proveLedger(ALL_BOOKS)).findings.map(({ check }) => check))].sort()
    }
    expect(await tampered("UPDATE credit_receipt SET amount = 900 WHERE id = :id")).toEqual(["receipt_has_its_entry"])
    const reversed = "reversed_at = now(), reversed_by = 'x', reversal_reason = 'x', reversal_key = 'x'"
    expect(await tampered(`UPDATE credit_receipt SET amount = 3500, ${reversed} WHERE id = :id`)).toEqual([
      "reversal_has_its_entry",
    ])
    expect(
      await tampered(
        `UPDATE credit_ledger_entry SET outstanding_after = 5 WHERE account_id = :account AND operation = 'money_returned'`
      )
    ).toContain("no_more_given_than_there_was")
  })
})
