import type { AccountRecord, CreateAccount } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"
import { linkAgentBuyer } from "./link-buyer"

export type NewAccount = Omit<CreateAccount, "credit_limit" | "agent_buyer_number"> & {
  credit_limit?: number
  /** The buyer's number at the agent, who knows the limit too. */
  agent_buyer_id?: string
}

/** An account by the word of staff: at their limit, or that of a buyer whom the agent already knows. */
export async function createAccount(deps: CreditDeps, input: NewAccount): Promise<AccountRecord> {
  const { agent_buyer_id, credit_limit = null, ...account } = input
  return agent_buyer_id === undefined
    ? deps.tradeCredit.createAccount({ ...account, credit_limit })
    : linkAgentBuyer(deps, { ...account, agent_buyer_id })
}
