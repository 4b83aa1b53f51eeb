import { atAgent, facts, registration } from "../../../domain/order-life/__tests__/build-facts"
import type { AccountOrderDeps } from "../../deps"
import type { Reading } from "../read-facts"
import { syncShortAccount } from "../sync-short-account"

type Story = {
  status?: "active" | "suspended"
  book?: "own" | "agent"
  available?: number
  credit?: "amounts" | "none"
  moved_at?: Date
}

/** Of an order for 707 of which 600 is held: what is written down of the agent's answer, and whether it was. */
async function look({
  status = "active",
  book = "agent",
  available = 0,
  credit = "amounts",
  moved_at = new Date(0),
}: Story) {
  const written: unknown[] = []
  let max_age_seconds: number | null = null
  const deps = {
    billingAgents: {
      agent: () => ({ capabilities: { credit } }),
      buyerExposure: () =>
        Promise.resolve({
          in_flight: false,
          approved: [{ account_order_id: "acord_1", amount: 600 }],
          undecided: [],
        }),
      readCredit: (question: { max_age_seconds: number }) => {
        max_age_seconds = question.max_age_seconds
        return Promise.resolve({ usable: true, limit_amount: 1_000, used_amount: 700, read_at: new Date() })
      },
    },
    tradeCredit: {
      openHolds: () => Promise.resolve([{ account_order_id: "acord_1", remaining_amount: 600, charged_amount: 0 }]),
      syncAgentUsed: (input: unknown) => {
        written.push(input)
        return Promise.resolve(true)
      },
    },
  } as unknown as AccountOrderDeps
  const program = { ...atAgent.program, id: "agency", agent_id: "agency", book, currency_decimals: 0 }
  const read = facts({
    ...atAgent,
    account: { status, available },
    records: { registration: registration("approved") },
  })
  read.records.hold!.remaining = 600
  const account = { id: "cracc_1", status, agent_buyer_number: "B-1", version: 7, updated_at: moved_at }
  const reading = { program, facts: read, book: { account } } as unknown as Reading
  const synced = await syncShortAccount(deps, reading)
  return { synced, written, max_age_seconds }
}

describe("before an order that has grown is left short", () => {
  it("the agent that keeps the book is asked, and its answer written down", async () => {
    expect(await look({})).toMatchObject({
      synced: true,
      written: [expect.objectContaining({ account_id: "cracc_1", outstanding_amount: 100, expected_version: 7 })],
    })
  })

  it("the agent is asked anew only where something has moved, and once for all that are looked at then", async () => {
    expect(await look({})).toMatchObject({ max_age_seconds: 60 })
    expect(await look({ moved_at: new Date(Date.now() - 10_000) })).toMatchObject({ max_age_seconds: 2 })
  })

  it.each<[string, Story]>([
    ["it is not short", { available: 107 }],
    ["the merchant keeps the book", { book: "own" }],
    ["the agent tells no figures", { credit: "none" }],
    ["the account takes nothing more", { status: "suspended" }],
  ])("nobody is asked where %s", async (_, story) => {
    expect(await look(story)).toEqual({ synced: false, written: [], max_age_seconds: null })
  })
})
