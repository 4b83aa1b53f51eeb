// `npm run test:hammer`: 16 connections and five accounts, 20,000 operations (`--operations`), or 1,000,000 with `--long`.
// What each of them asks for is its seed's (`npm run test:hammer -- --seed 17`); who comes first is the machine's.
import { parseArgs } from "node:util"
import { runTests } from "./lib/test-run.mjs"

const OPERATIONS = "20000"
const OPERATIONS_LONG = "1000000"
const SEED_MAX = 1_000_000

const { values } = parseArgs({
  options: { operations: { type: "string" }, long: { type: "boolean", default: false }, seed: { type: "string" } },
})
const operations = wholeNumber("operations", values.operations ?? (values.long ? OPERATIONS_LONG : OPERATIONS))
const seed = wholeNumber("seed", values.seed ?? String(1 + Math.floor(Math.random() * SEED_MAX)))

runTests(({ runJest }) => {
  console.log(`${operations} operations, seed ${seed}`)
  return runJest("hammer", { HAMMER_OPERATIONS: String(operations), HAMMER_SEED: String(seed) })
})

function wholeNumber(name, text) {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) {
    console.error(`--${name} must be a whole number from 1 on, not "${text}".`)
    process.exit(2)
  }
  return Number(text)
}
