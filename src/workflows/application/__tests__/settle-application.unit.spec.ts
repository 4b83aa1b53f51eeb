import type { BillingAgents, BuyerRegistrationRecord, LastAnswer } from "../../../modules/billing-agent/types"
import type {
  ApplicationRecord,
  ApproveApplication,
  MoveApplication,
  TradeCredit,
} from "../../../modules/trade-credit/types"
import { SecondAccountError } from "../../../modules/trade-credit/errors"
import { aProgram, NOW } from "../../eligibility/__tests__/fake-credit"
import { settleApplication, type SettleOptions } from "../settle-application"

type World = {
  status: ApplicationRecord["status"]
  /** Null: never opened. */
  registration: Partial<BuyerRegistrationRecord> | null
  /** How it is after a send, and after a question. */
  sent?: Partial<BuyerRegistrationRecord>
  answered?: Partial<BuyerRegistrationRecord>
  screening?: "agent" | "staff"
  limit?: number | null
  /** The customer has joined another account of the program meanwhile. */
  joined?: boolean
}

/** One application and its registration at the agent; says what was called and where the application ended. */
async function settle(world: World, options: Partial<SettleOptions> = {}) {
  const calls: string[] = []
  let application = { id: "crapp_1", program_id: "kuroneko", status: world.status, data: {} } as ApplicationRecord
  let registration = world.registration && aRegistration(world.registration)
  const moves: MoveApplication[] = []
  const approvals: ApproveApplication[] = []

  const tradeCredit = {
    program: () => aProgram(),
    listApplications: () => Promise.resolve({ applications: [application], count: 1 }),
    moveApplication: (move: MoveApplication) => {
      moves.push(move)
      application = { ...application, status: move.status }
      return Promise.resolve(application)
    },
    approveApplication: (approval: ApproveApplication) => {
      approvals.push(approval)
      if (world.joined) {
        return Promise.reject(new SecondAccountError("cus_1", "kuroneko"))
      }
      application = { ...application, status: "approved" }
      return Promise.resolve({ application })
    },
  }
  const billingAgents = {
    agent: () => ({ capabilities: { buyer_screening: world.screening ?? "agent", credit: "amounts" } }),
    findBuyer: () => Promise.resolve(registration),
    openBuyer: () => Promise.resolve((registration ??= aRegistration({ state: "queued" }))),
    sendBuyer: ({ force }: { force?: boolean }) => {
      calls.push(force ? "send by force" : "send")
      return Promise.resolve((registration = { ...aRegistration({}), ...registration, ...world.sent }))
    },
    askBuyer: ({ min_interval_seconds }: { min_interval_seconds: number }) => {
      calls.push(`ask ${min_interval_seconds}`)
      return Promise.resolve((registration = { ...aRegistration({}), ...registration, ...world.answered }))
    },
    readCredit: () => Promise.resolve(world.limit === undefined ? null : { usable: true, limit_amount: world.limit }),
  }
  const deps = {
    tradeCredit: tradeCredit as unknown as TradeCredit,
    billingAgents: billingAgents as unknown as BillingAgents,
  }
  const settled = await settleApplication(deps, "crapp_1", {
    deadline: Date.now() + 2_000,
    send: true,
    ask: null,
    ...options,
  })
  return { status: settled.status, calls, moves, approvals }
}

function aRegistration(change: Partial<BuyerRegistrationRecord>): BuyerRegistrationRecord {
  return {
    id: "babr_1",
    agent_id: "kuroneko",
    program_id: "kuroneko",
    application_id: "crapp_1",
    number: "B1",
    state: "under_review",
    credit_limit: null,
    last_answer: null,
    last_asked_at: null,
    heard_at: null,
    next_ask_at: null,
    settled_state: null,
    ...change,
  }
}

/** A first send that the agent refuses. */
function refusedWith(answer: Partial<LastAnswer>): World {
  const last_answer = { at: NOW.toISOString(), kind: "refused", message: "said the agent", ...answer }
  return { status: "submitted", registration: null, sent: { state: "refused", last_answer } }
}

describe("an application that staff decide on", () => {
  it("goes to their queue and waits there", async () => {
    expect(await settle({ status: "submitted", registration: null, screening: "staff" })).toMatchObject({
      status: "under_review",
      calls: [],
    })
    expect((await settle({ status: "under_review", registration: null, screening: "staff" })).moves).toEqual([])
  })
})

