import { EACH_MAX } from "../../modules/billing-agent/attention"
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

/** Of a kind; there may be more where not all was read or counted. */
export type CountedAttention = AttentionCount & { is_at_least: boolean }

const COUNT_MAX = 10_000

/** How many there are of each kind, for the dashboard. */
export async function countAttention({ tradeCredit, billingAgents }: CreditDeps): Promise<CountedAttention[]> {
  const atAgents = await billingAgents.readAttention()
  const isCut = (kind: string) => atAgents.filter((item) => item.kind === kind).length >= EACH_MAX
  const counts = await tradeCredit.countAttentionByKind(atAgents)
  return counts.map(({ kind, count }) => ({ kind, count, is_at_least: count >= COUNT_MAX || isCut(kind) }))
}
