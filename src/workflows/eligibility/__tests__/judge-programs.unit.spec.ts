import { judgePrograms, type Purchase } from "../judge-programs"
import { anAccount, aProgram, fakeCredit, NOW, type FakeInput } from "./fake-credit"

const purchase = (total: number): Purchase => ({ total, currency_code: "jpy", country_code: "jp", po_number: null })

async function judgeFor(input: FakeInput, total: number, program = aProgram()) {
  const fake = fakeCredit(input)
  const [judgement] = await judgePrograms(fake.deps, {
    customer_id: "cus_1",
    programs: [program],
    purchase: purchase(total),
    stage: "listing",
  })
  return { ...fake, judgement, codes: judgement.reasons.map(({ code }) => code) }
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => {
  jest.useRealTimers()
})

describe("judging a buyer of the merchant's own book", () => {
  const own = (credit_tolerance_percent: number) =>
    aProgram({ agent_id: "in_house", book: "own", credit_tolerance_percent })
  const account = anAccount({ credit_limit: 333, available_amount: 333 })

  it("lets an order go beyond by the program's tolerance, in whole units", async () => {
    expect((await judgeFor({ account }, 366, own(10))).judgement.eligible).toBe(true)
    expect((await judgeFor({ account }, 367, own(10))).codes).toEqual(["insufficient_credit"])
    expect((await judgeFor({ account }, 334, own(0))).codes).toEqual(["insufficient_credit"])
  })
})

describe("judging a buyer of an agent's book", () => {
  it("asks nobody while the last comparison still counts", async () => {
    const synced_at = new Date(NOW.getTime() - 59_000)
    const { judgement, asked } = await judgeFor({ account: anAccount({ synced_at }) }, 4_000)
    expect(judgement).toMatchObject({ eligible: true, required_amount: 4_000, available_amount: 10_000 })
    expect(asked).toEqual([])
  })

  it("compares with the agent when it no longer does", async () => {
    const synced_at = new Date(NOW.getTime() - 61_000)
    const readings = [{ used_amount: 3_000, limit_amount: 12_000 }]
    const { judgement, asked, syncs } = await judgeFor({ account: anAccount({ synced_at }), readings }, 4_000)
    expect(asked).toEqual([{ max_age_seconds: 60 }])
    expect(syncs).toEqual([
      expect.objectContaining({ outstanding_amount: 3_000, credit_limit: 12_000, expected_version: 7 }),
    ])
    expect(judgement).toMatchObject({ eligible: true, available_amount: 9_000 })
  })

  it("asks once more before it refuses for lack of credit: the buyer may have paid the agent since", async () => {
    const account = anAccount({ synced_at: NOW, outstanding_amount: 8_000, available_amount: 2_000 })
    const { judgement, asked } = await judgeFor({ account, readings: [{ used_amount: 1_000 }] }, 4_000)
    expect(asked).toEqual([{ max_age_seconds: 0 }])
    expect(judgement).toMatchObject({ eligible: true, available_amount: 9_000 })
  })

  it("refuses when the agent, asked just now, says the credit is used", async () => {
    const { judgement, asked } = await judgeFor({ account: anAccount(), readings: [{ used_amount: 8_000 }] }, 4_000)
    expect(judgement.reasons).toEqual([{ code: "insufficient_credit", kind: "blocking", shortfall_amount: 2_000 }])
    expect(asked).toHaveLength(1)
  })

  it("refuses, or goes on with what is known, when the agent cannot be asked, as the program says", async () => {
    const input: FakeInput = { account: anAccount(), readings: [null] }
    expect((await judgeFor(input, 4_000)).codes).toEqual(["agent_unavailable"])
    const pending = await judgeFor(input, 4_000, aProgram({ when_agent_unavailable: "pend" }))
    expect(pending.judgement.eligible).toBe(true)
  })

  it("keeps the answer that counted when asking once more brings none", async () => {
    const account = anAccount({ synced_at: NOW, available_amount: 2_000 })
    expect((await judgeFor({ account, readings: [null] }, 4_000)).codes).toEqual(["insufficient_credit"])
  })

  it("stops a buyer whom the agent no longer serves", async () => {
    const { codes, syncs } = await judgeFor({ account: anAccount(), readings: [{ usable: false }] }, 4_000)
    expect(codes).toEqual(["account_suspended"])
    expect(syncs).toEqual([])
  })

  it("does not ask for a suspended account, nor where the agent keeps no figures", async () => {
    expect((await judgeFor({ account: anAccount({ status: "suspended" }) }, 1)).asked).toEqual([])
    expect((await judgeFor({ account: anAccount(), credit: "none" }, 1)).asked).toEqual([])
    expect((await judgeFor({ account: anAccount() }, 1, aProgram({ book: "own" }))).asked).toEqual([])
  })

  it("lets the agent's yes decide where there is no limit", async () => {
    const account = anAccount({ credit_limit: null, available_amount: null })
    const readings = [{ limit_amount: null, used_amount: null }]
    const { judgement, syncs } = await judgeFor({ account, readings, credit: "probe" }, 99_999)
    expect(judgement).toMatchObject({ eligible: true, available_amount: null })
    expect(syncs).toEqual([])
  })

  it("rounds a fractional total half up to what will be held", async () => {
    const account = anAccount({ synced_at: NOW, available_amount: 706 })
    const { judgement } = await judgeFor({ account, readings: [{ limit_amount: 706 }] }, 706.5)
    expect(judgement).toMatchObject({ required_amount: 707, reasons: [{ shortfall_amount: 1 }] })
  })
})

