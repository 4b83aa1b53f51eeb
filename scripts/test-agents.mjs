// `npm run test:agents`: lives of buyers through the whole store, against an agent that loses answers, breaks and is silent.
// A plan is all that its seed decides: `npm run test:agents -- --plans 1 --seed 17` runs that one again.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { runTests } from "./lib/test-run.mjs"

const PLANS = "200"
const SEED_MAX = 1_000_000
/** A store that has run for long holds much; a new one takes over. */
const PLANS_A_STORE_MAX = 50

const { values } = parseArgs({ options: { plans: { type: "string", default: PLANS }, seed: { type: "string" } } })
const plans = wholeNumber("plans", values.plans)
const first = wholeNumber("seed", values.seed ?? String(1 + Math.floor(Math.random() * SEED_MAX)))
const seeds = Array.from({ length: plans }, (_, index) => first + index)

runTests(async ({ directory, runJest }) => {
  console.log(`seeds ${seeds[0]} to ${seeds.at(-1)}`)
  const sums = { plans: 0, faults: 0, effects: 0, lost: 0, doubled: 0 }
  const tests = { passed: 0, failed: 0 }
  for (let from = 0; from < plans; from += PLANS_A_STORE_MAX) {
    const some = seeds.slice(from, from + PLANS_A_STORE_MAX)
    const report = join(directory, `plans-${from}.json`)
    const { passed, failed } = await runJest("plans", { AGENT_SEEDS: some.join(","), AGENT_REPORT: report })
    const { totals, ended } = JSON.parse(readFileSync(report, "utf8"))
    Object.keys(sums).forEach((name) => (sums[name] += totals[name]))
    tests.passed += passed
    tests.failed += failed
    const again = some.filter((seed) => !ended.includes(seed))
    again.forEach((seed) => console.log(`failed; run again: npm run test:agents -- --plans 1 --seed ${seed}`))
  }
  console.log(
    Object.entries(sums)
      .map(([name, sum]) => `${name} ${sum}`)
      .join(", ")
  )
  return tests
})

function wholeNumber(name, text) {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) {
    console.error(`--${name} must be a whole number from 1 on, not "${text}".`)
    process.exit(2)
  }
  return Number(text)
}
