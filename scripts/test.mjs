// `npm test`: everything that needs no server but PostgreSQL, on an embedded one, or on the one that DB_HOST names.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { spawn } from "node:child_process"
import { stopChildren } from "./lib/children.mjs"
import { installDependencies, requireNode } from "./lib/install.mjs"
import { passwordTexts, reportScan, scanLogs } from "./lib/log-scan.mjs"
import { startPostgres } from "./lib/postgres.mjs"
import { readSettings, ROOT } from "./lib/settings.mjs"

const KINDS = ["unit", "modules", "agents", "http"]
const PASSWORD = "database-password-of-the-tests"
const directory = mkdtempSync(join(tmpdir(), "deferred-invoice-test-"))
const logDir = join(directory, "logs")
// Started by root, PostgreSQL runs as another user, who has to get in.
chmodSync(directory, 0o755)
let ending = false
let jest = null

async function end(exitCode) {
  if (ending) {
    return
  }
  ending = true
  jest?.kill("SIGTERM")
  await stopChildren()
  rmSync(directory, { recursive: true, force: true })
  process.exit(exitCode)
}

process.on("SIGINT", () => void end(130))
process.on("SIGTERM", () => void end(143))

async function test() {
  requireNode()
  const { database, dataDir } = readSettings()
  await installDependencies(join(dataDir, "logs"))
  const server = database ?? (await startEmbedded())
  const env = {
    DB_HOST: server.host,
    DB_PORT: String(server.port),
    DB_USERNAME: server.user,
    DB_PASSWORD: server.password,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_DIR: logDir,
    FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
  }
  const totals = { passed: 0, failed: 0 }
  const kinds = process.argv.length > 2 ? KINDS.filter((kind) => process.argv.includes(kind)) : KINDS
  for (const kind of kinds) {
    console.log(`\n=== ${kind} tests ===`)
    const { passed, failed } = await runKind(kind, env)
    totals.passed += passed
    totals.failed += failed
  }
  if (kinds.includes("http")) {
    totals[scanIsClean(server) ? "passed" : "failed"] += 1
  }
  console.log("\nNot run here: `npm run test:long`, and browser tests, which need more than a PostgreSQL.")
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed === 0 && totals.passed > 0
}

async function startEmbedded() {
  const onUnexpectedEnd = (error) => {
    console.error(error.message)
    void end(1)
  }
  const { server } = await startPostgres({
    directory: join(directory, "postgres"),
    port: null,
    logFile: join(directory, "postgres.log"),
    password: PASSWORD,
    onUnexpectedEnd,
  })
  return server
}

/** The stores of the http tests wrote into files; none may name a person or a secret. */
function scanIsClean(server) {
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

/** Counts tests; a file that could not even be loaded, and a run that broke off, count as one failure each. */
async function runKind(kind, env) {
  const outputFile = join(directory, `${kind}.json`)
  const args = [
    join(ROOT, "node_modules/jest/bin/jest.js"),
    "--runInBand",
    "--forceExit",
    "--passWithNoTests",
    "--silent",
  ]
  const exitCode = await new Promise((resolve, reject) => {
    jest = spawn(process.execPath, [...args, "--json", `--outputFile=${outputFile}`], {
      cwd: ROOT,
      env: { ...process.env, ...env, TEST_TYPE: kind },
      // jest's own report is on stderr; the JSON that --json also prints is not for people.
      stdio: ["ignore", "ignore", "inherit"],
    })
    jest.once("error", reject)
    jest.once("exit", (code) => resolve(code ?? 1))
  })
  const report = readReport(outputFile)
  if (!report) {
    return { passed: 0, failed: 1 }
  }
  for (const test of report.testResults.flatMap(({ assertionResults }) => assertionResults)) {
    if (test.status === "pending" || test.status === "todo") {
      console.log(`skipped: ${test.fullName}`)
    }
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

function readReport(outputFile) {
  try {
    return JSON.parse(readFileSync(outputFile, "utf8"))
  } catch {
    console.error("The run broke off without a report.")
    return null
  }
}

test().then(
  (good) => end(good ? 0 : 1),
  (error) => {
    console.error(error.message)
    console.log("0 passed, 1 failed")
    return end(1)
  }
)
