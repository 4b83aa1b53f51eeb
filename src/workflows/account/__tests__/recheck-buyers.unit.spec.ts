import type { BuyerRegistrationRecord } from "../../../modules/billing-agent/types"
import type { AccountOrderDeps } from "../../deps"
import { anAccount, aProgram } from "../../eligibility/__tests__/fake-credit"
import { recheckBuyers } from "../recheck-buyers"

/** One buyer, whom it is time to ask about, with one account. */
function aDueBuyer({ members = 0, holds = 0 }: { members?: number; holds?: number }) {
  const done: string[] = []
  const registration = {
    id: "babr_1",
    agent_id: "kuroneko",
    number: "B1",
    state: "suspended",
    settled_state: "suspended",
    next_ask_at: new Date(0),
  } as BuyerRegistrationRecord
  const deps = {
    logger: console,
    tradeCredit: {
      programs: () => [aProgram()],
      accountsOfAgentBuyer: () => Promise.resolve([anAccount()]),
      listMembers: () => Promise.resolve(Array(members).fill({})),
      openHolds: () => Promise.resolve(Array(holds).fill({})),
    },
    billingAgents: {
      dueBuyers: () => Promise.resolve([registration]),
      askBuyer: ({ id }: { id: string }) => Promise.resolve(done.push(`asked about ${id}`)).then(() => registration),
      restBuyer: (id: string) => Promise.resolve(void done.push(`let ${id} rest`)),
    },
  } as unknown as AccountOrderDeps
  return { deps, done }
}

describe("a buyer whom it is time to ask about", () => {
  it.each([
    ["asked about", "somebody uses the account", { members: 1 }, "asked about babr_1"],
    ["asked about", "orders of those who have left are open", { holds: 1 }, "asked about babr_1"],
    ["let be", "nobody uses the account and nothing is open", {}, "let babr_1 rest"],
  ])("is %s when %s", async (_, __, left, happened) => {
    const { deps, done } = aDueBuyer(left)
    expect(await recheckBuyers(deps, { limit: 5 })).toBe(1)
    expect(done).toEqual([happened])
  })
})
