import type { EndState } from "./end-state"

type Cell = {
  program: string
  change: string
  stage: string
  /** Why the change was refused, or null. */
  refusal: string | null
  after: EndState
  /** Why the rest could not be shipped afterwards, or null. */
  blocked: string | null
  end: EndState
}

export const HEAD = [
  "| change | when | program | refused | total | pending | held | outstanding | at the agent | needs attention | then the rest ships: outstanding | needs attention |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
]

/** One line of `docs/order-changes.md`; what differs from run to run (ids, times) is left out. */
export function toRow({ program, change, stage, refusal, after, blocked, end }: Cell): string {
  const registered = after.registered?.map(({ amount, slips }) => (slips > 0 ? `${amount} ✓` : `${amount}`)) ?? ["–"]
  const cells = [
    change,
    stage,
    program,
    refusal ? withoutIds(refusal) : "",
    after.total,
    after.pending,
    after.held,
    after.outstanding,
    registered.join(" + ") || "nothing",
    after.attention.join(", "),
    blocked ? withoutIds(blocked) : end.outstanding,
    end.attention.join(", "),
  ]
  return `| ${cells.join(" | ")} |`
}

const withoutIds = (words: string) => words.replace(/\b[a-z]{2,10}_[0-9A-Z]{26}\b/g, "…").replaceAll("|", "/")
