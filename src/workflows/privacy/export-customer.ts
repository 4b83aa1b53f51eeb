import type { HeldOfCustomer } from "../../modules/billing-agent/types"
import type { CustomerRecords, PaperRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { readAddress } from "./read-address"

export type CustomerExport = { customer_id: string; exported_at: Date } & CustomerRecords & {
    at_agents: HeldOfCustomer
    /** What they are, without their content: those who may see that are staff. */
    papers: PaperRecord[]
  }

/** All that the plugin holds about one customer. */
export async function exportCustomer(
  { tradeCredit, billingAgents, pg }: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents" | "pg">,
  customerId: string
): Promise<CustomerExport> {
  const records = await tradeCredit.readCustomer({
    customer_id: customerId,
    email: (await readAddress({ pg }, customerId)).email,
  })
  const at_agents = await billingAgents.heldOf({
    application_ids: records.applications.map(({ id }) => id),
    account_order_ids: records.orders.map(({ id }) => id),
  })
  const papers = await tradeCredit.listPapers(records.applications.map(({ id }) => id))
  return { customer_id: customerId, exported_at: new Date(), ...records, at_agents, papers }
}
