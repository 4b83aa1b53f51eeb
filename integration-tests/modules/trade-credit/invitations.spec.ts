import { SecondAccountError, TooManyInvitationsError } from "../../../src/modules/trade-credit/errors"
import type { AddMember, InviteMember, MemberRole } from "../../../src/modules/trade-credit/types"
import { anAccount, next, withBooks } from "./books"

withBooks("trade_credit_invitations", (books) => {
  const { service } = books

  const join = (account_id: string, role: MemberRole, more: Partial<AddMember> = {}) =>
    service.addMember({ account_id, role, customer_id: next("cus"), actor: "user_1", ...more })
  const rolesOf = async (account_id: string) =>
    (await service.listMembers(account_id)).map(({ customer_id, role }) => [customer_id, role])

  const EMAIL = "hanako@example.com"
  const invite = (account: { id: string; customer_id: string }, more: Partial<InviteMember> = {}) =>
    service.inviteMember({
      locale: "en",
      account_id: account.id,
      email: EMAIL,
      role: "buyer",
      token_hash: next("hash"),
      valid_seconds: 3_600,
      invited_by: account.customer_id,
      ...more,
    })
  const accept = (token_hash: string, customer_id = next("cus"), email = EMAIL) =>
    service.acceptInvitation({ token_hash, customer_id, email })
  const kept = (id: string) => books.sql()("credit_account_invitation").where({ id }).first()

  it("makes its reader a member, once; the one who lost the answer gets it again", async () => {
    const account = await anAccount(books)
    const { id } = await invite(account, { token_hash: "once", order_limit: 300, month_limit: 900 })
    expect(await service.openInvitations(account.id)).toMatchObject([{ id, email: EMAIL, sent_at: null }])
    const accepted = await accept("once", "cus_hanako")
    expect(accepted).toMatchObject({
      account_id: account.id,
      member: { customer_id: "cus_hanako", role: "buyer", order_limit: 300, month_limit: 900 },
    })
    expect(await accept("once", "cus_hanako")).toEqual(accepted)
    expect(await accept("once", "cus_other")).toBeNull()
    expect(await service.openInvitations(account.id)).toEqual([])
    expect(await kept(id)).toMatchObject({ email: null, outcome: "accepted", accepted_by: "cus_hanako" })
  })

  it("that reached nobody is made anew as it was, with another token, and only while it is open", async () => {
    const account = await anAccount(books)
    const renew = (id: string, token_hash: string, account_id = account.id) =>
      service.renewInvitation({ account_id, id, actor: "user_1", token_hash, valid_seconds: 7_200 })
    const words = { email: EMAIL, role: "accountant", locale: "ja", order_limit: 300, month_limit: null } as const
    const { id } = await invite(account, { ...words, token_hash: "lost" })
    expect(await renew(id, "foreign", "cracc_other").catch(() => null)).toBeNull()
    const anew = await renew(id, "found")
    expect(anew).toMatchObject({ ...words, invited_by: account.customer_id, sent_at: null })
    expect(await service.openInvitations(account.id)).toMatchObject([{ id: anew!.id }])
    expect(await renew(id, "twice")).toBeNull()
    expect(await accept("lost")).toBeNull()
    await service.markInvitationSent(anew!.id)
    expect(await renew(anew!.id, "sent")).toBeNull()
    expect(await accept("found", "cus_found")).toMatchObject({ member: { role: "accountant" } })
    expect(await service.openInvitations(account.id)).toEqual([])
  })

  it("is either taken or made anew, never both", async () => {
    for (const attempt of [1, 2, 3, 4]) {
      const account = await anAccount(books)
      const { id } = await invite(account, { token_hash: `first-${attempt}` })
      const key = { token_hash: `second-${attempt}`, valid_seconds: 3_600 }
      const [taken, anew] = await Promise.all([
        accept(`first-${attempt}`),
        service.renewInvitation({ account_id: account.id, id, actor: "user_1", ...key }),
      ])
      expect([taken, anew].filter((one) => one !== null)).toHaveLength(1)
      expect(await service.openInvitations(account.id)).toHaveLength(anew ? 1 : 0)
    }
  })

  it("used by two at once makes one member", async () => {
    const account = await anAccount(books)
    await invite(account, { token_hash: "race" })
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => accept("race")))
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1)
    expect(await rolesOf(account.id)).toHaveLength(2)
  })

  it("is worth nothing to another address, too late, taken back, replaced, or of a closed account", async () => {
    const account = await anAccount(books)
    expect(await accept("unknown")).toBeNull()
    await invite(account, { token_hash: "mine" })
    expect(await accept("mine", "cus_x", "other@example.com")).toBeNull()
    await invite(account, { token_hash: "newer" })
    expect(await accept("mine")).toBeNull()
    const [{ id }] = await service.openInvitations(account.id)
    expect(await service.revokeInvitation({ account_id: "cracc_other", id, actor: "user_1" })).toBe(false)
    expect(await service.revokeInvitation({ account_id: account.id, id, actor: "user_1" })).toBe(true)
    expect(await service.revokeInvitation({ account_id: account.id, id, actor: "user_1" })).toBe(false)
    expect(await accept("newer")).toBeNull()
    const late = await invite(account, { token_hash: "late" })
    await books
      .sql()("credit_account_invitation")
      .where({ id: late.id })
      .update({ expires_at: new Date(0) })
    expect(await accept("late")).toBeNull()
    await service.closeExpiredInvitations()
    expect(await kept(late.id)).toMatchObject({ email: null, outcome: "expired" })
    await invite(account, { token_hash: "closed" })
    await service.setAccountStatus({ account_id: account.id, status: "closed", reason: "Gone", actor: "user_1" })
    expect(await accept("closed")).toBeNull()
    expect(await rolesOf(account.id)).toHaveLength(1)
  })

  const ending = {
    "was removed": (by: object, customer_id: string) =>
      service.removeMember({ account_id: "", customer_id, actor: "user_1", by: "staff", ...by }),
    "was demoted": (by: object, customer_id: string) =>
      service.changeMember({ account_id: "", customer_id, role: "buyer", actor: "user_1", by: "staff", ...by }),
    "was deleted as a customer": (_: object, customer_id: string) =>
      service.startDeletion({ customer_id, email: null }),
  }
  it.each(Object.keys(ending) as (keyof typeof ending)[])("is void once the owner who made it %s", async (what) => {
    const account = await anAccount(books)
    const boss = await join(account.id, "owner")
    const token_hash = next("hash")
    const mine = await invite(account, { token_hash, email: "ichiro@example.com" })
    const theirs = await invite(account, { token_hash: `${token_hash}-theirs`, invited_by: boss.customer_id })
    await ending[what]({ account_id: account.id }, account.customer_id)
    expect(await kept(mine.id)).toMatchObject({ email: null, outcome: "revoked" })
    expect(await accept(token_hash, "cus_accomplice", "ichiro@example.com")).toBeNull()
    expect(await kept(theirs.id)).toMatchObject({ email: EMAIL, outcome: null })
    expect(await accept(`${token_hash}-theirs`)).toMatchObject({ member: { role: "buyer" } })
  })

  it("is worth nothing from one who manages nobody any more, even if it was left open", async () => {
    const account = await anAccount(books)
    const { customer_id } = await join(account.id, "owner")
    await invite(account, { token_hash: "left-over", invited_by: customer_id })
    await books.sql()("credit_account_member").where({ customer_id }).update({ role: "buyer" })
    expect(await accept("left-over")).toBeNull()
  })

  it("withdraws what its reader has applied for", async () => {
    const account = await anAccount(books)
    await invite(account, { token_hash: "better" })
    const customer_id = next("cus")
    await service.submitApplication({
      program_id: "house",
      customer_id,
      data: { company_name: "Aoba" },
      consents: [],
    })
    await accept("better", customer_id)
    expect(await service.readBuyer(customer_id, ["house"])).toMatchObject([
      { account: { id: account.id }, application: { status: "withdrawn" } },
    ])
  })

  it("stays open for one who has an account elsewhere, until that is closed", async () => {
    const [account, own] = [await anAccount(books), await anAccount(books)]
    await invite(account, { token_hash: "patient" })
    await expect(accept("patient", own.customer_id)).rejects.toBeInstanceOf(SecondAccountError)
    await service.setAccountStatus({ account_id: own.id, status: "closed", reason: "Merged", actor: "user_1" })
    expect(await accept("patient", own.customer_id)).toMatchObject({ member: { role: "buyer" } })
  })

  it("changes nothing of one whom staff have added meanwhile", async () => {
    const account = await anAccount(books)
    await invite(account, { token_hash: "slow" })
    await join(account.id, "approver", { customer_id: "cus_quick" })
    expect(await accept("slow", "cus_quick")).toMatchObject({ member: { role: "approver" } })
  })

  it("has done its part once staff have added the one at its address, and lets nobody back in after a removal", async () => {
    const account = await anAccount(books)
    const { id } = await invite(account, { token_hash: "needless" })
    const other = await invite(account, { email: "jiro@example.com" })
    const customer_id = next("cus")
    const added = await join(account.id, "approver", { customer_id, email: EMAIL })
    expect(await kept(id)).toMatchObject({ email: null, outcome: "accepted", accepted_by: customer_id })
    expect(await service.openInvitations(account.id)).toMatchObject([{ id: other.id }])
    expect(await accept("needless", customer_id)).toMatchObject({ member: { id: added.id, role: "approver" } })
    await service.removeMember({ account_id: account.id, customer_id, actor: "user_1", by: "staff" })
    expect(await accept("needless", customer_id)).toBeNull()
    expect(await rolesOf(account.id)).toHaveLength(1)
  })

  it("is not used up by one whom staff could not add", async () => {
    const [account, own] = [await anAccount(books), await anAccount(books)]
    const { id } = await invite(account)
    const joining = join(account.id, "buyer", { customer_id: own.customer_id, email: EMAIL })
    await expect(joining).rejects.toBeInstanceOf(SecondAccountError)
    expect(await kept(id)).toMatchObject({ email: EMAIL, outcome: null })
  })

  it("comes from an owner of the account, and not without end", async () => {
    const [account, stranger] = [await anAccount(books), await anAccount(books)]
    const { customer_id } = await join(account.id, "buyer")
    for (const invited_by of [stranger.customer_id, customer_id, "cus_nobody"]) {
      await expect(invite(account, { invited_by })).rejects.toMatchObject({ type: "not_found" })
    }
    for (let number = 1; number <= 50; number++) {
      await invite(account, { email: `person-${number}@example.com` })
    }
    await expect(invite(account)).rejects.toBeInstanceOf(TooManyInvitationsError)
    await invite(account, { email: "person-1@example.com" })
    expect(await service.openInvitations(account.id)).toHaveLength(50)
  })
})
