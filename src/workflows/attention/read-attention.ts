import type { AttentionCount, AttentionFilter, AttentionItem, AttentionPage } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/** Every half-done, refused or contradictory thing, of orders, applications, ledgers, agents and people's data. */
export async function readAttention(
  { tradeCredit, billingAgents }: CreditDeps,
  filter: AttentionFilter,
  page: AttentionPage
): Promise<{ attention: AttentionItem[]; count: number }> {
  const atAgents = await billingAgents.readAttention()
  const [attention, count] = await Promise.all([
    tradeCredit.listAttention(filter, page, atAgents),
    tradeCredit.countAttention(filter, atAgents),
  ])
  return { attention, count }
}

/** How many there are of each kind, for the dashboard. */
export async function countAttention({ tradeCredit, billingAgents }: CreditDeps): Promise<AttentionCount[]> {
  return tradeCredit.countAttentionByKind(await billingAgents.readAttention())
}
