import type { AccountRecord, AttentionElsewhere, AttentionFilter } from "../../../src/modules/trade-credit/types"
import { accountOrderInput, anAccount, holdInput, next, withBooks } from "./books"

const UNTOLD = { code: "notice_refused", message: "The agent did not take it.", actions: ["retry_notice"] }
const STOPPED = { code: "credit_stop", message: "Ask before you ship.", actions: ["contact_buyer"] }

withBooks("trade_credit_attention", (books) => {
  const { service } = books
  const list = (filter: AttentionFilter = {}, page = {}, elsewhere: AttentionElsewhere[] = []) =>
    service.listAttention(filter, { limit: 20, offset: 0, ...page }, elsewhere)
  const codesOf = async (...input: Parameters<typeof list>) => (await list(...input)).map(({ code }) => code)

  const looked = async (id: string, attention: (typeof UNTOLD)[]) => {
    await service.claimAccountOrder({ id, owner: "test", lease_seconds: 60 })
    await service.releaseAccountOrder({ id, owner: "test", next_check_at: new Date(), attention })
  }
  const anOrder = async (attention: (typeof UNTOLD)[], more: Parameters<typeof accountOrderInput>[0] = {}) => {
    const order = await service.openAccountOrder({ ...accountOrderInput(more), display_id: 1_000 })
    await looked(order.id, attention)
    return order
  }
  const anApplication = async (status: "under_review" | "needs_information" | null, days: number) => {
    const data = { company_name: "Hinode Foods" }
    const { id } = await service.submitApplication({
      program_id: "house",
      customer_id: next("cus"),
      data,
      consents: [],
    })
    if (status) {
      await service.moveApplication({ id, status, actor: "user_1" })
    }
    await books
      .sql()
      .raw("UPDATE credit_application SET updated_at = now() - make_interval(days => :days) WHERE id = :id", {
        id,
        days,
      })
    return id
  }
  const anInvitation = (account: AccountRecord & { customer_id: string }, token_hash: string) =>
    service.inviteMember({
      locale: "en",
      account_id: account.id,
      email: "sato@example.com",
      role: "buyer",
      token_hash,
      valid_seconds: 3_600,
      invited_by: account.customer_id,
    })
  const elsewhere = (more: Partial<AttentionElsewhere>): AttentionElsewhere => ({
    id: next("item"),
    kind: "notice",
    code: "notice_stranded",
    message: "Not taken.",
    actions: ["retry_notice"],
    subject: { type: "notice", id: next("bano"), display: "N1001" },
    since: new Date(),
    program_id: "agency",
    agent_id: "agency",
    account_order_id: null,
    ...more,
  })

  it("lists each thing on an order with its way out, and nothing of orders that are fine", async () => {
    await anOrder([])
    const order = await anOrder([UNTOLD, STOPPED])
    expect(await list()).toEqual([
      {
        id: `${order.id}:notice_refused:1`,
        kind: "order",
        ...UNTOLD,
        subject: { type: "order", id: order.order_id, display: "#1000", customer_id: null },
        since: expect.any(Date),
      },
      expect.objectContaining({ id: `${order.id}:credit_stop:2`, ...STOPPED }),
    ])
    expect(await service.countAttention({}, [])).toBe(2)
  })

  it("says the amounts of an order's as they stand on the order", async () => {
    const short = { code: "credit_shortfall", message: "Too much.", actions: [], amount: 12, leaving_amount: 3 }
    await anOrder([STOPPED, short])
    expect((await list()).map(({ figures }) => figures)).toEqual([
      undefined,
      { amount: 12, leaving_amount: 3, currency_code: "jpy" },
    ])
  })

  it("puts what is new on top, leaves what is known where it is, and lets go of what is done", async () => {
    const first = await anOrder([UNTOLD])
    const second = await anOrder([UNTOLD])
    const subjects = async () => (await list()).map(({ subject }) => subject.id)
    expect(await subjects()).toEqual([second.order_id, first.order_id])
    await looked(first.id, [{ ...UNTOLD, message: "Again." }])
    expect(await subjects()).toEqual([second.order_id, first.order_id])
    await looked(first.id, [UNTOLD, STOPPED])
    expect(await subjects()).toEqual([first.order_id, first.order_id, second.order_id])
    await looked(first.id, [])
    expect(await subjects()).toEqual([second.order_id])
  })

  it("calls a checkout that no order has come of by its cart", async () => {
    const customer_id = next("cus")
    const none = { customer_id, order_id: null, display_id: null }
    const order = await service.openAccountOrder({ ...accountOrderInput(), ...none })
    await looked(order.id, [UNTOLD])
    expect((await list())[0].subject).toEqual({ type: "checkout", id: order.id, display: order.cart_id, customer_id })
  })

  it("lists applications that stand still, each after its time", async () => {
    await anApplication("under_review", 6)
    const late = await anApplication("under_review", 8)
    const unanswered = await anApplication("needs_information", 9)
    const notSent = await anApplication(null, 1)
    expect((await list()).map(({ code, subject }) => [code, subject.id, subject.display])).toEqual([
      ["application_not_under_way", notSent, "Hinode Foods"],
      ["decision_overdue", late, "Hinode Foods"],
      ["information_unanswered", unanswered, "Hinode Foods"],
    ])
    await service.moveApplication({ id: unanswered, status: "declined", actor: "user_1" })
    expect(await codesOf()).not.toContain("information_unanswered")
  })

  it("lists ledger findings until they are repaired or accepted", async () => {
    const account = await anAccount(books)
    await books.sql().raw("UPDATE credit_account SET outstanding_amount = 5 WHERE id = :id", { id: account.id })
    const findings = (await service.proveLedger({ account_id: account.id })).findings
    const items = await list({ kind: "ledger" })
    expect(items.map(({ id }) => id).sort()).toEqual(findings.map(({ id }) => id).sort())
    expect(items.find(({ code }) => code === "account_is_last_entry")).toMatchObject({
      kind: "ledger",
      actions: ["repair_finding", "accept_finding"],
      message: expect.stringContaining("outstanding 5"),
      subject: { type: "account", id: account.id, display: "Aoba Trading", customer_id: account.customer_id },
    })
    const { id } = findings.find(({ check }) => check === "account_is_last_entry")!
    await service.repairFinding({ id, actor: "user_1", reason: "A slip" })
    expect(await list({ kind: "ledger" })).toEqual([])
  })

  it("lists what waits for a second person until somebody decides", async () => {
    const account = await anAccount(books)
    await books.sql().raw(
      `INSERT INTO credit_approval_request (id, key, request_hash, kind, account_id, payload, requested_by)
       VALUES ('crappr_1', 'write-off:1', 'x', 'write_off', :account_id,
         '{"amount": 500, "reason": "Bankrupt", "expires_at": null}', 'user_1')`,
      { account_id: account.id }
    )
    expect(await list({ kind: "approval", code: "approval_of_write_off", program_id: "house", q: "aoba" })).toEqual([
      {
        id: "crappr_1",
        kind: "approval",
        code: "approval_of_write_off",
        message: "A write-off of 500 jpy waits for a second person. user_1 has asked for it: Bankrupt",
        actions: ["decide_approval"],
        subject: { type: "account", id: account.id, display: "Aoba Trading", customer_id: account.customer_id },
        since: expect.any(Date),
        approval: {
          amount: 500,
          currency_code: "jpy",
          expires_at: null,
          requested_by: "user_1",
          reason: "Bankrupt",
        },
      },
    ])
    await service.decideApproval({ id: "crappr_1", approve: false, actor: "user_2", is_person: true })
    await books.sql().raw(
      `INSERT INTO credit_approval_request (id, key, request_hash, kind, account_id, payload, requested_by)
       VALUES ('crappr_2', 'limit:1', 'x', 'limit', :account_id,
         '{"amount": 500, "reason": "Season", "expires_at": "2026-12-31T15:00:00.000Z"}', 'user_1')`,
      { account_id: account.id }
    )
    const [limit] = await list()
    expect(limit.message).toContain("A limit of 500 jpy on top, until 2026-12-31T15:00:00.000Z waits")
    expect(limit.approval).toMatchObject({ amount: 500, expires_at: "2026-12-31T15:00:00.000Z" })
    await books
      .sql()
      .raw("UPDATE credit_approval_request SET payload = jsonb_set(payload, '{amount}', 'null') WHERE id = 'crappr_2'")
    expect((await list())[0].approval).toMatchObject({ amount: null })
    await service.decideApproval({ id: "crappr_2", approve: false, actor: "user_2", is_person: true })
    expect(await list()).toEqual([])
  })

  it("lists invitations that never went out, after a while, by the company and not by the address", async () => {
    const account = await anAccount(books)
    const { id } = await anInvitation(account, "unsent")
    expect(await list()).toEqual([])
    await books
      .sql()
      .raw("UPDATE credit_account_invitation SET created_at = now() - interval '11 minutes' WHERE id = :id", { id })
    const items = await list({ kind: "member", code: "invitation_not_sent", program_id: "house", q: "aoba" })
    expect(items).toMatchObject([{ subject: { type: "account", id: account.id, customer_id: account.customer_id } }])
    expect(JSON.stringify(items)).not.toContain("sato")
    expect(await list({ code: "no_owner" })).toEqual([])
    await service.markInvitationSent(id)
    expect(await list()).toEqual([])
  })

  const goneOnceThe: Record<
    string,
    (of: { account: AccountRecord & { customer_id: string }; id: string }) => Promise<unknown>
  > = {
    "person was added by hand": ({ account }) =>
      service.addMember({
        account_id: account.id,
        customer_id: next("cus"),
        email: "sato@example.com",
        role: "buyer",
        actor: "user_1",
      }),
    "person has joined on it all the same": () =>
      service.acceptInvitation({ token_hash: "unsent", customer_id: next("cus"), email: "sato@example.com" }),
    "invitation was taken back": ({ account, id }) =>
      service.revokeInvitation({ account_id: account.id, id, actor: "user_1" }),
    "invitation has run out": ({ id }) =>
      books.sql().raw("UPDATE credit_account_invitation SET expires_at = now() WHERE id = :id", { id }),
    "owner who invited is one no more": ({ account }) =>
      service.startDeletion({ customer_id: account.customer_id, email: null }),
    "account was closed": ({ account }) =>
      service.setAccountStatus({ account_id: account.id, status: "closed", reason: "Gone", actor: "user_1" }),
    "person was invited anew": ({ account }) => anInvitation(account, "anew"),
  }
  it.each(Object.entries(goneOnceThe))(
    "lists an invitation that never went out no more once the %s",
    async (_, end) => {
      const account = await anAccount(books)
      const { id } = await anInvitation(account, "unsent")
      await books
        .sql()
        .raw("UPDATE credit_account_invitation SET created_at = now() - interval '11 minutes' WHERE id = :id", { id })
      expect(await codesOf({ code: "invitation_not_sent" })).toEqual(["invitation_not_sent"])
      await end({ account, id })
      expect(await codesOf({ code: "invitation_not_sent" })).toEqual([])
    }
  )

  it("lists an account whose last owner was deleted until there is another, or it is closed", async () => {
    const account = await anAccount(books)
    const buyer = next("cus")
    const appoint = (customer_id: string, role: "owner" | "buyer") =>
      service.addMember({ account_id: account.id, customer_id, role, actor: "user_1" })
    await appoint(buyer, "buyer")
    const second = next("cus")
    await appoint(second, "owner")
    await service.startDeletion({ customer_id: account.customer_id, email: null })
    expect(await codesOf({ kind: "member" })).toEqual([])
    await service.startDeletion({ customer_id: second, email: null })
    expect(await list({ kind: "member" })).toMatchObject([
      {
        code: "no_owner",
        message: expect.stringContaining("Appoint another owner"),
        subject: { type: "account", id: account.id, customer_id: buyer },
      },
    ])
    await books.sql().raw("UPDATE credit_account SET company_name = id WHERE id = :id", { id: account.id })
    expect(await list({ kind: "member" })).toMatchObject([
      {
        actions: ["close_account"],
        message: expect.stringMatching(/nobody there can manage it\. Close the account\.$/),
      },
    ])
    await appoint(next("cus"), "owner")
    expect(await codesOf({ kind: "member" })).toEqual([])
  })

  it("takes in what is known elsewhere, unless an order says it or the application is decided", async () => {
    const told = await anOrder([UNTOLD])
    const fine = await anOrder([])
    const open = await anApplication(null, 9)
    const decided = await anApplication(null, 9)
    await service.moveApplication({ id: decided, status: "withdrawn", actor: "cus_1" })
    const refused = (id: string) =>
      elsewhere({ kind: "screening", code: "buyer_refused", subject: { type: "application", id, display: null } })
    const items = [
      elsewhere({ account_order_id: told.id }),
      elsewhere({ account_order_id: fine.id }),
      refused(open),
      refused(decided),
      elsewhere({ kind: "agent", code: "agent_unknown", program_id: null, agent_id: "gone" }),
    ]
    const found = await list({}, {}, items)
    // What the agent says of an application stands instead of how long it takes.
    expect(found.map(({ code }) => code).sort()).toEqual([
      "agent_unknown",
      "buyer_refused",
      "notice_refused",
      "notice_stranded",
    ])
    expect(found.find(({ code }) => code === "buyer_refused")!.subject).toEqual({
      type: "application",
      id: open,
      display: "Hinode Foods",
      customer_id: null,
    })
    expect(await service.countAttention({}, items)).toBe(4)
    expect(await codesOf({ agent_id: "gone" }, {}, items)).toEqual(["agent_unknown"])
  })

  it("is filtered by kind, code, program, agent and words, alone or together", async () => {
    const account = await anAccount(books)
    await service.placeHold(await holdInput(books, account, 100))
    const ours = await anOrder([UNTOLD, STOPPED], account)
    const theirs = await anOrder([STOPPED], { program_id: "agency" })
    await anApplication("under_review", 9)
    const items = [elsewhere({})]
    const subjects = async (filter: AttentionFilter) =>
      (await list(filter, {}, items)).map(({ code, subject }) => `${code} ${subject.id}`).sort()
    expect(await subjects({ code: "credit_stop" })).toEqual(
      [`credit_stop ${ours.order_id}`, `credit_stop ${theirs.order_id}`].sort()
    )
    expect(await subjects({ code: "notice_refused" })).toEqual([`notice_refused ${ours.order_id}`])
    expect(await subjects({ program_id: "agency", kind: "order" })).toEqual([`credit_stop ${theirs.order_id}`])
    expect(await subjects({ agent_id: "agency" })).toEqual(
      [`credit_stop ${theirs.order_id}`, `notice_stranded ${items[0].subject.id}`].sort()
    )
    expect(await subjects({ agent_id: "agency", program_id: "house" })).toEqual([])
    expect(await subjects({ q: "aoba" })).toHaveLength(2)
    expect(await subjects({ q: "hinode" })).toHaveLength(1)
    expect(await subjects({ q: "#1000" })).toHaveLength(3)
    expect(await subjects({ q: "n1001" })).toHaveLength(1)
    expect(await subjects({ q: ours.order_id!, code: "credit_stop" })).toHaveLength(1)
    expect(await subjects({ q: "' OR true --" })).toEqual([])
  })

  it("counts and pages through more of elsewhere than anybody looks through", async () => {
    const items = Array.from({ length: 1_500 }, (_, made) => elsewhere({ since: new Date(1_700_000_000_000 + made) }))
    await anOrder([UNTOLD])
    expect(await service.countAttention({}, items)).toBe(1_501)
    const last = await list({}, { limit: 20, offset: 1_490, oldest_first: true }, items)
    expect(last.map(({ id }) => id).slice(0, -1)).toEqual(items.slice(1_490).map(({ id }) => id))
    expect(last.at(-1)!.code).toBe(UNTOLD.code)
  })

  it("pages through all of it without a gap, either way round", async () => {
    for (let made = 0; made < 3; made++) {
      await anOrder([UNTOLD, STOPPED])
      await anApplication("under_review", 8 + made)
    }
    // Of one instant, so that only the order of ids and positions keeps them apart.
    await books.sql().raw("UPDATE credit_account_order SET attention_since = now() WHERE attention_since IS NOT NULL")
    const items = [elsewhere({}), elsewhere({})]
    for (const oldest_first of [false, true]) {
      const whole = (await list({}, { limit: 100, oldest_first }, items)).map(({ id }) => id)
      expect(whole).toHaveLength(11)
      const paged: string[] = []
      for (let offset = 0; offset < 12; offset += 2) {
        paged.push(...(await list({}, { limit: 2, offset, oldest_first }, items)).map(({ id }) => id))
      }
      expect(paged).toEqual(whole)
    }
  })
})
