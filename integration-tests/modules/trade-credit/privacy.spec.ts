import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import {
  ALL_BOOKS,
  accountOrderInput,
  anAccount,
  chargeInput,
  creditInput,
  holdInput,
  next,
  ownBookOf,
  withBooks,
} from "./books"

const PERSONAL = { company_name: "Hinode Foods", representative_last_name: "Sato", phone: "03-1111-2222" }
const SAID = /Hinode|Sato|03-1111|noted by|please send|192\.0\.2/

withBooks("trade_credit_privacy", (books) => {
  const { service } = books
  const applied = async (customer_id = next("cus"), data: Record<string, string> = PERSONAL) => {
    const consents = [
      { id: "credit_check", version: "1", text_hash: "x", accepted_at: new Date(), customer_id, ip: "192.0.2.7" },
    ]
    const { id } = await service.submitApplication({ program_id: "house", customer_id, data, consents })
    return { id, customer_id }
  }
  const proprietor = async () => {
    const { id, customer_id } = await applied(next("cus"), { ...PERSONAL, entity_type: "sole_proprietor" })
    const { account } = await service.approveApplication({ id, credit_limit: 1_000, actor: "user_1" })
    return { ...account, customer_id }
  }
  const moved = (id: string, status: "declined" | "withdrawn" | "expired" | "needs_information") =>
    service.moveApplication({
      id,
      status,
      actor: "user_1",
      note: "noted by a colleague",
      ...(status === "declined" && { decline_reason: { code: "credit_risk", message: "please send more" } }),
    })
  const aged = (id: string, days: number) =>
    books.sql().raw("UPDATE credit_application SET decided_at = now() - make_interval(days => :days) WHERE id = :id", {
      id,
      days,
    })
  const stored = async (id: string) => {
    const { rows } = await books.sql().raw("SELECT * FROM credit_application WHERE id = :id", { id })
    return rows[0]
  }
  const forget = async (customer_id: string, email: string | null = null) => {
    const deletion = await service.startDeletion({ customer_id, email })
    await service.purgeApplications(deletion.free_application_ids)
    return deletion
  }
  const paid = (account: AccountRecord, amount: number) =>
    service.receivePayment({
      key: next("receipt"),
      account_id: account.id,
      amount,
      received_on: "2026-11-20",
      method: "bank_transfer",
      reference: "SATO TARO",
      note: "noted by a colleague",
      actor: "user_1",
    })
  const read = (customer_id: string, email: string | null = null) => service.readCustomer({ customer_id, email })
  const purgeDue = async () => service.purgeApplications(await service.applicationsToPurge({ limit: 100 }))
  const held = () => service.listAttention({ kind: "privacy" }, { limit: 20, offset: 0 }, [])

  it("removes after the set days what declined, withdrawn and expired applications said, and nothing else", async () => {
    const over = await Promise.all([applied(), applied(), applied()])
    await moved(over[0].id, "declined")
    await moved(over[1].id, "withdrawn")
    await moved(over[2].id, "expired")
    // Who looks at an application does not move it, and is forgotten with it.
    await service.noteExport({ customer_id: over[0].customer_id, actor: "user_2" })
    const young = await applied()
    await moved(young.id, "declined")
    const open = await applied()
    for (const { id } of over) {
      await aged(id, 181)
    }
    await aged(young.id, 179)
    expect((await purgeDue()).sort()).toEqual(over.map(({ id }) => id).sort())
    expect(await purgeDue()).toEqual([])
    for (const { id, customer_id } of over) {
      const row = await stored(id)
      expect(JSON.stringify(row)).not.toMatch(SAID)
      expect(JSON.stringify(row)).not.toContain(customer_id)
      expect(row).toMatchObject({ program_id: "house", purged_at: expect.anything(), submitted_at: expect.anything() })
      expect(row.history.map(({ status }: { status: string }) => status)).toEqual(["submitted", row.status])
    }
    expect((await stored(over[0].id)).decline_reason).toEqual({ code: "credit_risk", message: "" })
    for (const { id } of [young, open]) {
      expect((await stored(id)).data).toEqual(PERSONAL)
    }
  })

  it("forgets a deleted customer at once where nothing is open", async () => {
    const { id, customer_id } = await applied()
    await moved(id, "needs_information")
    const account = await anAccount(books, { customer_id: next("cus") })
    expect(await forget(customer_id)).toEqual({ customer_id, free_application_ids: [id], obstacles: [] })
    expect(await stored(id)).toMatchObject({ status: "withdrawn", data: {}, customer_id: id })
    await forget(account.customer_id)
    const { members, status } = await service.readAccount(account.id)
    expect({ members, status }).toEqual({ members: [], status: "active" })
    expect((await read(account.customer_id)).applications).toEqual([])
    expect(await held()).toEqual([])
    expect(await service.heldDeletions({ limit: 9 })).toEqual([])
  })

  it("waits for open orders, then for the debt, then for the law, says so, and goes on by itself", async () => {
    const account = await anAccount(books)
    const { customer_id } = account
    const hold = await service.placeHold(await holdInput(books, account, 300))
    expect(await forget(customer_id)).toMatchObject({
      free_application_ids: [],
      obstacles: ["open_order"],
    })
    expect(await held()).toEqual([
      expect.objectContaining({
        code: "deletion_waits",
        message: expect.stringContaining("orders are still open (#1) on the account"),
        actions: ["settle_open_order"],
        subject: { type: "customer", id: customer_id, display: account.company_name, customer_id: null },
      }),
    ])
    const charge = await service.postCharge(chargeInput(hold, 300))
    expect(await forget(customer_id)).toMatchObject({ obstacles: ["open_debt", "issued_papers"] })
    expect((await held())[0]).toMatchObject({
      code: "deletion_waits",
      message: expect.stringContaining(`money is still owed (${account.id}) on the account`),
      actions: ["settle_open_debt"],
    })
    await paid(account, 200)
    expect(await forget(customer_id)).toMatchObject({ obstacles: ["open_debt", "issued_papers"] })
    await paid(account, 100)
    expect(await forget(customer_id)).toMatchObject({ obstacles: ["issued_papers"] })
    // Nobody can do anything about that for years: it is said where it is asked for.
    expect(await held()).toEqual([])
    expect((await read(customer_id)).deletion).toMatchObject({ code: "data_kept_by_law", finished_at: null })
    expect(await service.heldDeletions({ limit: 9 })).toEqual([customer_id])
    await books
      .sql()
      .raw("UPDATE credit_charge SET event_at = now() - interval '2558 days' WHERE id = :id", { id: charge.id })
    const forgotten = await forget(customer_id)
    expect(forgotten).toMatchObject({ free_application_ids: [expect.any(String)], obstacles: [] })
    expect(await held()).toEqual([])
    expect(await forget(customer_id)).toEqual({ customer_id, free_application_ids: [], obstacles: [] })
  })

  it("ends, however much others go on buying on the account", async () => {
    const account = await anAccount(books)
    const before = await service.placeHold(await holdInput(books, account, 300))
    expect(await forget(account.customer_id)).toMatchObject({ obstacles: ["open_order"] })
    const shipped = await service.postCharge(chargeInput(before, 300))
    const since = await service.placeHold(await holdInput(books, account, 500))
    await service.postCharge(chargeInput(since, 400))
    expect(await forget(account.customer_id)).toMatchObject({ obstacles: ["open_debt", "issued_papers"] })
    await service.postCredit(creditInput(since, 350))
    expect(await forget(account.customer_id)).toMatchObject({ obstacles: ["open_debt", "issued_papers"] })
    // The oldest debt is paid first; 50 of what was ordered since are left, and 100 of it on hold.
    await paid(account, 300)
    await books
      .sql()
      .raw("UPDATE credit_charge SET event_at = now() - interval '2558 days' WHERE id = :id", { id: shipped.id })
    expect(await forget(account.customer_id)).toMatchObject({
      obstacles: [],
      free_application_ids: [expect.anything()],
    })
    expect(await service.readAccount(account.id)).toMatchObject({ outstanding_amount: 50, held_amount: 100 })
  })

  it("does not wait for what is used at an agent, which collects it; but for what came over to the own book", async () => {
    const used = (account: AccountRecord, outstanding_amount: number) =>
      service.syncAgentUsed({
        key: next("used"),
        account_id: account.id,
        outstanding_amount,
        credit_limit: null,
        expected_version: account.version,
      })
    const account = await anAccount(books, { program_id: "agency" })
    expect(await used(account, 50_000)).toBe(true)
    expect(await forget(account.customer_id)).toMatchObject({
      obstacles: [],
      free_application_ids: [expect.any(String)],
    })
    const left = await anAccount(books, { program_id: "agency" })
    const hold = await service.placeHold(await holdInput(books, left, 300))
    const charge = await service.postCharge(chargeInput(hold, 300))
    await books
      .sql()
      .raw("UPDATE credit_charge SET event_at = now() - interval '2558 days' WHERE id = :id", { id: charge.id })
    await service.transferCharge({ charge_id: charge.id, unguaranteed: true, actor: "system", reason: "Too late" })
    expect(await forget(left.customer_id)).toMatchObject({ obstacles: ["open_debt"] })
    const others = await service.placeHold(await holdInput(books, left, 200))
    const since = await service.postCharge(chargeInput(others, 200))
    await service.transferCharge({ charge_id: since.id, unguaranteed: true, actor: "system", reason: "Too late" })
    await paid((await ownBookOf(books, left))!, 300)
    expect(await forget(left.customer_id)).toMatchObject({ obstacles: [], free_application_ids: [expect.any(String)] })
  })

  it("keeps no sole proprietor's name beyond what was filled in", async () => {
    const { id, customer_id } = await proprietor()
    await service.setAccountStatus({ account_id: id, status: "suspended", actor: "user_1", reason: "Sato said so" })
    await paid(await service.readAccount(id), 10)
    await service.returnMoney({
      key: next("return"),
      account_id: id,
      amount: 10,
      returned_on: "2026-11-21",
      reference: "back",
      reason: "Paid twice",
      actor: "user_1",
    })
    await service.addNote({ account_id: id, text: "Sato pays early", actor: "user_1" })
    const off = (by: number) =>
      books
        .sql()
        .raw("UPDATE credit_account SET outstanding_amount = outstanding_amount + :by WHERE id = :id", { id, by })
    await off(1)
    const finding = (await service.proveLedger(ALL_BOOKS)).findings.find(({ account_id }) => account_id === id)!
    await service.acceptFinding({ id: finding.id, reason: "Sato explained", actor: "user_1" })
    await off(-1)
    const { decisions, notes } = await read(customer_id)
    expect(decisions).toContainEqual(expect.objectContaining({ kind: "status_changed", reason: "Sato said so" }))
    expect(notes).toContainEqual(expect.objectContaining({ text: "Sato pays early" }))

    await forget(customer_id)
    expect(await service.readAccount(id)).toMatchObject({ company_name: id, status_reason: null })
    const { history } = await service.listHistory(id, { limit: 50, offset: 0 })
    expect(history).toContainEqual(expect.objectContaining({ kind: "status_changed", actor: "user_1", reason: null }))
    expect(await service.listNotes({ account_id: id }, { limit: 5, offset: 0 })).toEqual({ notes: [], count: 0 })
    await expect(service.addNote({ account_id: id, text: "Sato is back", actor: "user_1" })).rejects.toMatchObject({
      code: "account_forgotten",
    })
    const { rows } = await books.sql().raw("SELECT reference, note FROM credit_receipt WHERE account_id = :id", { id })
    expect(rows).toEqual([{ reference: null, note: null }])
    const decided = await books
      .sql()
      .raw("SELECT decision, decided_by, decided_reason FROM credit_ledger_finding WHERE id = :id", { id: finding.id })
    expect(decided.rows).toEqual([{ decision: "accepted", decided_by: "user_1", decided_reason: "" }])
  })

  it("leaves no words about a person that are written at the moment of forgetting", async () => {
    for (let round = 0; round < 10; round++) {
      const { id, customer_id } = await proprietor()
      await Promise.allSettled([
        service.addNote({ account_id: id, text: "Sato called", actor: "user_1" }),
        forget(customer_id),
        service.addNote({ account_id: id, text: "Sato called again", actor: "user_1" }),
      ])
      expect(await service.readAccount(id)).toMatchObject({ company_name: id })
      expect((await service.listNotes({ account_id: id }, { limit: 5, offset: 0 })).notes).toEqual([])
    }
  })

  it("keeps the name that others go on under, or owe under, until they have left and paid and the law is done", async () => {
    const account = await proprietor()
    const { id: account_id } = account
    const mate = next("cus")
    await service.addMember({ account_id, customer_id: mate, role: "owner", actor: "user_1" })
    await forget(account.customer_id)
    const nameOf = async () => (await service.readAccount(account_id)).company_name
    expect(await nameOf()).toBe("Hinode Foods")
    const hold = await service.placeHold(await holdInput(books, account, 300))
    const isKeptOnceLeft = async () => {
      await forget(mate)
      return (await nameOf()) === "Hinode Foods"
    }
    expect(await isKeptOnceLeft()).toBe(true)
    const charge = await service.postCharge(chargeInput(hold, 300))
    await books
      .sql()
      .raw("UPDATE credit_charge SET event_at = now() - interval '2558 days' WHERE id = :id", { id: charge.id })
    expect(await isKeptOnceLeft()).toBe(true)
    await paid(account, 300)
    const lately = await service.placeHold(await holdInput(books, account, 5))
    const paper = await service.postCharge(chargeInput(lately, 5, { event_at: new Date() }))
    await paid(account, 5)
    expect(await isKeptOnceLeft()).toBe(true)
    await books
      .sql()
      .raw("UPDATE credit_charge SET event_at = now() - interval '2558 days' WHERE id = :id", { id: paper.id })
    // Nobody is left whose deletion would start it: the nightly purge does.
    await purgeDue()
    expect(await service.readAccount(account_id)).toMatchObject({ company_name: account_id, status_reason: null })
    const { rows } = await books
      .sql()
      .raw("SELECT data FROM credit_application WHERE account_id = :account_id", { account_id })
    expect(rows).toEqual([{ data: {} }])
  })

  it("ends memberships at once, also while something holds the data", async () => {
    const account = await anAccount(books)
    await service.placeHold(await holdInput(books, account, 300))
    await Promise.all([1, 2, 3].map(() => forget(account.customer_id)))
    const { memberships, applications } = await read(account.customer_id)
    expect(memberships).toEqual([expect.objectContaining({ role: "owner", ended_at: expect.any(Date) })])
    expect(applications[0].purged_at).toBeNull()
    const [buyer] = await service.readBuyer(account.customer_id, ["house"])
    expect(buyer.account).toBeNull()
  })

  it("voids the invitations to a deleted customer's address, not those to whoever has it afterwards", async () => {
    const account = await anAccount(books)
    const invite = () =>
      service.inviteMember({
        locale: "en",
        account_id: account.id,
        email: "sato@example.com",
        role: "buyer",
        token_hash: next("token"),
        valid_seconds: 60,
        invited_by: account.customer_id,
      })
    const { id } = await invite()
    const customer_id = next("cus")
    expect((await read(customer_id, "sato@example.com")).invitations).toEqual([
      expect.objectContaining({ id, role: "buyer", invited_by: account.customer_id, outcome: null }),
    ])
    await forget(customer_id, "sato@example.com")
    expect(await service.openInvitations(account.id)).toEqual([])
    const later = await invite()
    await forget(customer_id, "sato@example.com")
    expect(await service.openInvitations(account.id)).toEqual([expect.objectContaining({ id: later.id })])
    expect(JSON.stringify((await read(account.customer_id)).invitations)).not.toContain("sato@")
  })

  it("hands out what staff wrote of a customer when they decided something by hand", async () => {
    const account = await anAccount(books, { program_id: "careful" })
    const { id: account_id, customer_id } = account
    const said = { account_id, actor: "user_1", is_person: true }
    const order = await service.openAccountOrder({ ...accountOrderInput(account), customer_id })
    const order_id = order.order_id!
    await service.setLimitByStaff({ ...said, key: next("limit"), credit_limit: 20_000, reason: "Sato grows" })
    await service.setLimitByStaff({ ...said, key: next("limit"), credit_limit: 90_000, reason: "Sato insists" })
    const word = {
      key: next("override"),
      order_id,
      amount: 5,
      currency_code: "jpy",
      reason: "Sato asked",
      actor: "user_1",
    }
    await service.overrideCredit(word)
    await service.overrideShipStop({ id: order.id, causes: ["declined"], reason: "Sato paid", actor: "user_1" })
    await service.revokeShipOverride({ id: order.id, reason: "not in full", actor: "user_1" })
    await service.overrideShipStop({ id: order.id, causes: ["declined"], reason: "Sato paid all", actor: "user_1" })
    const { decisions } = await read(customer_id)
    expect(decisions.sort((one, other) => one.reason.localeCompare(other.reason))).toEqual([
      expect.objectContaining({ kind: "order_beyond_limit", order_id, amount: "5", reason: "Sato asked" }),
      expect.objectContaining({ kind: "limit_set", account_id, amount: "20000", reason: "Sato grows" }),
      expect.objectContaining({ kind: "pending_limit", account_id, amount: "90000", reason: "Sato insists" }),
      expect.objectContaining({ kind: "shipped_all_the_same", order_id, reason: "Sato paid / not in full" }),
      expect.objectContaining({ kind: "shipped_all_the_same", order_id, reason: "Sato paid all" }),
    ])
    expect((await read(next("cus"))).decisions).toEqual([])
  })

  it("hands out all it holds about a customer, and of the account to those who answer for it", async () => {
    const { id, customer_id } = await applied()
    await moved(id, "declined")
    await applied()
    const { applications } = await read(customer_id)
    expect(applications).toEqual([
      expect.objectContaining({
        id,
        data: PERSONAL,
        consents: [expect.objectContaining({ ip: "192.0.2.7" })],
        history: [
          expect.objectContaining({ status: "submitted" }),
          expect.objectContaining({ note: "noted by a colleague" }),
        ],
      }),
    ])
    const account = await anAccount(books)
    await paid(account, 5)
    expect(await read(account.customer_id)).toMatchObject({
      accounts: [{ id: account.id, company_name: "Aoba Trading", status: "active" }],
      receipts: [{ amount: "5", received_on: "2026-11-20", reference: "SATO TARO", note: "noted by a colleague" }],
      deletion: null,
    })
    expect(await read(customer_id)).toMatchObject({ accounts: [], receipts: [] })
  })
})
