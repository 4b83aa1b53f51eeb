import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, chargeInput, next, ownBookOf, withBooks } from "./books"
import { debtorsOf, lost, received, returned, takenBack } from "./debtors"

withBooks("trade_credit_write_offs", (books) => {
  const { service } = books
  const { figures, proven, aDebtor } = debtorsOf(books)

  it("what is written off suspends the account in the same moment, with who and why", async () => {
    const account = await aDebtor(3_000)
    await expect(service.writeOffByStaff(lost(account, 3_001))).rejects.toMatchObject({ code: "beyond_outstanding" })
    expect(await figures(account)).toMatchObject({ status: "active" })
    const input = lost(account, 2_000)
    const { entry } = await service.writeOffByStaff(input)
    expect(entry).toMatchObject({ operation: "written_off", amount: 2_000, reason: "bankrupt", actor: "user_1" })
    expect(await service.writeOffByStaff(input)).toMatchObject({ entry: { id: entry!.id } })
    expect(await service.readAccount(account.id)).toMatchObject({
      outstanding_amount: 1_000,
      status: "suspended",
      status_actor: "user_1",
      status_reason: "2000 jpy written off: bankrupt",
    })
    await service.setAccountStatus({ account_id: account.id, status: "closed", reason: "gone", actor: "user_1" })
    await service.writeOffByStaff(lost(account, 1_000))
    expect(await figures(account)).toMatchObject({ status: "closed", outstanding_amount: 0 })
    await proven()
  })

  it("an agent's book takes none of it, the own book of its companies takes all", async () => {
    const account = await aDebtor(900, "agency")
    const order = await service.openAccountOrder({
      program_id: "agency",
      account_id: account.id,
      customer_id: null,
      cart_id: null,
      order_id: next("order"),
      display_id: 1,
      payment_session_id: next("payses"),
      currency_code: "jpy",
      po_number: null,
    })
    const target = { id: "", account_order_id: order.id, account_id: account.id, currency_code: "jpy" }
    await service.postCharge({ ...chargeInput(target, 700, { unguaranteed: true }), hold_id: null })
    const ownBook = (await ownBookOf(books, account)) as AccountRecord
    const words = "which collects from the buyer"
    await expect(service.receivePayment(received(account, 1))).rejects.toThrow(words)
    await expect(service.returnMoney(returned(account, 1))).rejects.toThrow(words)
    await expect(service.writeOffByStaff(lost(account, 1))).rejects.toThrow(words)
    await expect(service.reverseWriteOffByStaff(takenBack(account, "crentr_none"))).rejects.toThrow(words)
    await service.receivePayment(received(ownBook, 200))
    const { entry } = await service.writeOffByStaff(lost(ownBook, 500))
    await service.reverseWriteOffByStaff(takenBack(ownBook, entry!.id))
    expect(await figures(ownBook)).toMatchObject({ outstanding_amount: 500 })
    await service.writeOffByStaff(lost(ownBook, 500))
    expect(await figures(ownBook)).toMatchObject({ outstanding_amount: 0 })
    expect(await figures(account)).toMatchObject({ status: "suspended", outstanding_amount: 900 })
    await proven()
  })

  it("a write-off above the set amount waits for another person, and a key is none", async () => {
    const account = await aDebtor(5_000, "careful")
    await service.writeOffByStaff(lost(account, 1_000))
    const input = lost(account, 1_001)
    await expect(service.writeOffByStaff({ ...input, actor: "apk_1", is_person: false })).rejects.toMatchObject({
      code: "person_required",
    })
    const { entry, approval_request } = await service.writeOffByStaff(input)
    expect(entry).toBeNull()
    expect(approval_request).toMatchObject({ state: "pending", requested_by: "user_1", payload: { amount: 1_001 } })
    expect(await service.writeOffByStaff(input)).toEqual({ entry: null, approval_request })
    await expect(service.writeOffByStaff(lost(account, 2_000))).rejects.toMatchObject({ code: "approval_pending" })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 4_000 })
    const decide = (actor: string, is_person = true) =>
      service.decideApproval({ id: approval_request!.id, approve: true, actor, is_person })
    await expect(decide("user_1")).rejects.toThrow("was asked for by user_1, so another person decides")
    await expect(decide("apk_1", false)).rejects.toThrow("a secret API key counts as none")
    const both = await Promise.allSettled([decide("user_2"), decide("user_3")])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await figures(account)).toMatchObject({ outstanding_amount: 2_999, status: "suspended" })
    const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
    expect(entries[0]).toMatchObject({ operation: "written_off", actor: "user_1" })
    expect(entries[0].reason).toMatch(/^bankrupt \(approved by user_[23]\)$/)
    expect((await service.writeOffByStaff(input)).entry).toMatchObject({ id: entries[0].id })
    await proven()
  })

  it("a write-off in parts waits as the whole would, until two people have decided on it", async () => {
    const account = await aDebtor(5_000, "careful")
    expect((await service.writeOffByStaff(lost(account, 600))).entry).not.toBeNull()
    expect((await service.writeOffByStaff(lost(account, 400))).entry).not.toBeNull()
    const asKey = { ...lost(account, 1), actor: "apk_1", is_person: false }
    await expect(service.writeOffByStaff(asKey)).rejects.toMatchObject({ code: "person_required" })
    const { approval_request } = await service.writeOffByStaff(lost(account, 1))
    await service.decideApproval({ id: approval_request!.id, approve: true, actor: "user_2", is_person: true })
    expect((await service.writeOffByStaff(lost(account, 1_000))).entry).not.toBeNull()
    expect((await service.writeOffByStaff(lost(account, 1))).entry).toBeNull()
    const other = await aDebtor(5_000, "careful")
    expect((await service.writeOffByStaff(lost(other, 1_000))).entry).not.toBeNull()
    await proven()
  })

  it("two people's word for a write-off that was taken back lets nobody write off more alone", async () => {
    const account = await aDebtor(5_000, "careful")
    expect((await service.writeOffByStaff(lost(account, 600))).entry).not.toBeNull()
    const { approval_request } = await service.writeOffByStaff(lost(account, 600))
    await service.decideApproval({ id: approval_request!.id, approve: true, actor: "user_2", is_person: true })
    const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
    expect((await service.reverseWriteOffByStaff(takenBack(account, entries[0].id))).entry).not.toBeNull()
    expect((await service.writeOffByStaff(lost(account, 600))).entry).toBeNull()
    expect((await service.writeOffByStaff(lost(account, 400))).entry).not.toBeNull()
    await proven()
  })

  it("a write-off is taken back whole and once, however many say so, and the account stays suspended", async () => {
    const account = await aDebtor(3_000)
    const { entry } = await service.writeOffByStaff(lost(account, 2_000))
    await service.setLimit({ key: next("l"), account_id: account.id, credit_limit: 500, reason: "r", actor: "user_1" })
    const back = takenBack(account, entry!.id)
    const all = await Promise.allSettled(
      [back, back, { ...back, key: next("back") }].map((input) => service.reverseWriteOffByStaff(input))
    )
    const done = all.filter((outcome) => outcome.status === "fulfilled")
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ value }) => value.entry!.id)).size).toBe(1)
    for (const { reason } of all.filter((outcome) => outcome.status === "rejected")) {
      expect(reason).toMatchObject({ code: "already_reversed", message: expect.stringContaining("user_2: has paid") })
    }
    expect(done[0].value.entry).toMatchObject({
      operation: "write_off_reversed",
      amount: 2_000,
      reference_type: "write_off",
      reference_id: entry!.id,
      reason: "has paid",
      actor: "user_2",
    })
    expect(await figures(account)).toMatchObject({
      outstanding_amount: 3_000,
      available_amount: -2_500,
      status: "suspended",
    })
    expect(await service.listWriteOffs(account.id, { limit: 5, offset: 0 })).toMatchObject({
      count: 1,
      write_offs: [{ id: entry!.id, amount: 2_000, reversed_by: "user_2", reversal_reason: "has paid" }],
    })
    const { history } = await service.listHistory(account.id, { limit: 1, offset: 0 })
    expect(history).toMatchObject([{ kind: "write_off_reversed", actor: "user_2", reason: "has paid" }])
    await proven()
  })

  it("of what is no write-off of the account nothing is taken back", async () => {
    const [account, other] = [await aDebtor(3_000), await aDebtor(900)]
    const { entry } = await service.writeOffByStaff(lost(other, 900))
    const { entries } = await service.listEntries(account.id, { limit: 1, offset: 0 })
    for (const id of [entry!.id, entries[0].id, "crentr_none"]) {
      await expect(service.reverseWriteOffByStaff(takenBack(account, id))).rejects.toMatchObject({ type: "not_found" })
    }
    const back = takenBack(other, entry!.id)
    await service.reverseWriteOffByStaff(back)
    const another = (await service.writeOffByStaff(lost(other, 900))).entry!
    await expect(service.reverseWriteOffByStaff({ ...back, write_off_id: another.id })).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
    await proven()
  })

  it("a large write-off is taken back by two people, and then no longer counts with the next one", async () => {
    const account = await aDebtor(5_000, "careful")
    const alone = (await service.writeOffByStaff(lost(account, 1_000))).entry!
    await service.reverseWriteOffByStaff(takenBack(account, alone.id))
    expect((await service.writeOffByStaff(lost(account, 1_000))).entry).not.toBeNull()
    const asked = (await service.writeOffByStaff(lost(account, 2_000))).approval_request!
    await service.decideApproval({ id: asked.id, approve: true, actor: "user_2", is_person: true })
    const [large] = (await service.listWriteOffs(account.id, { limit: 1, offset: 0 })).write_offs
    const back = takenBack(account, large.id)
    await expect(service.reverseWriteOffByStaff({ ...back, actor: "apk_1", is_person: false })).rejects.toMatchObject({
      code: "person_required",
    })
    const { entry, approval_request } = await service.reverseWriteOffByStaff(back)
    expect(entry).toBeNull()
    expect(approval_request).toMatchObject({
      kind: "write_off_reversal",
      payload: { amount: 2_000, write_off_id: large.id },
    })
    await expect(service.reverseWriteOffByStaff({ ...back, key: next("back") })).rejects.toMatchObject({
      code: "approval_pending",
    })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 2_000 })
    const decision = { id: approval_request!.id, approve: true, is_person: true }
    await expect(service.decideApproval({ ...decision, actor: "user_2" })).rejects.toThrow("another person decides")
    await service.decideApproval({ ...decision, actor: "user_3" })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 4_000, status: "suspended" })
    expect((await service.reverseWriteOffByStaff(back)).entry).toMatchObject({
      amount: 2_000,
      reason: "has paid (approved by user_3)",
    })
    await proven()
  })

  it("what could not be written is not asked for, and leaves the place of the next request free", async () => {
    const account = await aDebtor(5_000, "careful")
    await expect(service.writeOffByStaff(lost(account, 5_001))).rejects.toMatchObject({ code: "beyond_outstanding" })
    expect((await service.writeOffByStaff(lost(account, 5_000))).approval_request).toMatchObject({ state: "pending" })
  })

  it("a request that was rejected stays so when it comes again, and says who said no and why", async () => {
    const account = await aDebtor(5_000, "careful")
    const input = lost(account, 2_000)
    const { approval_request } = await service.writeOffByStaff(input)
    const no = { id: approval_request!.id, approve: false, reason: "they will pay", actor: "user_2", is_person: true }
    await service.decideApproval(no)
    await expect(service.writeOffByStaff(input)).rejects.toMatchObject({
      code: "approval_rejected",
      message: expect.stringContaining("rejected by user_2: they will pay"),
    })
    expect((await service.writeOffByStaff({ ...input, key: next("lost") })).approval_request).toMatchObject({
      state: "pending",
    })
  })

  it("of two who ask for the same at once one asks, and the other is told that it waits", async () => {
    const account = await aDebtor(5_000, "careful")
    const both = await Promise.allSettled([
      service.writeOffByStaff(lost(account, 2_000)),
      service.writeOffByStaff({ ...lost(account, 3_000), actor: "user_2" }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "approval_pending" } })
    const same = lost(await aDebtor(5_000, "careful"), 2_000)
    const [one, again] = await Promise.all([service.writeOffByStaff(same), service.writeOffByStaff(same)])
    expect(again.approval_request).toEqual(one.approval_request)
  })

  it("a request that can no longer be written stays, says why, and may be rejected by whoever asked", async () => {
    const account = await aDebtor(5_000, "careful")
    const { approval_request } = await service.writeOffByStaff(lost(account, 5_000))
    await service.receivePayment(received(account, 4_000))
    const { id } = approval_request!
    const decision = { id, actor: "user_2", is_person: true }
    await expect(service.decideApproval({ ...decision, approve: true })).rejects.toMatchObject({
      code: "beyond_outstanding",
    })
    expect(await service.listApprovals({ state: "pending" }, { limit: 5, offset: 0 })).toMatchObject({
      count: 1,
      approval_requests: [{ id }],
    })
    const rejected = await service.decideApproval({ ...decision, actor: "user_1", approve: false, reason: "has paid" })
    expect(rejected).toMatchObject({ state: "rejected", decided_by: "user_1", decision_reason: "has paid" })
    await expect(service.decideApproval({ ...decision, approve: true })).rejects.toMatchObject({
      code: "already_decided",
    })
    expect(await figures(account)).toMatchObject({ outstanding_amount: 1_000, status: "active" })
    await proven()
  })

  it("the proof finds the reversal of more than was written off", async () => {
    const account = await aDebtor(3_000)
    const { entry } = await service.writeOffByStaff(lost(account, 500))
    await service.reverseWriteOffByStaff(takenBack(account, entry!.id))
    await books.sql().transaction(async (transaction) => {
      await transaction.raw("SET LOCAL session_replication_role = replica")
      await transaction.raw(
        "UPDATE credit_ledger_entry SET reference_id = 'crentr_none' WHERE account_id = ? AND operation = 'write_off_reversed'",
        [account.id]
      )
    })
    const { findings } = await service.proveLedger(ALL_BOOKS)
    expect(findings).toMatchObject([
      {
        check: "write_off_reversal_has_its_write_off",
        account_id: account.id,
        expected: "a write-off crentr_none of 500",
      },
    ])
  })
})
