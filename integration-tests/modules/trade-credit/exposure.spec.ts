import { addDays } from "../../../src/domain/terms/plain-day"
import type { AccountRecord } from "../../../src/modules/trade-credit/types"
import { anAccount, chargeInput, holdInput, next, withBooks } from "./books"

/** Long past whenever the tests run, and noon in Tokyo. */
const NOW = new Date("2024-03-15T03:00:00Z")
const TODAY = "2024-03-15"

withBooks("trade_credit_exposure", (books) => {
  const { service } = books

  /** What was written since the last call is as if it had been written at this instant. */
  const at = (instant: string) =>
    books.sql().transaction(async (sql) => {
      // Entries are final even for tests, unless the trigger is told to look away.
      await sql.raw("SET LOCAL session_replication_role = replica")
      for (const table of ["credit_account", "credit_ledger_entry"]) {
        await sql.raw(`UPDATE ${table} SET created_at = :instant WHERE created_at > now() - interval '1 day'`, {
          instant,
        })
      }
    })
  const daysAgo = (days: number) => at(`${addDays(TODAY, -days)}T03:00:00Z`)
  const hold = async (account: AccountRecord, amount: number) =>
    service.placeHold(await holdInput(books, account, amount))
  const limit = (account: { id: string }, credit_limit: number) =>
    service.setLimitByStaff({
      key: next("limit"),
      account_id: account.id,
      credit_limit,
      reason: "season",
      actor: "user_1",
      is_person: true,
    })
  const record = (program_id = "house", now = NOW) => service.recordExposure({ program_id, now })
  const read = (query: object = {}) =>
    service.readExposure({ currency_code: "jpy", from: "2024-03-01", to: TODAY, today: TODAY, now: NOW, ...query })
  /** Limit, held, outstanding and offline, day by day. */
  const figures = async (query: object = {}) =>
    Object.fromEntries(
      (await read(query)).map((one) => [
        one.day,
        [one.credit_limit, one.held_amount, one.outstanding_amount, one.offline_amount],
      ])
    )

  it("is written for each day since the first account, as it was when the day ended, and today's is that of now", async () => {
    const account = await anAccount(books, { credit_limit: 10_000 })
    await daysAgo(5)
    const order = await hold(account, 1_000)
    await hold(account, 500)
    await daysAgo(4)
    await service.postCharge(chargeInput(order, 400))
    const other = await anAccount(books, { credit_limit: 3_000 })
    await daysAgo(2)
    await limit(account, 8_000)
    await hold(other, 70)
    await daysAgo(0)
    expect(await record()).toBe(5)
    expect(await figures()).toEqual({
      "2024-03-10": [10_000, 0, 0, 0],
      "2024-03-11": [10_000, 1_500, 0, 0],
      "2024-03-12": [10_000, 1_500, 0, 0],
      "2024-03-13": [13_000, 1_100, 400, 0],
      "2024-03-14": [13_000, 1_100, 400, 0],
      "2024-03-15": [11_000, 1_170, 400, 0],
    })
  })

  it("is written once, by two at once and again, and the days that were missed with it", async () => {
    const account = await anAccount(books, { credit_limit: 1_000 })
    await daysAgo(6)
    await hold(account, 100)
    await daysAgo(3)
    const before = new Date(NOW.getTime() - 4 * 86_400_000)
    expect(await record("house", before)).toBe(2)
    const counts = await Promise.all([record(), record(), record()])
    expect(counts.reduce((sum, count) => sum + count)).toBe(4)
    expect(await record()).toBe(0)
    const days = await read()
    expect(days.map(({ day, held_amount }) => [day, held_amount])).toEqual([
      ["2024-03-09", 0],
      ["2024-03-10", 0],
      ["2024-03-11", 0],
      ["2024-03-12", 100],
      ["2024-03-13", 100],
      ["2024-03-14", 100],
      ["2024-03-15", 100],
    ])
  })

  it("is that of the day in the program's time zone", async () => {
    const tokyo = await anAccount(books, { credit_limit: 1_000 })
    const utc = await anAccount(books, { program_id: "dollars", credit_limit: 1_000 })
    await daysAgo(4)
    await hold(tokyo, 100)
    await hold(utc, 100)
    await at("2024-03-12T16:00:00Z")
    await record()
    await record("dollars")
    expect(await figures()).toMatchObject({ "2024-03-12": [1_000, 0, 0, 0], "2024-03-13": [1_000, 100, 0, 0] })
    expect(await figures({ currency_code: "usd" })).toMatchObject({
      "2024-03-11": [1_000, 0, 0, 0],
      "2024-03-12": [1_000, 100, 0, 0],
    })
  })

  it("adds programs up, or shows one of them, with what stands in the merchant's own book", async () => {
    const house = await anAccount(books, { credit_limit: 1_000 })
    const agency = await anAccount(books, { program_id: "agency", credit_limit: 2_000 })
    await hold(house, 100)
    await daysAgo(3)
    const order = await hold(agency, 700)
    await service.postCharge(chargeInput(order, 300, { unguaranteed: true }))
    await daysAgo(2)
    await record()
    expect(await record("agency")).toBe(6)
    expect(await figures({ program_id: "agency", to: "2024-03-14" })).toEqual({
      "2024-03-12": [2_000, 0, 0, 0],
      "2024-03-13": [2_000, 700, 300, 0],
      "2024-03-14": [2_000, 700, 300, 0],
    })
    expect(await figures({ from: "2024-03-14" })).toEqual({
      "2024-03-14": [3_000, 800, 300, 0],
      "2024-03-15": [3_000, 800, 300, 0],
    })
    const own = await books.sql()("credit_exposure_day").where({ program_id: "agency", book: "own", day: "2024-03-14" })
    expect(own).toMatchObject([{ limit_amount: "0", outstanding_amount: "300" }])
  })

  it("counts no limit of a closed account and none that the agent does not tell, and a written day stays as it was", async () => {
    const account = await anAccount(books, { credit_limit: 1_000 })
    const untold = await anAccount(books, { program_id: "agency", credit_limit: null })
    await hold(account, 100)
    await hold(untold, 50)
    await daysAgo(2)
    await record("house", new Date(NOW.getTime() - 86_400_000))
    await service.setAccountStatus({ account_id: account.id, status: "closed", reason: "moved away", actor: "user_1" })
    await record()
    await record("agency")
    expect(await figures({ program_id: "house" })).toEqual({
      "2024-03-13": [1_000, 100, 0, 0],
      "2024-03-14": [0, 100, 0, 0],
      "2024-03-15": [0, 100, 0, 0],
    })
    expect(await figures({ program_id: "agency" })).toMatchObject({ "2024-03-14": [null, 50, 0, 0] })
  })

  it("is nothing where there is no account", async () => {
    expect(await record()).toBe(0)
    expect(await read()).toEqual([])
  })
})
