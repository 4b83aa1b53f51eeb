import { ensureAdmin } from "../../../examples/store/src/seed/people"
import { TRADE_CREDIT_MODULE, type TradeCredit } from "../../../src/modules/trade-credit/types"
import { openHouseAccount, openKuronekoAccount } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { Staff } from "../../helpers/staff"
import { stories } from "../../helpers/store-suite"

export const ownBookOperationsStories = stories("The merchant's own book in the hands of staff", (suite) => {
  const base = "/admin/trade-credit"
  const http = () => suite.staff.http
  const tradeCredit = () => suite.container.resolve<TradeCredit>(TRADE_CREDIT_MODULE)

  /** An account that owes so much, made by the module itself: how orders come to that is told elsewhere. */
  const anAccount = async (owes: number, program_id = "house", customer_id = "cus_a") => {
    const { id } = await tradeCredit().submitApplication({
      program_id,
      customer_id,
      data: { company_name: "Aoba Trading" },
      consents: [],
    })
    const { account } = await tradeCredit().approveApplication({ id, credit_limit: 10_000, actor: "test" })
    const order = await tradeCredit().openAccountOrder({
      program_id,
      account_id: account.id,
      customer_id,
      cart_id: null,
      order_id: `order_${account.id}`,
      display_id: 1,
      payment_session_id: `payses_${account.id}`,
      currency_code: account.currency_code,
      po_number: null,
    })
    await tradeCredit().postCharge({
      key: `charge:${account.id}`,
      account_order_id: order.id,
      account_id: account.id,
      hold_id: null,
      order_id: "order_1",
      fulfillment_id: `ful_${account.id}`,
      amount: owes,
      currency_code: account.currency_code,
      lines: [{ kind: "item", reference_id: "i", title: "Tea", quantity: 1, tax_rate: 8, amount: owes }],
      event_at: new Date(),
      actor: "test",
    })
    return `${base}/accounts/${account.id}`
  }
  const secondPerson = async () => {
    await ensureAdmin(suite.container, "second@example.com")
    return (await Staff.login(suite.api, suite.shop, "second@example.com")).http
  }
  const secretKey = () => suite.staff.secretKey(suite.api)
  const proven = async () => expect((await http().post(`${base}/verify-ledger`, {})).findings).toEqual([])
  const receipt = { amount: 1_000, received_on: "2026-11-10", method: "bank_transfer", reference: "FURIKOMI 118" }

  it("takes receipts once per key, shows them, and takes one back when it bounced", async () => {
    const account = await anAccount(3_000)
    const send = (body: object) => http().post(`${account}/receipts`, body, { "idempotency-key": "r-1" })
    const first = await send(receipt)
    expect(first).toMatchObject({
      receipt: {
        ...receipt,
        currency_code: "jpy",
        note: null,
        actor: expect.stringMatching(/^user_/),
        reversed_at: null,
      },
      account: { outstanding_amount: 2_000, available_amount: 8_000 },
    })
    expect((await send(receipt)).receipt).toEqual(first.receipt)
    await expect(send({ ...receipt, amount: 1 })).rejects.toMatchObject({
      status: 409,
      body: { code: "idempotency_conflict" },
    })
    const { id } = first.receipt
    const reverse = (key: string) =>
      http().post(`${account}/receipts/${id}/reverse`, { reason: "Bounced" }, { "idempotency-key": key })
    expect(await reverse("b-1")).toMatchObject({ account: { outstanding_amount: 3_000 } })
    await reverse("b-1")
    await expect(reverse("b-2")).rejects.toMatchObject({ status: 409, body: { code: "already_reversed" } })
    expect(await http().get(`${account}/receipts`, { fields: "id,reversal_reason" })).toEqual({
      receipts: [{ id, reversal_reason: "Bounced" }],
      count: 1,
      offset: 0,
      limit: 20,
    })
    expect(await http().get(`${account}/receipts`, { id })).toMatchObject({ receipts: [{ id }], count: 1 })
    expect(await http().get(`${account}/receipts`, { id: "crrcpt_none" })).toMatchObject({ receipts: [], count: 0 })
    await expect(http().post(`${account}/receipts/crrcpt_none/reverse`, { reason: "r" })).rejects.toMatchObject({
      status: 404,
    })
    await proven()
  })

  it("gives money back only to an account in credit, and writes off only what is owed, suspending the company", async () => {
    const account = await anAccount(3_000)
    const back = { amount: 500, returned_on: "2026-11-12", reference: "OUT-1", reason: "Paid twice" }
    await expect(http().post(`${account}/money-returned`, back)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("is in credit with 0 jpy") },
    })
    await http().post(`${account}/receipts`, { ...receipt, amount: 3_500 })
    expect(await http().post(`${account}/money-returned`, back)).toMatchObject({
      entry: { operation: "money_returned", reference_id: "OUT-1" },
      account: { outstanding_amount: 0 },
    })
    const other = await anAccount(700, "house", "cus_b")
    await expect(http().post(`${other}/write-off`, { amount: 701, reason: "Gone" })).rejects.toMatchObject({
      status: 400,
    })
    expect(await http().post(`${other}/write-off`, { amount: 700, reason: "Gone" })).toMatchObject({
      entry: { operation: "written_off", amount: 700 },
      approval_request: null,
      account: { outstanding_amount: 0, status: "suspended", status_reason: "700 jpy written off: Gone" },
    })
    await proven()
  })

  it("takes a write-off back once, shows it, and leaves the account suspended", async () => {
    const [account, other] = [await anAccount(700), await anAccount(300, "house", "cus_b")]
    const { entry } = await http().post(`${account}/write-off`, { amount: 700, reason: "Gone" })
    const reverse = (key: string, of = account) =>
      http().post(`${of}/write-offs/${entry.id}/reverse`, { reason: "Has paid" }, { "idempotency-key": key })
    const both = await Promise.all([reverse("w-1"), reverse("w-1")])
    expect(both[0]).toMatchObject({
      entry: { operation: "write_off_reversed", amount: 700, reference_id: entry.id, reason: "Has paid" },
      approval_request: null,
      account: { outstanding_amount: 700, status: "suspended" },
    })
    expect(both[1].entry).toEqual(both[0].entry)
    await expect(reverse("w-2")).rejects.toMatchObject({ status: 409, body: { code: "already_reversed" } })
    await expect(reverse("w-3", other)).rejects.toMatchObject({ status: 404 })
    expect(await http().get(`${account}/write-offs`, { fields: "id,amount,reversal_reason" })).toEqual({
      write_offs: [{ id: entry.id, amount: 700, reversal_reason: "Has paid" }],
      count: 1,
      offset: 0,
      limit: 20,
    })
    await expect(http().get(`${base}/accounts/cracc_none/write-offs`)).rejects.toMatchObject({ status: 404 })
    const shopper = await suite.newShopper()
    await expect(shopper.http.get(`${account}/write-offs`)).rejects.toMatchObject({ status: 401 })
    await proven()
  })

  it.each([
    ["receipts", "amount", { ...receipt, amount: 0 }],
    ["receipts", "amount", { ...receipt, amount: "5" }],
    ["receipts", "amount", { ...receipt, amount: 0.5 }],
    ["receipts", "amount", { ...receipt, amount: 1e13 }],
    ["receipts", "received_on", { ...receipt, received_on: "10.11.2026" }],
    ["receipts", "received_on", { ...receipt, received_on: "2026-02-30" }],
    ["receipts", "received_on", { ...receipt, received_on: "2999-01-01" }],
    ["receipts", "method", { ...receipt, method: "gold" }],
    ["receipts", "reference", { ...receipt, reference: " " }],
    ["receipts", "note", { ...receipt, note: "a\0" }],
    ["receipts", "actor", { ...receipt, actor: "me" }],
    ["receipts/crrcpt_1/reverse", "reason", {}],
    ["money-returned", "returned_on", { amount: 1, reference: "r", reason: "r" }],
    ["money-returned", "reference", { amount: 1, returned_on: "2026-11-10", reason: "r" }],
    ["money-returned", "reason", { amount: 1, returned_on: "2026-11-10", reference: "r", reason: "" }],
    ["write-off", "amount", { amount: -1, reason: "r" }],
    ["write-off", "reason", { amount: 1 }],
    ["write-offs/crentr_1/reverse", "reason", { reason: " " }],
    ["write-offs/crentr_1/reverse", "amount", { reason: "r", amount: 1 }],
    ["offline-exposure", "amount", { amount: "1", as_of: "2026-11-10", reference: "r" }],
    ["offline-exposure", "amount", { amount: 0.5, as_of: "2026-11-10", reference: "r" }],
    ["offline-exposure", "as_of", { amount: 1, as_of: "yesterday", reference: "r" }],
    ["offline-exposure", "as_of", { amount: 1, as_of: "2026-11-10T00:00:00", reference: "r" }],
    ["offline-exposure", "as_of", { amount: 1, as_of: "2999-01-01", reference: "r" }],
    ["offline-exposure", "reference", { amount: 1, as_of: "2026-11-10" }],
  ])("refuses at %s a bad %s and names it", async (path, field, body) => {
    const account = await anAccount(100)
    await expect(http().post(`${account}/${path}`, body)).rejects.toMatchObject({
      status: 400,
      body: { type: "invalid_data", details: [{ path: field }] },
    })
  })

  it("is not that of an agent, and not there for accounts that are not", async () => {
    const agency = await anAccount(100, "kuroneko")
    for (const path of ["receipts", "write-off", "write-offs/crentr_1/reverse", "offline-exposure"]) {
      const body = {
        receipts: receipt,
        "write-off": { amount: 1, reason: "r" },
        "write-offs/crentr_1/reverse": { reason: "r" },
      }[path] ?? {
        amount: 1,
        as_of: "2026-11-10",
        reference: "r",
      }
      await expect(http().post(`${agency}/${path}`, body)).rejects.toMatchObject({
        status: 400,
        body: { type: "not_allowed", message: expect.stringContaining("kuroneko") },
      })
      await expect(http().post(`${base}/accounts/cracc_none/${path}`, body)).rejects.toMatchObject({ status: 404 })
    }
    const shopper = await suite.newShopper()
    await expect(shopper.http.post(`${agency}/receipts`, receipt)).rejects.toMatchObject({ status: 401 })
  })

  it("has rises and write-offs above the set amounts approved by another person, of whom a key is none", async () => {
    const account = await anAccount(300, "house-usd")
    const [key, second] = [await secretKey(), await secondPerson()]
    const raise = { credit_limit: 25_000, reason: "Season" }
    await expect(key.post(`${account}/limit`, raise)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("a secret API key counts as none") },
    })
    expect(await key.post(`${account}/limit`, { ...raise, credit_limit: 20_000 })).toMatchObject({
      approval_request: null,
      entry: { actor: expect.stringMatching(/^apk_/) },
    })
    const asked = await http().post(`${account}/limit`, raise)
    expect(asked).toMatchObject({
      entry: null,
      approval_request: { state: "pending" },
      account: { credit_limit: 20_000 },
    })
    const lost = { amount: 200.5, reason: "Gone" }
    await expect(key.post(`${account}/write-off`, lost)).rejects.toMatchObject({
      status: 400,
      body: { code: "person_required" },
    })
    await http().post(`${account}/write-off`, lost)
    const requests = `${base}/approval-requests`
    const waiting = await http().get(requests, { state: "pending" })
    expect(waiting).toMatchObject({ count: 2, approval_requests: [{ kind: "write_off" }, { kind: "limit" }] })
    const [writeOff, limit] = waiting.approval_requests.map(({ id }: Answer) => `${requests}/${id}`)
    await expect(http().post(`${limit}/approve`)).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("so another person decides") },
    })
    await expect(key.post(`${limit}/approve`)).rejects.toMatchObject({ status: 400 })
    expect(await second.post(`${limit}/approve`)).toMatchObject({
      approval_request: { state: "approved" },
      account: { credit_limit: 25_000 },
    })
    await expect(second.post(`${writeOff}/reject`, {})).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: "reason" }] },
    })
    expect(await second.post(`${writeOff}/reject`, { reason: "They have paid" })).toMatchObject({
      approval_request: { state: "rejected", decision_reason: "They have paid" },
    })
    await expect(second.post(`${writeOff}/approve`)).rejects.toMatchObject({
      status: 409,
      body: { code: "already_decided" },
    })
    expect(await http().get(writeOff)).toMatchObject({ approval_request: { kind: "write_off", state: "rejected" } })
    await expect(http().get(`${requests}/crappr_none`)).rejects.toMatchObject({ status: 404 })
    await expect(http().get(requests, { state: "new" })).rejects.toMatchObject({
      body: { details: [{ path: "state" }] },
    })
    await proven()
  })

  it("has large applications approved by two people, and opens no large account by one", async () => {
    const shopper = await suite.newShopper()
    const { customer } = await shopper.http.get("/store/customers/me")
    const { id } = await tradeCredit().submitApplication({
      program_id: "house-usd",
      customer_id: customer.id,
      data: { company_name: "Aoba Trading" },
      consents: [],
    })
    const approve = `${base}/applications/${id}/approve`
    const body = { credit_limit: 30_000 }
    await expect((await secretKey()).post(approve, body)).rejects.toMatchObject({ status: 400 })
    expect(await http().post(approve, body)).toMatchObject({
      application: { status: "pending_second_approval", proposal: body, screening_status: "under_review" },
    })
    expect((await shopper.http.get(`/store/trade-credit/applications/${id}`)).application.status).toBe("under_review")
    await expect(http().post(approve, body)).rejects.toMatchObject({ status: 400 })

    const revoke = (sent: object, by = http()) => by.post(`${approve}/revoke`, sent)
    const said = { reason: "One nought too many" }
    const { proposal } = (await http().get(`${base}/applications/${id}`)).application
    const read = { of: proposal.at }
    for (const [sent, path] of [
      [read, "reason"],
      [said, "of"],
      [{ ...said, of: "yesterday" }, "of"],
    ] as const) {
      await expect(revoke(sent)).rejects.toMatchObject({ status: 400, body: { details: [{ path }] } })
    }
    await expect(revoke({ ...said, ...read }, await secretKey())).rejects.toMatchObject({
      status: 400,
      body: { code: "person_required" },
    })
    const other = { of: "2026-01-01T00:00:00Z" }
    await expect(revoke({ ...said, ...other })).rejects.toMatchObject({
      status: 409,
      body: { code: "proposal_replaced", message: expect.stringContaining("taken back or replaced") },
    })
    await expect((await secondPerson()).post(approve, { ...body, ...other })).rejects.toMatchObject({
      status: 409,
      body: { code: "proposal_replaced" },
    })
    // Twice is once.
    for (let times = 0; times < 2; times++) {
      expect(await revoke({ ...said, ...read })).toMatchObject({
        application: { status: "under_review", proposal: null },
      })
    }
    expect((await shopper.http.get(`/store/trade-credit/applications/${id}`)).application.status).toBe("under_review")
    const { history } = (await http().get(`${base}/applications/${id}`)).application
    expect(history.slice(-2)).toMatchObject([
      { status: "pending_second_approval", credit_limit: 30_000, payment_terms: null },
      { status: "under_review", note: said.reason, actor: proposal.actor, revoked: proposal.at },
    ])
    const again = { of: (await http().post(approve, body)).application.proposal.at }
    expect(await (await secondPerson()).post(approve, { ...body, ...again })).toMatchObject({
      application: { status: "approved", credit_limit: 30_000 },
    })
    await expect(revoke({ ...said, ...again })).rejects.toMatchObject({
      status: 409,
      body: { code: "application_decided" },
    })
    await expect(
      http().post(`${base}/applications/crapp_none/approve/revoke`, { ...said, ...again })
    ).rejects.toMatchObject({ status: 404 })
    const create = { program_id: "house-usd", customer_id: customer.id, company_name: "A", credit_limit: 20_001 }
    await expect(http().post(`${base}/accounts`, create)).rejects.toMatchObject({
      status: 400,
      body: { details: [{ path: "credit_limit", message: expect.stringContaining("two people") }] },
    })
  })

  it("lets one order go beyond the limit on somebody's word", async () => {
    const shopper = await suite.newShopper()
    await openHouseAccount(shopper, suite.staff, 10_000)
    const order = await shopper.buy({ bolts: 1 }, "pp_deferred-invoice_house")
    const override = `${base}/orders/${order.id}/override-credit`
    expect(await http().post(override, { amount: 500, reason: "Old friend" })).toMatchObject({
      override: { order_id: order.id, amount: 500, reason: "Old friend", actor: expect.stringMatching(/^user_/) },
      order: { order_id: order.id, needs_attention: [] },
    })
    await expect((await secretKey()).post(override, { amount: 500, reason: "r" })).rejects.toMatchObject({
      status: 400,
      body: { code: "person_required" },
    })
    for (const [field, body] of [
      ["amount", { amount: -1, reason: "r" }],
      ["amount", { amount: 0.5, reason: "r" }],
      ["reason", { amount: 1, reason: " " }],
    ] as const) {
      await expect(http().post(override, body)).rejects.toMatchObject({
        status: 400,
        body: { details: [{ path: field }] },
      })
    }
    await expect(
      http().post(`${base}/orders/order_none/override-credit`, { amount: 1, reason: "r" })
    ).rejects.toMatchObject({ status: 404 })
  })

  it("lets no order go where nobody here lends, or nothing is lent any more, and says what to do instead", async () => {
    const shopper = await suite.newShopper()
    await openKuronekoAccount(shopper, suite.kuroneko, 100_000)
    const { id } = await shopper.buy({ bolts: 1 }, "pp_deferred-invoice_kuroneko")
    const allow = (order_id: string, amount = 500) =>
      http().post(`${base}/orders/${order_id}/override-credit`, { amount, reason: "Old friend" })
    const refused = (code: string) => ({ status: 400, body: { code } })
    await expect(allow(id)).rejects.toMatchObject(refused("override_agent_lends"))
    await http().post(`/admin/orders/${id}/cancel`, {})
    await expect(allow(id)).rejects.toMatchObject(refused("order_canceled"))
    // Taking it back is always possible.
    expect(await allow(id, 0)).toMatchObject({ override: { amount: 0 } })

    const other = await suite.newShopper()
    const { id: account } = await openHouseAccount(other, suite.staff, 10_000)
    const order = await other.buy({ bolts: 1 }, "pp_deferred-invoice_house")
    await http().post(`${base}/accounts/${account}`, { status: "suspended", reason: "Late" })
    await expect(allow(order.id)).rejects.toMatchObject(refused("override_account_stopped"))
  })

  describe("open balances of the accounting software", () => {
    const send = (csv: string | Buffer, query = "", headers = {}) =>
      // As a file: axios would quote a string as JSON.
      http().post(`${base}/offline-exposure/import${query}`, Buffer.from(csv), {
        "content-type": "text/csv",
        ...headers,
      })

    it("lower what is available, the newest of them", async () => {
      const account = await anAccount(1_000)
      const set = (amount: number, as_of: string) =>
        http().post(`${account}/offline-exposure`, { amount, as_of, reference: "Nov" })
      expect(await set(2_000, "2026-11-10")).toMatchObject({
        outcome: "set",
        entry: { operation: "offline_exposure_set" },
        account: { offline_amount: 2_000, available_amount: 7_000, offline_as_of: "2026-11-09T15:00:00.000Z" },
      })
      expect(await set(9_000, "2026-11-09T23:00:00+09:00")).toMatchObject({
        outcome: "ignored",
        entry: null,
        account: { offline_amount: 2_000 },
      })
      await proven()
    })

    it("come as a file, looked at first and then taken over whole", async () => {
      const account = await anAccount(1_000)
      await http().post(account, { external_id: "E-1" })
      const csv = "\ufeffexternal_id,amount,as_of,reference\r\nE-1,1500,2026-11-20,November\r\n"
      const looked = await send(csv, "?dry_run=true")
      expect(looked).toMatchObject({ dry_run: true, count: 1, summary: { set: 1, refused: 0 }, lines: [{ line: 2 }] })
      expect((await http().get(account)).account.offline_amount).toBe(0)
      const keyed = { "idempotency-key": "november" }
      expect(await send(csv, "", keyed)).toMatchObject({ dry_run: false, lines: [{ outcome: "set" }] })
      expect(await send(csv, "", keyed)).toMatchObject({ summary: { set: 1, unchanged: 0 } })
      expect((await http().get(account)).account).toMatchObject({ offline_amount: 1_500, available_amount: 7_500 })
      const bad = `${csv}E-2,1,2026-11-20,x\r\n,"1,5",2026-11-20,x\r\n`
      await expect(send(bad)).rejects.toMatchObject({
        status: 400,
        body: {
          type: "invalid_data",
          details: [{ path: "lines.3.external_id" }, { path: "lines.4.amount" }, { path: "lines.4.account_id" }],
        },
      })
      expect((await send(bad, "?dry_run=true")).summary).toEqual({ set: 0, unchanged: 1, ignored: 0, refused: 2 })
      await proven()
    })

    it("are refused in another encoding, of another type and size, or for no such program", async () => {
      const refused = async (sending: Promise<unknown>, status: number, path: string) =>
        expect(sending).rejects.toMatchObject({ status, body: { details: [{ path }] } })
      const header = "external_id,amount,as_of,reference\n"
      await refused(send(Buffer.from([0x8e, 0x9f, 0xff])), 400, "body")
      await refused(send(header, "", { "content-type": "application/octet-stream" }), 400, "Content-Type")
      await refused(send("x".repeat(1_000_001)), 413, "body")
      await refused(send(header, "?dry_run=maybe"), 400, "dry_run")
      await refused(send(`${header}E-1,1,2026-11-20,x`, "?program_id=none"), 400, "program_id")
      await expect(send(header + "E-1,1,2026-11-20,x\n".repeat(202))).rejects.toMatchObject({
        status: 400,
        body: { message: expect.stringContaining("lines: 2 more problems are not shown") },
      })
    })
  })
})
