import type { AccountOrderDeps } from "../deps"

const PAGE_SIZE = 500
const PAGES_MAX = 10_000

/** Customers of whom something is held, though Medusa has them no more: the event that told it got lost. */
export async function findDeletedCustomers({ tradeCredit, query }: AccountOrderDeps): Promise<string[]> {
  const missing: string[] = []
  let after = ""
  for (let page = 0; page < PAGES_MAX; page++) {
    const known = await tradeCredit.knownCustomers({ after, limit: PAGE_SIZE })
    if (known.length === 0) {
      break
    }
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id"],
      filters: { id: known },
      pagination: { take: PAGE_SIZE },
    })
    const there = new Set(data.map(({ id }) => id))
    missing.push(...known.filter((id) => !there.has(id)))
    after = known[known.length - 1]
  }
  return missing
}
