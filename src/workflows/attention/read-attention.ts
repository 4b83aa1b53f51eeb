import type { AttentionCount, AttentionFilter, AttentionItem, AttentionPage } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/** Kinds of which agents know; for any other they need not be asked. */
const KNOWN_TO_AGENTS: AttentionFilter["kind"][] = [undefined, "screening", "agent", "notice"]

/** Every half-done, refused or contradictory thing, of orders, applications, ledgers, agents and people's data. */
export async function readAttention(
  { tradeCredit, billingAgents }: CreditDeps,
  filter: AttentionFilter,
  page: AttentionPage
): Promise<{ attention: AttentionItem[]; count: number }> {
  const atAgents = KNOWN_TO_AGENTS.includes(filter.kind) ? await billingAgents.readAttention() : []
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
