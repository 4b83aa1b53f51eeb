import type { EndState } from "./end-state"
import type { Refusal } from "./refusal"

type Cell = {
  program: string
  stage: string
  /** Why the change was refused, or null. */
  refusal: Refusal | null
  after: EndState
  /** Why the rest could not be shipped afterwards; null: it was; `over`: there is no rest. */
  blocked: Refusal | "over" | null
  end: EndState
}

const HEAD = [
  "| when | program | the change | total | Medusa shows | held | outstanding | at the agent | needs attention | once the rest has left |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
]

/** What became of one change, a line for each stage and program. */
export const toSection = (change: string, rows: string[]) =>
  ["", `## ${change[0].toUpperCase()}${change.slice(1)}`, "", ...HEAD, ...rows, ""].join("\n")

/** What differs from run to run (ids, times) is left out. */
export function toRow({ program, stage, refusal, after, blocked, end }: Cell): string {
  const cells = [
    stage,
    program,
    refusal ? inWords(refusal) : "done",
    after.total,
    after.shown.replaceAll("_", " "),
    after.held,
    outstandingOf(after),
    atAgent(after) ?? "–",
    attentionOf(after),
    blocked === "over" ? "–" : blocked ? inWords(blocked) : inShort(end),
  ]
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "/")).join(" | ")} |`
}

const outstandingOf = ({ outstanding, own_book }: EndState) =>
  own_book > 0 ? `${outstanding} + ${own_book} own book` : `${outstanding}`

/** Null: the merchant's own book, which no agent knows of. */
function atAgent({ registered }: EndState): string | null {
  const orders = registered?.map(({ amount, slips }) => (slips > 0 ? `${amount} ✓` : `${amount}`))
  return orders ? orders.join(" + ") || "nothing" : null
}

const attentionOf = ({ attention }: EndState) => attention.map((code) => `\`${code}\``).join(", ")

const inShort = (end: EndState) =>
  [`outstanding ${outstandingOf(end)}`, atAgent(end) && `at the agent ${atAgent(end)}`, attentionOf(end)]
    .filter((part) => part)
    .join("; ")

const inWords = ({ by, words }: Refusal) =>
  `${by} refuses: ${words.replace(/\b[a-z]{2,10}_[0-9A-Z]{26}\b/g, "…").replaceAll("\n", " ")}`
