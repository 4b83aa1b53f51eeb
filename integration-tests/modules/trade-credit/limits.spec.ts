import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import { ALL_BOOKS, anAccount, chargeInput, holdInput, next, withBooks } from "./books"

const PAGE = { limit: 20, offset: 0 }

withBooks("trade_credit_limits", (books) => {
  const { service } = books

  const figures = async ({ id }: { id: string }) => {
    const { credit_limit, offline_amount, available_amount, version } = await service.readAccount(id)
    return { credit_limit, offline_amount, available_amount, version }
  }
  const newest = async ({ id }: { id: string }) => (await service.listEntries(id, PAGE)).entries[0]
  const proven = async () => expect((await service.proveLedger(ALL_BOOKS)).findings).toEqual([])
  const hold = async (account: AccountRecord, amount: number) =>
    service.placeHold(await holdInput(books, account, amount))
  const limit = (account: { id: string }, credit_limit: number, expires_at?: Date, actor = "user_1") => ({
    key: next("limit"),
    account_id: account.id,
    credit_limit,
    reason: "season",
    actor,
    expires_at,
    is_person: actor.startsWith("user_"),
  })
  /** As if the time had come: nothing else of the account is touched. */
  const expire = ({ id }: { id: string }) =>
    books
      .sql()("credit_account")
      .where({ id })
      .update({ temporary_limit_expires_at: new Date(Date.now() - 1) })

  describe("a limit", () => {
    it("that is temporary counts until the second it expires, whether or not anybody has written that down", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      await service.setLimitByStaff(limit(account, 500, new Date(Date.now() + 60_000)))
      await hold(account, 1_200)
      expect(await figures(account)).toMatchObject({ credit_limit: 1_500, available_amount: 300 })
      await expire(account)
      expect(await figures(account)).toMatchObject({ credit_limit: 1_000, available_amount: -200, version: 3 })
      await expect(hold(account, 1)).rejects.toMatchObject({ code: "insufficient_credit" })
      const two = await Promise.all([service.expireLimits({ limit: 10 }), service.expireLimits({ limit: 10 })])
      expect(two.reduce((sum, count) => sum + count)).toBe(1)
      expect(await newest(account)).toMatchObject({
        operation: "limit_set",
        amount: 0,
        limit_after: 1_000,
        actor: "system",
        reason: "The temporary limit of 500 jpy has expired.",
      })
      expect(await service.expireLimits({ limit: 10 })).toBe(0)
      expect(await figures(account)).toMatchObject({ credit_limit: 1_000, version: 4 })
      await proven()
    })

    it("below what is owed already makes available negative and stops nothing that runs", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const running = await hold(account, 900)
      await service.setLimitByStaff(limit(account, 300))
      expect(await figures(account)).toMatchObject({ available_amount: -600 })
      await service.postCharge(chargeInput(running, 900))
      await expect(hold(account, 1)).rejects.toMatchObject({ code: "insufficient_credit", shortfall_amount: 601 })
      await proven()
    })

    it("with a tolerance lets an order go a little beyond, once, and the ledger says how far", async () => {
      const account = await anAccount(books, { program_id: "generous", credit_limit: 1_000 })
      await hold(account, 1_000)
      expect(await newest(account)).toMatchObject({ beyond_limit_amount: 0 })
      await expect(hold(account, 51)).rejects.toMatchObject({ code: "insufficient_credit" })
      await hold(account, 50)
      expect(await newest(account)).toMatchObject({
        beyond_limit_amount: 50,
        allowed_beyond_amount: 50,
        overridden_by: null,
      })
      await expect(hold(account, 1)).rejects.toMatchObject({ code: "insufficient_credit" })
      expect(await figures(account)).toMatchObject({ available_amount: -50 })
      await proven()
    })

    it("is never exceeded beyond its tolerance, however many orders come at once", async () => {
      const account = await anAccount(books, { program_id: "generous", credit_limit: 1_000 })
      const all = await Promise.allSettled(Array.from({ length: 12 }, () => hold(account, 100)))
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(10)
      await proven()
    })

    it("that rises above the set amount waits for another person; one that falls does not", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 10_000 })
      expect(await service.setLimitByStaff(limit(account, 50_000))).toMatchObject({ entry: { amount: 50_000 } })
      const asKey = limit(account, 60_000, undefined, "apk_1")
      await expect(service.setLimitByStaff(asKey)).rejects.toMatchObject({ code: "person_required" })
      const { approval_request } = await service.setLimitByStaff(limit(account, 1_000, new Date(Date.now() + 60_000)))
      expect(approval_request).toMatchObject({ kind: "limit", payload: { amount: 1_000 } })
      expect(await figures(account)).toMatchObject({ credit_limit: 50_000 })
      const decision = { id: approval_request!.id, approve: true, actor: "user_2", is_person: true }
      expect(await service.decideApproval(decision)).toMatchObject({ state: "approved", decided_by: "user_2" })
      expect(await service.decideApproval(decision)).toMatchObject({ state: "approved", decided_by: "user_2" })
      expect(await figures(account)).toMatchObject({ credit_limit: 51_000 })
      expect(await newest(account)).toMatchObject({ actor: "user_1", reason: "season (approved by user_2)" })
      // Still above the amount in all, but lower than it is.
      expect((await service.setLimitByStaff(limit(account, 49_500))).entry).not.toBeNull()
      await proven()
    })

    it("for a time that two people allowed is not prolonged by one, nor by a key", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 50_000 })
      const now = Date.now()
      const inHours = (hours: number) => new Date(now + hours * 3_600_000)
      const { approval_request } = await service.setLimitByStaff(limit(account, 1_000, inHours(2)))
      await service.decideApproval({ id: approval_request!.id, approve: true, actor: "user_2", is_person: true })
      for (const amount of [1_000, 1]) {
        const asKey = limit(account, amount, inHours(3), "apk_1")
        await expect(service.setLimitByStaff(asKey)).rejects.toMatchObject({ code: "person_required" })
      }
      // Shorter, or less for as long, puts less at risk; longer again is a rise again.
      expect((await service.setLimitByStaff(limit(account, 1_000, inHours(1), "apk_1"))).entry).not.toBeNull()
      expect((await service.setLimitByStaff(limit(account, 900, inHours(1), "apk_1"))).entry).not.toBeNull()
      expect((await service.setLimitByStaff(limit(account, 900, inHours(2)))).entry).toBeNull()
      expect((await service.setLimitByStaff(limit(account, 0, inHours(4), "apk_1"))).entry).not.toBeNull()
      await proven()
    })

    it("up to the set amount is prolonged by one person", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 10_000 })
      for (const minutes of [10, 20]) {
        const until = new Date(Date.now() + minutes * 60_000)
        expect((await service.setLimitByStaff(limit(account, 40_000, until, "apk_1"))).entry).not.toBeNull()
      }
    })

    it("that nobody can set is refused before a second person is asked", async () => {
      const account = await anAccount(books, { program_id: "careful-agency", credit_limit: 60_000 })
      const later = new Date(Date.now() + 60_000)
      await service.setLimitByStaff(limit(account, 55_000))
      await expect(service.setLimitByStaff(limit(account, 60_001))).rejects.toThrow("Ask the agent for more")
      await expect(service.setLimitByStaff(limit(account, 55_000, later))).rejects.toThrow(
        "cannot be raised for a time"
      )
      expect(await service.listApprovals({ account_id: account.id }, PAGE)).toMatchObject({ count: 0 })
      const { approval_request } = await service.setLimitByStaff(limit(account, 60_000))
      expect(approval_request).toMatchObject({ state: "pending" })
    })

    it("is lowered by one person where the agent answers each time and tells none", async () => {
      const account = await anAccount(books, { program_id: "careful-agency", credit_limit: null })
      expect((await service.setLimitByStaff(limit(account, 90_000, undefined, "apk_1"))).entry).toMatchObject({
        limit_after: 90_000,
      })
      expect((await service.setLimitByStaff(limit(account, 95_000))).entry).toBeNull()
    })

    it("that is changed while a higher one waits is the changed one until two agree on the higher", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 40_000 })
      const { approval_request } = await service.setLimitByStaff(limit(account, 80_000))
      expect((await service.setLimitByStaff(limit(account, 10_000))).entry).not.toBeNull()
      await expect(service.setLimitByStaff(limit(account, 70_000))).rejects.toMatchObject({ code: "approval_pending" })
      expect(await figures(account)).toMatchObject({ credit_limit: 10_000 })
      await service.decideApproval({ id: approval_request!.id, approve: true, actor: "user_2", is_person: true })
      expect(await figures(account)).toMatchObject({ credit_limit: 80_000, version: 3 })
      await proven()
    })

    it("for a time that is over before the second person comes is not set any more", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 50_000 })
      const { approval_request } = await service.setLimitByStaff(limit(account, 1_000, new Date(Date.now() + 60_000)))
      await books
        .sql()
        .raw(`UPDATE credit_approval_request SET payload = payload || '{"expires_at":"2026-01-01T00:00:00.000Z"}'`)
      const decision = { id: approval_request!.id, approve: true, actor: "user_2", is_person: true }
      await expect(service.decideApproval(decision)).rejects.toMatchObject({ code: "approval_too_late" })
      expect(await figures(account)).toMatchObject({ credit_limit: 50_000 })
    })
  })

  describe("an application above the set amount", () => {
    const applied = async () => {
      const { id } = await service.submitApplication({
        program_id: "careful",
        customer_id: next("cus"),
        data: { company_name: "Aoba Trading" },
        consents: [],
      })
      return (actor: string, credit_limit: number, of?: string) =>
        service.approveByStaff({ id, credit_limit, of, actor, is_person: actor.startsWith("user_") })
    }

    it("is approved by two people who say the same", async () => {
      const approve = await applied()
      expect(await approve("user_1", 80_000)).toMatchObject({
        account: null,
        application: { status: "pending_second_approval", proposal: { credit_limit: 80_000, actor: "user_1" } },
      })
      await expect(approve("user_1", 80_000)).rejects.toMatchObject({ code: "second_person_required" })
      await expect(approve("apk_1", 80_000)).rejects.toMatchObject({ code: "person_required" })
      const both = await Promise.all([approve("user_2", 80_000), approve("user_3", 80_000)])
      expect(both[0]).toMatchObject({ application: { status: "approved" }, account: { credit_limit: 80_000 } })
      expect(both[1].account?.id).toBe(both[0].account?.id)
      await proven()
    })

    it("is under review again when the first word is taken back, which a word that replaced it outlives", async () => {
      const approve = await applied()
      const { id, proposal } = (await approve("user_1", 80_000)).application
      const revoke = (actor: string, of: string) =>
        service.revokeApproval({ id, of, reason: "a nought too many", actor })
      const other = (await approve("user_2", 70_000)).application.proposal!
      await expect(revoke("user_1", proposal!.at)).rejects.toMatchObject({ code: "proposal_replaced" })
      // As a client writes it that keeps instants and no texts, and milliseconds only.
      const sameMoment = new Date(other.at).toISOString()
      const both = await Promise.all([revoke("user_2", other.at), revoke("user_2", sameMoment)])
      expect(both).toMatchObject(Array(2).fill({ status: "under_review", proposal: null }))
      // Another one's reason would be nowhere.
      await expect(revoke("user_3", other.at)).rejects.toMatchObject({ code: "proposal_replaced" })
      expect(await service.readApplicationHistory(id)).toMatchObject([
        { status: "submitted" },
        { status: "pending_second_approval", actor: "user_1", credit_limit: 80_000, payment_terms: null },
        {
          status: "pending_second_approval",
          actor: "user_2",
          credit_limit: 70_000,
          payment_terms: null,
          at: other.at,
        },
        { status: "under_review", actor: "user_2", note: "a nought too many", revoked: other.at },
      ])
      // Nobody's word counts as the first of two any more, the same one's is the first again.
      const again = (await approve("user_1", 70_000)).application.proposal!
      expect(again.actor).toBe("user_1")
      // An answer that was lost is asked for again: the new word stands.
      expect(await revoke("user_2", other.at)).toMatchObject({ proposal: again })
      await approve("user_2", 70_000)
      await expect(revoke("user_1", again.at)).rejects.toMatchObject({ type: "conflict", code: "application_decided" })
      const nowhere = { id: "crapp_none", of: again.at, reason: "r", actor: "user_1" }
      await expect(service.revokeApproval(nowhere)).rejects.toMatchObject({ type: "not_found" })
    })

    it("is agreed with only while the first word that was read stands", async () => {
      const approve = await applied()
      const { id, proposal } = (await approve("user_1", 80_000)).application
      const of = proposal!.at
      await service.revokeApproval({ id, of, reason: "not yet", actor: "user_1" })
      await expect(approve("user_2", 80_000, of)).rejects.toMatchObject({ type: "conflict", code: "proposal_replaced" })
      // Nor alone: what is below the amount was read beside a word that has gone.
      await expect(approve("user_2", 50_000, of)).rejects.toMatchObject({ code: "proposal_replaced" })
      expect((await service.readApplicationHistory(id)).at(-1)).toMatchObject({ status: "under_review" })
      const right = (await approve("user_1", 80_000)).application.proposal!
      expect(await approve("user_2", 80_000, right.at)).toMatchObject({ application: { status: "approved" } })
      // Said twice it is done once; another limit is no longer the question.
      expect(await approve("user_2", 80_000, right.at)).toMatchObject({ application: { status: "approved" } })
      for (const limit of [70_000, 50_000]) {
        await expect(approve("user_2", limit)).rejects.toMatchObject({ type: "conflict", code: "application_decided" })
      }
      await proven()
    })

    it("is opened or under review, never both, when it is taken back while the second person approves", async () => {
      for (let round = 0; round < 5; round++) {
        const approve = await applied()
        const { id, proposal } = (await approve("user_1", 80_000)).application
        const of = proposal!.at
        const agree = () => approve("user_2", 80_000, of)
        const takeBack = () => service.revokeApproval({ id, of, reason: "not yet", actor: "user_1" })
        // Each is the first to ask in turn.
        const answers = round % 2 ? [agree(), takeBack()] : [takeBack(), agree()].reverse()
        const [approved, revoked] = await Promise.allSettled(answers)
        const [now] = (await service.listApplications({ id }, { limit: 1, offset: 0 })).applications
        const [won, lost] = now.account_id === null ? [revoked, approved] : [approved, revoked]
        expect(now.status).toBe(now.account_id === null ? "under_review" : "approved")
        expect(won.status).toBe("fulfilled")
        const code = now.account_id === null ? "proposal_replaced" : "application_decided"
        expect(lost).toMatchObject({ status: "rejected", reason: { code } })
      }
      await proven()
    })

    it("is not moved past by what moves by itself", async () => {
      const approve = await applied()
      const { id } = (await approve("user_1", 80_000)).application
      expect(await service.moveApplication({ id, status: "under_review", actor: "system" })).toMatchObject({
        status: "pending_second_approval",
        proposal: { actor: "user_1" },
      })
    })

    it("waits for yet another one when the second says something else, and needs one below it", async () => {
      const approve = await applied()
      await approve("user_1", 80_000)
      expect(await approve("user_2", 70_000)).toMatchObject({
        account: null,
        application: { proposal: { actor: "user_2" } },
      })
      await expect(approve("user_2", 70_000)).rejects.toMatchObject({ code: "second_person_required" })
      expect(await approve("apk_1", 50_000)).toMatchObject({ account: { credit_limit: 50_000 } })
    })
  })

  describe("an order that somebody answers for", () => {
    const allow = (order_id: string, amount: number, key = next("override")) =>
      service.overrideCredit({ key, order_id, amount, currency_code: "jpy", reason: "old friend", actor: "user_boss" })

    it("may go beyond what is available so far and no further, and no other order may", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      await hold(account, 900)
      const input = await holdInput(books, account, 300)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      await allow(order_id!, 199)
      await expect(service.placeHold(input)).rejects.toMatchObject({ shortfall_amount: 200 })
      await allow(order_id!, 200, "o-1")
      expect(await allow(order_id!, 200, "o-1")).toMatchObject({ amount: 200, reason: "old friend" })
      await expect(allow(order_id!, 201, "o-1")).rejects.toMatchObject({ code: "idempotency_conflict" })
      const both = await Promise.all([service.placeHold(input), service.placeHold(input)])
      expect(both[0].id).toBe(both[1].id)
      expect(await newest(account)).toMatchObject({
        beyond_limit_amount: 200,
        overridden_by: "user_boss",
        reason: "Allowed beyond available by user_boss: old friend",
      })
      await expect(hold(account, 1)).rejects.toMatchObject({ code: "insufficient_credit" })
      await proven()
      await books.sql()("credit_override").where({ amount: 200 }).update({ amount: 10 })
      expect((await service.proveLedger(ALL_BOOKS)).findings).toMatchObject([{ check: "override_was_allowed" }])
    })

    it("never has more of one person than one may allow with the limit, which the same may have raised since", async () => {
      const account = await anAccount(books, { program_id: "careful", credit_limit: 40_000 })
      const input = await holdInput(books, account, 50_001)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      await allow(order_id!, 10_000)
      const raise = {
        key: next("limit"),
        account_id: account.id,
        credit_limit: 50_000,
        reason: "r",
        actor: "user_boss",
      }
      expect(await service.setLimitByStaff({ ...raise, is_person: true })).toMatchObject({ approval_request: null })
      await expect(service.placeHold(input)).rejects.toMatchObject({ code: "insufficient_credit", shortfall_amount: 1 })
      const less = { ...raise, key: next("limit"), credit_limit: 45_000, is_person: true }
      await service.setLimitByStaff(less)
      await service.placeHold({ ...input, key: next("hold"), amount: 50_000 })
      expect(await newest(account)).toMatchObject({ beyond_limit_amount: 5_000, overridden_by: "user_boss" })
      await proven()
    })

    it("is proven by the newest word of then: neither by an older one, nor by what is said later", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const input = await holdInput(books, account, 1_100)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      await allow(order_id!, 500)
      await allow(order_id!, 100)
      await service.placeHold(input)
      await allow(order_id!, 0)
      await proven()
      const proof = () => service.proveLedger({ after: "", limit: 500 })
      const checks = async () => (await proof()).findings.map(({ check }) => check)
      const said = (amount: number, minutesAgo: number) =>
        books
          .sql()("credit_override")
          .where({ amount })
          .update({ created_at: new Date(Date.now() - minutesAgo * 60_000) })
      await said(500, 30)
      await said(100, 20)
      await said(0, 10)
      expect(await checks()).toEqual(["override_was_allowed"])
      await said(0, -10)
      expect(await checks()).toEqual([])
      await said(100, -5)
      expect(await checks()).toEqual(["override_was_allowed"])
    })

    it("is refused again once the word is taken back", async () => {
      const account = await anAccount(books, { credit_limit: 1_000 })
      const input = await holdInput(books, account, 1_100)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      await allow(order_id!, 100)
      expect(await service.findOverride(order_id!)).toMatchObject({ amount: 100, actor: "user_boss" })
      await allow(order_id!, 0)
      expect(await service.findOverride(order_id!)).toBeNull()
      await expect(service.placeHold(input)).rejects.toMatchObject({ code: "insufficient_credit" })
    })

    it("is not lent to beyond the limit of an agent", async () => {
      const account = await anAccount(books, { program_id: "agency", credit_limit: 1_000 })
      const input = await holdInput(books, account, 1_100)
      const { order_id } = (await service.findAccountOrder({ id: input.account_order_id }))!
      await allow(order_id!, 100)
      await expect(service.placeHold(input)).rejects.toMatchObject({ code: "insufficient_credit" })
    })
  })
})
