// `npm run test:changes`: every change of an order at every stage; what comes of it must be as `docs/order-changes.md` says,
// which `npm run test:changes -- --write` writes anew. `--short` is every fourth of them, which CI runs; CHANGES_ONLY names
// the changes ("a refund;cancelled").
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { ROOT } from "./lib/settings.mjs"
import { runTests } from "./lib/test-run.mjs"

const DOCUMENT = join(ROOT, "docs/order-changes.md")
/** Above it stands what people wrote. */
const BEGINNING = "<!-- written by npm run test:changes -- --write -->\n"
/** A change is tried seven times: every fourth takes each stage and program in turn. */
const SHORT_EVERY = 4

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, short: { type: "boolean", default: false } },
})
const isPart = values.short || Boolean(process.env.CHANGES_ONLY)
if (values.write && isPart) {
  throw new Error("The document is written by a run of all changes: leave out --short and CHANGES_ONLY.")
}

/** Each line of the tables, under its heading. */
function linesOf(document) {
  let heading = ""
  return document.split("\n").flatMap((line) => {
    heading = line.startsWith("## ") ? line : heading
    return line.startsWith("| ") ? [`${heading}\n${line}`] : []
  })
}

/** What one says and the other doesn't; of a run of a part nothing is known of the rest. */
function differences(written, seen) {
  const [before, now] = [linesOf(written), linesOf(seen)]
  return [
    ...now.filter((line) => !before.includes(line)).map((line) => `Came about, but is not written: ${line}`),
    ...before
      .filter((line) => !isPart && !now.includes(line))
      .map((line) => `Is written, but did not come about: ${line}`),
  ]
}

runTests(async ({ directory, runJest }) => {
  // Not `changes.json`, which is what jest says of the run.
  const report = join(directory, "order-changes.md")
  const every = values.short ? SHORT_EVERY : 1
  const tests = await runJest("changes", { CHANGES_REPORT: report, CHANGES_EVERY: String(every) })
  const seen = readFileSync(report, "utf8")
  if (linesOf(seen).length === 0) {
    throw new Error("The run has reported no line.")
  }
  const [words, written] = readFileSync(DOCUMENT, "utf8").split(BEGINNING)
  if (values.write) {
    writeFileSync(DOCUMENT, `${words}${BEGINNING}${seen}`)
    return tests
  }
  const differing = differences(written, seen)
  for (const line of differing) {
    console.error(line)
  }
  return { ...tests, failed: tests.failed + differing.length }
})
