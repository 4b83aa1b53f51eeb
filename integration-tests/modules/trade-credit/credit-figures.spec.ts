import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import { anAccount, chargeInput, holdInput, next, withBooks } from "./books"

withBooks("trade_credit_figures", (books) => {
  const { service } = books
  const hold = async (account: AccountRecord, amount: number) =>
    service.placeHold(await holdInput(books, account, amount))
  const status = (account: { id: string }, to: "suspended" | "closed") =>
    service.setAccountStatus({ account_id: account.id, status: to, reason: "moved away", actor: "user_1" })

  it("are those of all accounts, a row a currency and book", async () => {
    const fine = await anAccount(books, { credit_limit: 10_000 })
    const order = await hold(fine, 1_000)
    await service.postCharge(chargeInput(order, 400))
    await anAccount(books, { program_id: "dollars", credit_limit: 50 })
    const agency = await anAccount(books, { program_id: "agency", credit_limit: 2_000 })
    await service.postCharge(chargeInput(await hold(agency, 700), 300, { unguaranteed: true }))
    expect(await service.creditFigures()).toEqual([
      {
        currency_code: "jpy",
        book: "own",
        credit_limit: 10_000,
        held_amount: 600,
        outstanding_amount: 700,
        offline_amount: 0,
        beside_agents_amount: 300,
        available_amount: 9_000,
        active_count: 1,
        suspended_count: 0,
        over_limit_count: 0,
        nearly_used_count: 0,
        limit_not_told_count: 0,
        // The agency's programs are counted with the agent, though something of theirs stands in the own book.
        program_ids: ["house"],
        beside_agents_program_ids: ["agency"],
      },
      expect.objectContaining({
        currency_code: "jpy",
        book: "agent",
        held_amount: 700,
        beside_agents_amount: 0,
        beside_agents_program_ids: [],
      }),
      expect.objectContaining({ currency_code: "usd", book: "own", credit_limit: 50, active_count: 1 }),
    ])
  })

  it("say how many accounts are beyond their limit or nearly there; those leave no less to the others", async () => {
    const [beyond, nearly, roomy, suspended, closed] = await Promise.all(
      [1_000, 1_000, 1_000, 1_000, 1_000].map((credit_limit) => anAccount(books, { credit_limit }))
    )
    await hold(beyond, 800)
    await service.setLimitByStaff({
      key: next("limit"),
      account_id: beyond.id,
      credit_limit: 500,
      reason: "season",
      actor: "user_1",
      is_person: true,
    })
    await hold(nearly, 800)
    await hold(roomy, 799)
    await hold(closed, 950)
    await status(suspended, "suspended")
    await status(closed, "closed")
    expect(await service.creditFigures()).toEqual([
      expect.objectContaining({
        // Of the four that are not closed; what the closed one owes is still owed.
        credit_limit: 3_500,
        held_amount: 3_349,
        available_amount: 401,
        active_count: 3,
        suspended_count: 1,
        over_limit_count: 1,
        nearly_used_count: 1,
      }),
    ])
  })

  it("have no limit where the agent tells none", async () => {
    await hold(await anAccount(books, { program_id: "agency", credit_limit: null }), 50)
    expect(await service.creditFigures()).toEqual([
      expect.objectContaining({ credit_limit: null, available_amount: null, held_amount: 50, limit_not_told_count: 1 }),
    ])
  })

  it("keep programs that the options do not name any more apart", async () => {
    const account = await anAccount(books)
    await books.sql()("credit_account_member").where({ account_id: account.id }).delete()
    await books.sql()("credit_account").where({ id: account.id }).update({ program_id: "gone" })
    expect(await service.creditFigures()).toEqual([expect.objectContaining({ book: null, credit_limit: 10_000 })])
  })

  it("of applications are those that were handed in and are not decided, a row a program and state", async () => {
    const apply = (program_id: string) =>
      service.submitApplication({ program_id, customer_id: next("cus"), data: { company_name: "Aoba" }, consents: [] })
    const { id: oldest } = await apply("house")
    await apply("house")
    const asked = await apply("house")
    await service.moveApplication({ id: asked.id, status: "needs_information", actor: "user_1" })
    await service.moveApplication({ id: (await apply("house")).id, status: "declined", actor: "user_1" })
    await apply("papers")
    const since = new Date("2024-03-01T00:00:00Z")
    await books.sql()("credit_application").where({ id: oldest }).update({ updated_at: since })
    expect(await service.waitingApplications()).toEqual([
      { program_id: "house", status: "needs_information", count: 1, waiting_since: expect.any(Date) },
      { program_id: "house", status: "submitted", count: 2, waiting_since: since },
    ])
  })
})