describe("judging a buyer whom the agent has just approved", () => {
  it("takes the yes and the limit over with the calls that are kept for checkouts", async () => {
    const application = { id: "crapp_1", status: "under_review", created_at: NOW } as FakeInput["application"]
    const registration = { agent_id: "kuroneko", number: "B1", state: "under_review" as const, next_ask_at: null }
    const answered = { state: "approved" as const, heard_at: NOW }
    const { judgement, atCheckout } = await judgeFor({ account: null, application, registration, answered }, 4_000)
    expect(judgement).toMatchObject({ eligible: true, available_amount: 10_000 })
    expect(atCheckout).toEqual([true, true, true])
  })
})

describe("judging a buyer of whom the agent thinks otherwise by now", () => {
  const heardAgo = (seconds: number) => ({ heard_at: new Date(NOW.getTime() - seconds * 1_000) })
  const DAY = 86_400

  it.each(["declined", "suspended", "closed"] as const)("stops one who is %s there", async (state) => {
    const registration = { agent_id: "kuroneko", state: "approved" as const, ...heardAgo(DAY + 1) }
    const heard = await judgeFor({ account: anAccount(), registration, answered: { state } }, 4_000)
    expect(heard.codes).toEqual(["account_suspended"])
    expect(heard.syncs).toEqual([])
    expect(heard.account()).toMatchObject({ status: "suspended", status_actor: "agent:kuroneko" })
    expect(heard.wakes()).toBe(1)
  })

  it("asks when its word is older than the program lets it count, or was never heard", async () => {
    const standingsOf = async (heard: { heard_at: Date | null }, program = aProgram()) => {
      const registration = { state: "approved" as const, ...heard }
      const { judgement, standings } = await judgeFor({ account: anAccount(), registration }, 4_000, program)
      expect(judgement.eligible).toBe(true)
      return standings()
    }
    expect(await standingsOf(heardAgo(DAY))).toBe(0)
    expect(await standingsOf(heardAgo(DAY + 1))).toBe(1)
    expect(await standingsOf(heardAgo(61), aProgram({ status_max_age_seconds: 60 }))).toBe(1)
    expect(await standingsOf({ heard_at: null })).toBe(1)
  })

  it("asks again about one whom the agent has stopped, and lets pass who is welcome again", async () => {
    const account = anAccount({ status: "suspended", status_actor: "agent:kuroneko" })
    const registration = { agent_id: "kuroneko", state: "suspended" as const, ...heardAgo(5) }
    const answered = { state: "approved" as const, heard_at: NOW }
    const welcome = await judgeFor({ account, registration, answered }, 4_000)
    expect(welcome.judgement).toMatchObject({ eligible: true, screening_status: "approved" })
    expect(welcome.account()).toMatchObject({ status: "active" })
    const still = await judgeFor({ account, registration, answered: { heard_at: NOW } }, 4_000)
    expect(still.codes).toEqual(["account_suspended"])
  })

  it("never lifts what staff have suspended, and does not ask about it", async () => {
    const account = anAccount({ status: "suspended", status_actor: "user_1" })
    const registration = { agent_id: "kuroneko", state: "suspended" as const, ...heardAgo(5) }
    const { codes, standings } = await judgeFor({ account, registration, answered: { state: "approved" } }, 4_000)
    expect({ codes, standings: standings() }).toEqual({ codes: ["account_suspended"], standings: 0 })
  })

  it("asks also where the agent keeps no figures, and goes by the program when no word counts any more", async () => {
    const registration = { state: "closed" as const, ...heardAgo(5) }
    expect((await judgeFor({ account: anAccount(), registration, credit: "none" }, 1)).codes).toEqual([
      "account_suspended",
    ])
    const silent: FakeInput = {
      account: anAccount(),
      registration: { state: "approved", ...heardAgo(DAY + 1) },
      credit: "none",
    }
    expect((await judgeFor(silent, 1)).codes).toEqual(["agent_unavailable"])
    expect((await judgeFor(silent, 1, aProgram({ when_agent_unavailable: "pend" }))).codes).toEqual([])
  })

  it("asks nobody while the last comparison still counts", async () => {
    const registration = { state: "approved" as const, heard_at: null }
    expect((await judgeFor({ account: anAccount({ synced_at: NOW }), registration }, 1)).standings()).toBe(0)
  })
})

