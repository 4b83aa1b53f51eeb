// `npm run test:changes`: every change of an order at every stage; what comes of it must be as `docs/order-changes.md` says,
// which `npm run test:changes -- --write` writes anew.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ROOT } from "./lib/settings.mjs"
import { runTests } from "./lib/test-run.mjs"

const DOCUMENT = join(ROOT, "docs/order-changes.md")
/** Above it stands what people wrote. */
const BEGINNING = "<!-- written by npm run test:changes -- --write -->\n"

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } })

runTests(async ({ directory, runJest }) => {
  const report = join(directory, "changes.json")
  const tests = await runJest("changes", { CHANGES_REPORT: report })
  const table = JSON.parse(readFileSync(report, "utf8")).join("\n")
  const [words, written] = readFileSync(DOCUMENT, "utf8").split(BEGINNING)
  if (values.write) {
    writeFileSync(DOCUMENT, `${words}${BEGINNING}${table}\n`)
  } else if (written.trim() !== table) {
    console.error("What came of the changes is not what docs/order-changes.md says.")
    tests.failed += 1
  }
  return tests
})
