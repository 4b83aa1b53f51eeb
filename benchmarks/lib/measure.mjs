import { performance } from "node:perf_hooks"

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

export async function seconds(work) {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1_000
}

/** The work once for each number from 0, by so many at once. */
export async function byManyAtOnce(concurrency, count, work) {
  let next = 0
  const one = async () => {
    for (let index = next++; index < count; index = next++) {
      await work(index)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, one))
}

/** Everybody's turn; who begins changes from round to round. */
export const inTurn = (contestants, round) => contestants.map((_, index, all) => all[(index + round) % all.length])

/** @param {(string | number)[][]} rows the first is the head */
export function printTable([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`
  console.log(["", line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"))
}

/** @param {"at least" | "at most"} kind */
export function printGoal(what, ratio, kind, goal) {
  const reached = kind === "at least" ? ratio >= goal : ratio <= goal
  console.log(`${what}: ${ratio.toFixed(2)} × (goal: ${kind} ${goal} ×, ${reached ? "reached" : "MISSED"})`)
}
