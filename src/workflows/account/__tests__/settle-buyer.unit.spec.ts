import type { BillingAgents, BuyerRegistrationRecord } from "../../../modules/billing-agent/types"
import type { AccountRecord, SetAccountStatus, TradeCredit } from "../../../modules/trade-credit/types"
import type { CreditDeps } from "../../deps"
import { anAccount, aProgram } from "../../eligibility/__tests__/fake-credit"
import { settleBuyer } from "../settle-buyer"

const heard = (state: BuyerRegistrationRecord["state"]) =>
  ({ id: "babr_1", agent_id: "kuroneko", number: "B1", state, settled_state: null }) as BuyerRegistrationRecord

/** One buyer with one account; `row` is what is stored of him. */
function aBuyer(row: BuyerRegistrationRecord) {
  let account: AccountRecord = anAccount()
  let beforeNextStatus: (() => Promise<unknown>) | null = null
  const tradeCredit = {
    programs: () => [aProgram()],
    accountsOfAgentBuyer: () => Promise.resolve([account]),
    setAccountStatus: async ({ status, actor, reason }: SetAccountStatus) => {
      const meanwhile = beforeNextStatus
      beforeNextStatus = null
      await meanwhile?.()
      account = { ...account, status, status_actor: actor, status_reason: reason }
      return account
    },
    wakeOrdersOfAccount: () => Promise.resolve(),
  }
  const billingAgents = {
    findBuyer: () => Promise.resolve({ ...row }),
    markBuyerSettled: ({ state }: { state: NonNullable<BuyerRegistrationRecord["settled_state"]> }) => {
      row = row.state === state ? { ...row, settled_state: state } : row
      return Promise.resolve()
    },
  }
  const deps: CreditDeps = {
    tradeCredit: tradeCredit as unknown as TradeCredit,
    billingAgents: billingAgents as unknown as BillingAgents,
  }
  return {
    deps,
    hears: (state: BuyerRegistrationRecord["state"]) => (row = { ...row, state }),
    stallsBeforeItsNextStatus: (meanwhile: () => Promise<unknown>) => (beforeNextStatus = meanwhile),
    account: () => account,
    row: () => row,
  }
}

describe("showing at the accounts what the agent says of a buyer", () => {
  it("ends with the newer of two answers, also when the older one is shown after it", async () => {
    const buyer = aBuyer(heard("approved"))
    buyer.stallsBeforeItsNextStatus(() => settleBuyer(buyer.deps, buyer.hears("suspended")))
    await settleBuyer(buyer.deps, heard("approved"))
    expect(buyer.account()).toMatchObject({ status: "suspended", status_actor: "agent:kuroneko" })
    expect(buyer.row()).toMatchObject({ state: "suspended", settled_state: "suspended" })
  })

  it("marks what it has shown, and does nothing again for it", async () => {
    const buyer = aBuyer(heard("suspended"))
    expect(await settleBuyer(buyer.deps, buyer.row())).toBe(true)
    expect(buyer.row()).toMatchObject({ settled_state: "suspended" })
    expect(await settleBuyer(buyer.deps, buyer.row())).toBe(false)
  })
})