describe("taking over what the agent says is used", () => {
  const approved = (orders: Record<string, number>, undecided: string[] = []) => ({
    in_flight: false,
    approved: Object.entries(orders).map(([account_order_id, amount]) => ({ account_order_id, amount })),
    undecided,
  })
  const inFlight = { in_flight: true, approved: [], undecided: [] }
  const holds = [
    { account_order_id: "acord_1", remaining_amount: 2_000, charged_amount: 0 },
    { account_order_id: "acord_2", remaining_amount: 500, charged_amount: 300 },
  ]
  const outstandingWith = async (used_amount: number, orders: Record<string, number>) => {
    const readings = [{ used_amount }]
    const { syncs } = await judgeFor({ account: anAccount(), readings, exposures: [approved(orders)], holds }, 1)
    return syncs[0].outstanding_amount
  }

  it("leaves out the open orders that the agent has approved, which are held here", async () => {
    expect(await outstandingWith(5_000, { acord_1: 2_000 })).toBe(3_000)
  })

  it("leaves out of an order that has grown only what the agent has of it by now", async () => {
    expect(await outstandingWith(5_000, { acord_1: 1_600 })).toBe(3_400)
  })

  it("leaves out nothing that the agent has of what has left already", async () => {
    expect(await outstandingWith(5_000, { acord_2: 800 })).toBe(4_500)
    expect(await outstandingWith(5_000, { acord_2: 700 })).toBe(4_600)
    expect(await outstandingWith(5_000, { acord_2: 300 })).toBe(5_000)
  })

  it("leaves out what is held and no more, also where the agent has an order twice, or not yet what it became", async () => {
    expect(await outstandingWith(5_000, { acord_1: 4_000, acord_2: 800 })).toBe(2_500)
  })

  it("is never below nothing", async () => {
    expect(await outstandingWith(100, { acord_1: 2_000, acord_2: 800 })).toBe(0)
  })

  it("keeps what has left of an order that the agent gave up and has yet to approve anew", async () => {
    const outstandingOf = async (orders: Record<string, number>, charged: Record<string, number>) => {
      const exposures = [approved(orders, Object.keys(charged))]
      const input = { account: anAccount(), readings: [{ used_amount: 5_000 }], exposures, holds, charged }
      return (await judgeFor(input, 1)).syncs[0].outstanding_amount
    }
    expect(await outstandingOf({}, { acord_3: 2_068 })).toBe(7_068)
    // Its rest is held; of what has left, the agent has counted nothing so far.
    expect(await outstandingOf({}, { acord_2: 300 })).toBe(5_300)
    // What was added waits for the agent's word; what has left it counts under the first number.
    expect(await outstandingOf({ acord_2: 800 }, { acord_2: 300 })).toBe(4_500)
    expect(await outstandingOf({ acord_3: 1_000 }, { acord_3: 1_300 })).toBe(5_300)
  })

  it.each([
    ["something is on its way to the agent", [inFlight]],
    ["something went out while the agent was asked", [approved({}), inFlight]],
    ["an order was approved while the agent was asked", [approved({}), approved({ acord_1: 2_000 })]],
    ["another order was approved instead", [approved({ acord_1: 2_000 }), approved({ acord_2: 2_000 })]],
    ["more of an order was approved meanwhile", [approved({ acord_1: 2_000 }), approved({ acord_1: 2_300 })]],
  ])("waits when %s", async (_, exposures) => {
    const { syncs, judgement } = await judgeFor({ account: anAccount(), exposures, holds }, 1)
    expect(syncs).toEqual([])
    expect(judgement.eligible).toBe(true)
  })

  it("never writes down the last answer of an agent that has fallen silent", async () => {
    const readings = [{ read_at: new Date(NOW.getTime() - 61_000) }]
    const { syncs, codes } = await judgeFor({ account: anAccount(), readings }, 1)
    expect(syncs).toEqual([])
    expect(codes).toEqual(["agent_unavailable"])
  })

  it("counts what another request has asked for a moment ago as asked just now", async () => {
    const synced_at = NOW
    const account = anAccount({ synced_at, available_amount: 2_000 })
    const readings = [{ used_amount: 8_000, read_at: new Date(NOW.getTime() - 1_900) }]
    const { asked, codes } = await judgeFor({ account, readings }, 4_000)
    expect(codes).toEqual(["insufficient_credit"])
    expect(asked).toEqual([{ max_age_seconds: 0 }])
  })

  it("does not undo a change of the account with a kept answer from before it", async () => {
    const read_at = new Date(NOW.getTime() - 20_000)
    const changed = anAccount({ updated_at: new Date(NOW.getTime() - 10_000) })
    expect((await judgeFor({ account: changed, readings: [{ read_at }] }, 1)).syncs).toEqual([])
    const unchanged = anAccount({ updated_at: new Date(NOW.getTime() - 30_000) })
    expect((await judgeFor({ account: unchanged, readings: [{ read_at }] }, 1)).syncs).toHaveLength(1)
  })
})
