// `npm test`: everything that needs no server but PostgreSQL, on an embedded one, or on the one that DB_HOST names; and the
// first walks in a browser, at a whole product of their own.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { passwordTexts, reportScan, scanLogs } from "./lib/log-scan.mjs"
import { runProgram } from "./lib/program.mjs"
import { ROOT } from "./lib/settings.mjs"
import { runTests } from "./lib/test-run.mjs"

const KINDS = ["unit", "modules", "agents", "http", "browser"]

runTests(async ({ server, directory, runJest }) => {
  const logDir = join(directory, "logs")
  const totals = { passed: 0, failed: 0 }
  const kinds = process.argv.length > 2 ? KINDS.filter((kind) => process.argv.includes(kind)) : KINDS
  for (const kind of kinds) {
    console.log(`\n=== ${kind} tests ===`)
    const { passed, failed } = kind === "browser" ? await firstWalks() : await runJest(kind, { LOG_DIR: logDir })
    totals.passed += passed
    totals.failed += failed
  }
  if (kinds.includes("http")) {
    totals[scanIsClean(server, logDir) ? "passed" : "failed"] += 1
  }
  console.log("\nNot run here: the other stories of `npm run test:browser`, and `npm run test:long`.")
  return totals
})

/** In a process of its own; where no Chromium can be started it says so, and counts nothing. */
async function firstWalks() {
  const { counted } = await runProgram(join(ROOT, "integration-tests/browser/browser.mjs"), "--first")
  return counted ?? { passed: 0, failed: 1 }
}

/** The stores of the http tests wrote into files; none may name a person or a secret. */
function scanIsClean(server, logDir) {
  console.log("\n=== scan of the logs ===")
  try {
    const confidential = JSON.parse(readFileSync(join(logDir, "confidential.json"), "utf8"))
    const scan = scanLogs(logDir, [...confidential, ...passwordTexts(server)])
    reportScan(scan)
    return scan.findings.length === 0 && scan.lines > 0
  } catch (error) {
    console.error(`The logs could not be scanned: ${error.message}`)
    return false
  }
}
