import { COUNT_MAX } from "../../modules/trade-credit/attention/list-attention"
import type { AttentionCount, AttentionFilter, AttentionItem, AttentionPage } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/** Kinds of which agents know; for any other, and for what people have seen, they need not be asked. */
const KNOWN_TO_AGENTS: AttentionFilter["kind"][] = [undefined, "screening", "agent", "notice"]

/** Every half-done, refused or contradictory thing, of orders, applications, ledgers, agents and people's data. */
export async function readAttention(
  { tradeCredit, billingAgents }: CreditDeps,
  filter: AttentionFilter,
  page: AttentionPage
): Promise<{ attention: AttentionItem[]; count: number }> {
  const isAtAgents = !filter.accepted && KNOWN_TO_AGENTS.includes(filter.kind)
  const atAgents = isAtAgents ? (await billingAgents.readAttention()).attention : []
  const [attention, count] = await Promise.all([
    tradeCredit.listAttention(filter, page, atAgents),
    tradeCredit.countAttention(filter, atAgents),
  ])
  return { attention, count }
}

/** Of a kind; there may be more where not all was read or counted. */
export type CountedAttention = AttentionCount & { is_at_least: boolean }

/** How many there are of each kind, for the dashboard; also of a kind that shows none in what was read of it. */
export async function countAttention({ tradeCredit, billingAgents }: CreditDeps): Promise<CountedAttention[]> {
  const { attention, cut } = await billingAgents.readAttention()
  const counts = await tradeCredit.countAttentionByKind(attention)
  const unseen = cut.filter((kind) => !counts.some((counted) => counted.kind === kind))
  return [...counts, ...unseen.map((kind) => ({ kind, count: 0 }))].map((counted) => ({
    ...counted,
    is_at_least: counted.count >= COUNT_MAX || cut.some((kind) => kind === counted.kind),
  }))
}
