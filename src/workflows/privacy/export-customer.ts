import type { HeldOfCustomer } from "../../modules/billing-agent/types"
import type { CustomerRecords, PaperRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { readAddress } from "./read-address"

export type CustomerExport = { customer_id: string; exported_at: Date } & CustomerRecords & {
    at_agents: HeldOfCustomer
    /** What they are, without their content: those who may see that are staff. */
    papers: PaperRecord[]
  }

/**
 * All that the plugin holds about one customer. Who takes it is noted before anything is handed out, as with a paper: in the
 * history of the customer's applications, and in the log, since not every customer has one.
 */
export async function exportCustomer(
  { tradeCredit, billingAgents, pg, logger }: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents" | "pg" | "logger">,
  customerId: string,
  actor: string
): Promise<CustomerExport> {
  await tradeCredit.noteExport({ customer_id: customerId, actor })
  // Quoted: it comes from the address as it was asked for, and could hold a line of its own.
  logger.info(`${actor} takes out all that is held of customer ${JSON.stringify(customerId)}.`)
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
