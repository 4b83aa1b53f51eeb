import type { AccountRecord, InviteMember } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, next, withBooks } from "./books"

withBooks("trade_credit_account_history", (books) => {
  const { service } = books
  const PAGE = { limit: 50, offset: 0 }
  const historyOf = async (id: string) => (await service.listHistory(id, PAGE)).history
  /** What has come to the history since, newest first. */
  const newIn = async (id: string, act: () => Promise<unknown>) => {
    const { count: before } = await service.listHistory(id, PAGE)
    await act()
    const { history, count } = await service.listHistory(id, PAGE)
    return history.slice(0, count - before)
  }
  const staff = { actor: "user_1" }

  const invite = (account: AccountRecord & { customer_id: string }, more: Partial<InviteMember> = {}) =>
    service.inviteMember({
      account_id: account.id,
      email: "mate@aoba.example",
      role: "buyer",
      locale: "ja",
      invited_by: account.customer_id,
      token_hash: next("token"),
      valid_seconds: 3_600,
      ...more,
    })

  describe("each change of an account writes one line of its history, and the same again none", () => {
    type Account = AccountRecord & { customer_id: string }
    const terms = { close_day: 20 as const, due: { days: 30 }, business_day: "next" as const }
    const changes: Record<string, { act: (account: Account) => Promise<unknown>; line: object; key?: true }> = {
      "its status": {
        act: ({ id }) => service.setAccountStatus({ account_id: id, status: "suspended", reason: "Unpaid", ...staff }),
        line: {
          kind: "status_changed",
          actor: "user_1",
          reason: "Unpaid",
          details: { from: "active", to: "suspended" },
        },
      },
      "its terms": {
        act: ({ id }) => service.updateAccount({ account_id: id, payment_terms: terms, reason: "As agreed", ...staff }),
        line: { kind: "terms_changed", reason: "As agreed", details: { from: null, to: terms } },
      },
      "its PO rule": {
        act: ({ id }) => service.updateAccount({ account_id: id, po_number_required: true, ...staff }),
        line: { kind: "po_rule_changed", reason: null, details: { from: null, to: true } },
      },
      "its number elsewhere": {
        act: ({ id }) => service.updateAccount({ account_id: id, external_id: `E-${id}`, ...staff }),
        line: { kind: "external_id_changed", details: { from: null, to: expect.stringContaining("E-") } },
      },
      "its limit": {
        act: ({ id }) =>
          service.setLimit({ account_id: id, credit_limit: 500, reason: "Careful", key: `limit:${id}`, ...staff }),
        line: { kind: "limit_set", reason: "Careful", details: { amount: 500, limit_after: 500, version: 2 } },
      },
      "a receipt": {
        act: ({ id }) =>
          service.receivePayment({ account_id: id, amount: 70, received_on: "2026-11-20", key: `rc:${id}`, ...staff }),
        line: { kind: "payment_received", details: { amount: 70, outstanding_after: -70 } },
      },
      "a new member": {
        act: ({ id }) => service.addMember({ account_id: id, customer_id: `cus_${id}`, role: "buyer", ...staff }),
        line: { kind: "member_added", details: { customer_id: expect.any(String), role: "buyer", order_limit: null } },
      },
      "a changed member": {
        act: ({ id, customer_id }) =>
          service.changeMember({ account_id: id, customer_id, order_limit: 9, by: "staff", ...staff }),
        line: {
          kind: "member_changed",
          details: { from: { role: "owner", order_limit: null }, to: { role: "owner", order_limit: 9 } },
        },
      },
    }

    it.each(Object.entries(changes))("%s", async (_name, { act, line }) => {
      const account = await anAccount(books)
      expect(await newIn(account.id, () => act(account))).toMatchObject([line])
      expect(await newIn(account.id, () => act(account))).toEqual([])
    })

    it.each(Object.entries(changes))("%s, of two at once", async (_name, { act }) => {
      const account = await anAccount(books)
      expect(await newIn(account.id, () => Promise.all([act(account), act(account)]))).toHaveLength(1)
    })
  })

  it("says of several changes at once each by itself", async () => {
    const { id } = await anAccount(books)
    const changes = { external_id: "E-77", po_number_required: false, payment_terms: null }
    const lines = await newIn(id, () => service.updateAccount({ account_id: id, ...changes, ...staff }))
    expect(lines.map(({ kind }) => kind).sort()).toEqual(["external_id_changed", "po_rule_changed"])
  })

  it("says nothing of a change that was refused", async () => {
    const [{ id }, other] = [await anAccount(books), await anAccount(books)]
    await service.updateAccount({ account_id: other.id, external_id: "E-1", ...staff })
    const lines = await newIn(id, async () => {
      const taken = service.updateAccount({ account_id: id, external_id: "E-1", po_number_required: true, ...staff })
      await expect(taken).rejects.toThrow()
    })
    expect(lines).toEqual([])
  })

  it("tells of invitations without their addresses, and who came, left and was let go", async () => {
    const account = await anAccount(books)
    const { id } = account
    const sent = await newIn(id, () => invite(account, { token_hash: "t1" }))
    expect(sent).toMatchObject([{ kind: "member_invited", actor: account.customer_id, details: { role: "buyer" } }])
    const accept = () =>
      service.acceptInvitation({ token_hash: "t1", customer_id: "cus_mate", email: "mate@aoba.example" })
    expect(await newIn(id, accept)).toMatchObject([
      { kind: "member_joined", actor: "cus_mate", details: { invited_by: account.customer_id, role: "buyer" } },
    ])
    expect(await newIn(id, accept)).toEqual([])
    const remove = () => service.removeMember({ account_id: id, customer_id: "cus_mate", by: "staff", actor: "user_2" })
    expect(await newIn(id, remove)).toMatchObject([{ kind: "member_removed", actor: "user_2" }])
    const another = await invite(account, { email: "other@aoba.example" })
    const again = await newIn(id, () =>
      service.renewInvitation({ account_id: id, id: another.id, actor: "user_2", token_hash: "t3", valid_seconds: 60 })
    )
    expect(again).toMatchObject([{ kind: "member_invited", actor: "user_2" }])
    const [{ id: invitation_id }] = await service.openInvitations(id)
    const takeBack = () => service.revokeInvitation({ account_id: id, id: invitation_id, actor: "user_3" })
    expect(await newIn(id, () => Promise.all([takeBack(), takeBack()]))).toMatchObject([
      { kind: "invitation_taken_back", actor: "user_3", details: { invitation_id } },
    ])
    expect(JSON.stringify(await historyOf(id))).not.toContain("aoba.example")
  })

  it("tells of the invitations that end with whoever made them, or with whom they were for", async () => {
    const account = await anAccount(books)
    const { id: account_id, customer_id } = account
    await service.addMember({ account_id, customer_id: "cus_second", role: "owner", actor: "user_1" })
    const byFirst = await invite(account, { email: "one@aoba.example" })
    const second = { ...account, customer_id: "cus_second" }
    const bySecond = await invite(second, { email: "two@aoba.example" })
    const toGone = await invite(second, { email: "gone@aoba.example" })
    const deletion = () => service.startDeletion({ customer_id: next("cus"), email: "gone@aoba.example" })
    expect(await newIn(account_id, deletion)).toMatchObject([
      { kind: "invitation_taken_back", actor: "system", details: { invitation_id: toGone.id } },
    ])
    const buyer = { account_id, customer_id, role: "buyer" as const, by: "staff" as const, actor: "user_2" }
    const demoted = await newIn(account_id, () => service.changeMember(buyer))
    expect(demoted).toContainEqual(
      expect.objectContaining({
        kind: "invitation_taken_back",
        actor: "user_2",
        details: expect.objectContaining({ invitation_id: byFirst.id }),
      })
    )
    await service.addMember({ account_id, customer_id: "cus_third", role: "owner", actor: "user_1" })
    const removed = await newIn(account_id, () =>
      service.removeMember({ account_id, customer_id: "cus_second", by: "staff", actor: "user_3" })
    )
    expect(removed.map(({ kind, actor }) => [kind, actor]).sort()).toEqual([
      ["invitation_taken_back", "user_3"],
      ["member_removed", "user_3"],
    ])
    expect(removed).toContainEqual(
      expect.objectContaining({ details: expect.objectContaining({ invitation_id: bySecond.id }) })
    )
  })

  it("tells what two people had to decide, and a write-off with the suspension that came of it", async () => {
    const account = await anAccount(books, { program_id: "careful", credit_limit: 40_000 })
    const wish = { account_id: account.id, credit_limit: 60_000, reason: "Grows", key: next("limit"), is_person: true }
    await service.setLimitByStaff({ ...wish, actor: "user_1" })
    const [asked] = await historyOf(account.id)
    expect(asked).toMatchObject({
      kind: "approval_requested",
      actor: "user_1",
      reason: "Grows",
      details: { request_kind: "limit", amount: 60_000 },
    })
    await service.decideApproval({ id: asked.id, approve: true, actor: "user_2", is_person: true })
    expect((await historyOf(account.id)).map(({ kind, actor }) => [kind, actor]).sort()).toEqual(
      expect.arrayContaining([
        ["approval_approved", "user_2"],
        ["limit_set", "user_1"],
      ])
    )
  })

  it("is shown page by page, with how much there is in all", async () => {
    const { id } = await anAccount(books)
    for (const external_id of ["E-11", "E-12", "E-13"]) {
      await service.updateAccount({ account_id: id, external_id, ...staff })
    }
    const all = await historyOf(id)
    const pages = await Promise.all([0, 2, 4].map((offset) => service.listHistory(id, { limit: 2, offset })))
    expect(pages.flatMap(({ history }) => history)).toEqual(all)
    expect(pages[0].count).toBe(all.length)
  })

  it("is final: nobody rewrites or deletes what was done", async () => {
    const { id } = await anAccount(books)
    await expect(
      books.sql().raw("UPDATE credit_account_event SET actor = 'x' WHERE account_id = ?", id)
    ).rejects.toThrow("is final")
    await expect(books.sql().raw("DELETE FROM credit_account_event WHERE account_id = ?", id)).rejects.toThrow(
      "is final"
    )
    // But for the words, which may be about a person: they can be taken away, and nothing else with them.
    await service.setAccountStatus({ account_id: id, status: "suspended", reason: "Sato is ill", actor: "user_1" })
    const change = (set: string) => books.sql().raw(`UPDATE credit_account_event SET ${set} WHERE account_id = ?`, id)
    for (const set of ["reason = 'Other words'", "reason = NULL, actor = 'x'", "reason = NULL, details = '{}'"]) {
      await expect(change(set)).rejects.toThrow("is final")
    }
    await change("reason = NULL")
    expect((await historyOf(id)).find(({ kind }) => kind === "status_changed")).toMatchObject({
      actor: "user_1",
      reason: null,
    })
  })

  describe("a ceiling of one's own", () => {
    const limit = (account_id: string, credit_limit: number | null, key = next("ceiling")) =>
      service.setLimitByStaff({ account_id, credit_limit, reason: "Trust", key, is_person: true, actor: "user_1" })

    it("is taken away, once per key, and the agent's limit counts again", async () => {
      const { id } = await anAccount(books, { program_id: "agency", credit_limit: 9_000 })
      await limit(id, 4_000)
      const lines = await newIn(id, () => Promise.all([limit(id, null, "away"), limit(id, null, "away")]))
      expect(lines).toMatchObject([
        { kind: "limit_set", reason: "Trust", details: { amount: 9_000, limit_after: 9_000 } },
      ])
      expect(await service.readAccount(id)).toMatchObject({ credit_limit: 9_000, ceiling_amount: null })
      await expect(limit(id, null)).rejects.toMatchObject({ code: "no_ceiling" })
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    })

    it("leaves none where the agent tells no limit", async () => {
      const { id } = await anAccount(books, { program_id: "agency", credit_limit: null })
      await limit(id, 4_000)
      await limit(id, null)
      expect(await service.readAccount(id)).toMatchObject({ credit_limit: null, available_amount: null })
      expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
    })

    it.each([60_000, null])(
      "needs a second person where the agent lends %s, beyond what one may allow",
      async (lent) => {
        const { id } = await anAccount(books, { program_id: "careful-agency", credit_limit: lent })
        await limit(id, 10_000)
        const { entry, approval_request } = await limit(id, null)
        expect(entry).toBeNull()
        expect(approval_request).toMatchObject({ kind: "limit", payload: { amount: null } })
        await service.decideApproval({ id: approval_request!.id, approve: true, actor: "user_2", is_person: true })
        expect(await service.readAccount(id)).toMatchObject({ credit_limit: lent, ceiling_amount: null })
      }
    )

    it("is nobody's in the merchant's own book", async () => {
      const { id } = await anAccount(books)
      await expect(limit(id, null)).rejects.toThrow("is your own")
    })
  })
})