describe("an application that an agent decides on", () => {
  it("is sent, and under review when the agent has taken it", async () => {
    const { status, calls } = await settle({ status: "submitted", registration: null, sent: { state: "under_review" } })
    expect({ status, calls }).toEqual({ status: "under_review", calls: ["send"] })
  })

  it.each(["queued", "sending", "unknown"] as const)("stays submitted while its sending is %s", async (state) => {
    expect((await settle({ status: "submitted", registration: null, sent: { state } })).status).toBe("submitted")
  })

  it("is withdrawn, with the reason, when its customer has joined another account meanwhile", async () => {
    const world: World = { status: "under_review", registration: { state: "approved" }, limit: 500, joined: true }
    const { status, moves } = await settle(world)
    expect(status).toBe("withdrawn")
    expect(moves).toMatchObject([{ actor: "system", note: expect.stringContaining("another account") }])
  })

  it("is sent again after a crash, and never by a listing", async () => {
    const crashed: World = { status: "submitted", registration: { state: "sending" }, sent: { state: "under_review" } }
    expect((await settle(crashed)).calls).toEqual(["send"])
    expect((await settle(crashed, { send: false, ask: 30 })).calls).toEqual(["ask 30"])
  })

  it("is not asked about at a listing before it was ever opened at the agent", async () => {
    expect((await settle({ status: "submitted", registration: null }, { send: false, ask: 30 })).calls).toEqual([])
  })

  it("is asked about when the agent's rhythm says so, and not before", async () => {
    const due = (next_ask_at: Date): World => ({ status: "under_review", registration: { next_ask_at } })
    expect((await settle(due(new Date(0)), { send: false, ask: "due" })).calls).toEqual(["ask 60"])
    expect((await settle(due(new Date(Date.now() + 60_000)), { send: false, ask: "due" })).calls).toEqual([])
  })

  it("is approved with the limit that the agent gives, under the number it knows", async () => {
    const approved = await settle(
      {
        status: "under_review",
        registration: {},
        answered: { state: "approved" },
        sent: {},
        limit: 70_000,
      },
      { send: false, ask: 30 }
    )
    expect(approved.status).toBe("approved")
    expect(approved.approvals).toEqual([
      expect.objectContaining({ credit_limit: 70_000, agent_buyer_number: "B1", actor: "agent:kuroneko" }),
    ])
  })

  it("takes the limit of the status answer when the other question fails, and waits when there is none", async () => {
    const answered = { state: "approved" as const, credit_limit: 40_000 }
    const world: World = { status: "under_review", registration: {}, answered }
    expect((await settle(world, { send: false, ask: 0 })).approvals[0].credit_limit).toBe(40_000)
    const without = await settle({ ...world, answered: { state: "approved" } }, { send: false, ask: 0 })
    expect(without).toMatchObject({ status: "under_review", approvals: [] })
  })

  it("is approved after a crash between the agent's yes and ours", async () => {
    const world: World = { status: "under_review", registration: { state: "approved" }, limit: 1_000 }
    expect((await settle(world, { ask: "due" })).status).toBe("approved")
  })

  it.each(["declined", "suspended", "closed"] as const)("is declined when the agent says %s", async (state) => {
    const { status, moves } = await settle(
      { status: "under_review", registration: {}, answered: { state } },
      { ask: 0 }
    )
    expect(status).toBe("declined")
    expect(moves[0].decline_reason).toMatchObject({ code: "agent_declined" })
  })

  it("asks the buyer for what the agent finds fault with, naming the field", async () => {
    const refused = await settle(refusedWith({ reason: "invalid_request", field: "postal_code" }))
    expect(refused.status).toBe("needs_information")
    expect(refused.moves[0].information_request).toMatchObject({ fields: ["postal_code"] })
  })

  it.each([
    ["does not say which answer it is", {}],
    ["names something that the form does not have", { field: "number" }],
  ])("asks the buyer in general words when the agent %s, and keeps the agent's own for staff", async (_, named) => {
    const { status, moves } = await settle(refusedWith({ reason: "invalid_request", ...named }))
    expect(status).toBe("needs_information")
    expect(moves[0].information_request).toEqual({
      message: expect.stringMatching(/^Please check what you entered/),
      fields: [],
    })
    expect(moves[0].information_request?.message).not.toContain("said the agent")
  })

  it("leaves a refusal that is the merchant's to mend where it is", async () => {
    expect(await settle(refusedWith({ reason: "auth" }))).toMatchObject({ status: "submitted", moves: [] })
    expect(await settle(refusedWith({ kind: "duplicate" }))).toMatchObject({ status: "submitted", moves: [] })
  })

  it("does not ask the buyer again what is answered already but not sent yet", async () => {
    const world: World = { status: "under_review", registration: { state: "needs_information" } }
    expect((await settle(world, { send: false, ask: 30 })).status).toBe("under_review")
    expect((await settle(world, { send: true })).status).toBe("needs_information")
    const refused = refusedWith({ reason: "invalid_request" }).sent
    expect((await settle({ status: "under_review", registration: refused! }, { send: false, ask: 30 })).status).toBe(
      "under_review"
    )
  })

  it("is sent again, refused or not, when somebody says so", async () => {
    const world: World = { status: "submitted", registration: { state: "refused" }, sent: { state: "under_review" } }
    expect((await settle(world, { force: true })).calls).toEqual(["send by force"])
  })

  it.each(["approved", "declined", "withdrawn", "expired"] as const)("is left alone once it is %s", async (status) => {
    expect(await settle({ status, registration: {} }, { ask: 0 })).toEqual({
      status,
      calls: [],
      moves: [],
      approvals: [],
    })
  })
})
