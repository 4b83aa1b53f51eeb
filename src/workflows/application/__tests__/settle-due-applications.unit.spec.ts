import type { Logger } from "@medusajs/framework/types"
import type { BillingAgents, BuyerRegistrationRecord } from "../../../modules/billing-agent/types"
import type { ApplicationRecord, TradeCredit } from "../../../modules/trade-credit/types"
import { aProgram } from "../../eligibility/__tests__/fake-credit"
import { settleDueApplications } from "../settle-due-applications"

const SOON = new Date(Date.now() + 60_000)
const PAST = new Date(0)

/** Was an application with this registration taken up? */
async function isTakenUp(
  registration: Partial<BuyerRegistrationRecord> | null,
  status: ApplicationRecord["status"] = "submitted"
): Promise<boolean> {
  const application = { id: "crapp_1", program_id: "kuroneko", status, data: {} } as ApplicationRecord
  const tradeCredit = {
    program: () => aProgram(),
    programs: () => [aProgram()],
    listApplications: () => Promise.resolve({ applications: [application], count: 1 }),
    moveApplication: () => Promise.resolve(application),
    approveApplication: () => Promise.resolve({ application }),
  } as unknown as TradeCredit
  const record = { id: "babr_1", last_answer: null, next_ask_at: null, ...registration } as BuyerRegistrationRecord
  const billingAgents = {
    agent: () => ({ capabilities: { buyer_screening: "agent", credit: "none" } }),
    findBuyer: () => Promise.resolve(registration && record),
    openBuyer: () => Promise.resolve(record),
    sendBuyer: () => Promise.resolve(record),
    askBuyer: () => Promise.resolve(record),
  } as unknown as BillingAgents
  return (
    (await settleDueApplications({ tradeCredit, billingAgents, logger: console as unknown as Logger }, { limit: 10 }))
      .length === 1
  )
}

const REFUSED: Partial<BuyerRegistrationRecord> = {
  state: "refused",
  last_answer: { at: PAST.toISOString(), kind: "refused", message: "No.", reason: "invalid_request" },
}

describe("what the schedule takes up", () => {
  it.each([
    ["never opened", null],
    ["never sent", { state: "queued" }],
    ["left by a crash in the middle of its send", { state: "sending" }],
    ["unanswered, its wait over", { state: "unknown", next_ask_at: PAST }],
    ["not taken, its wait over", { state: "queued", next_ask_at: PAST }],
    ["under review, its time come", { state: "under_review", next_ask_at: PAST }],
    ["decided at the agent, a crash before we wrote it", { state: "approved" }],
    ["under a stranger's number, its wait over", { state: "refused", next_ask_at: PAST }],
  ] as const)("%s", async (_, registration) => expect(await isTakenUp(registration)).toBe(true))

  it.each([
    ["unanswered, and waits", { state: "unknown", next_ask_at: SOON }],
    ["not taken, and waits", { state: "queued", next_ask_at: SOON }],
    ["under review, and not asked about yet", { state: "under_review", next_ask_at: SOON }],
  ] as const)("and not what is %s", async (_, registration) => expect(await isTakenUp(registration)).toBe(false))

  it.each([
    ["refused", REFUSED],
    ["questioned", { state: "needs_information" }],
  ] as const)("what the buyer has answered after it was %s, and not before", async (_, registration) => {
    expect(await isTakenUp(registration, "needs_information")).toBe(false)
    expect(await isTakenUp(registration, "under_review")).toBe(true)
  })
})
