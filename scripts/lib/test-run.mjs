import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { stopChildren } from "./children.mjs"
import { installDependencies, requireNode } from "./install.mjs"
import { withMigratedDatabase } from "./migrated-database.mjs"
import { startPostgres } from "./postgres.mjs"
import { makeQuickDirectory } from "./quick-directory.mjs"
import { readSettings, ROOT } from "./settings.mjs"

/** Each file of these starts a store. */
const STORES = ["http", "plans", "changes"]
/** On two cores; a store waits for its database half of its time. What is not named shares one store and says how far it is. */
const WORKERS = { unit: 2, modules: 3, agents: 2, http: 3 }
const PASSWORD = "database-password-of-the-tests"

/**
 * A run of tests from beginning to end: a folder of its own, an embedded PostgreSQL or the one that DB_HOST names, the
 * tests, their count as the last line, and nothing left behind, also after Ctrl-C.
 *
 * @param work gets `{ server, directory, runJest }` and returns `{ passed, failed }`
 */
export function runTests(work) {
  const directory = makeQuickDirectory("deferred-invoice-test-")
  const jest = { child: null }
  let ending = false

  async function end(exitCode) {
    if (ending) {
      return
    }
    ending = true
    stopGroup(jest.child)
    await stopChildren()
    rmSync(directory, { recursive: true, force: true })
    process.exit(exitCode)
  }

  async function run() {
    requireNode()
    const { database, dataDir } = readSettings()
    await installDependencies(join(dataDir, "logs"))
    const server = database ?? (await startEmbedded(directory, end))
    const runJest = (kind, env = {}) => {
      const count = (more) => countJest(jest, directory, kind, { ...environmentOf(server), ...env, ...more })
      return STORES.includes(kind)
        ? withMigratedDatabase(server, join(dataDir, "logs", "migration.log"), (name) =>
            count({ MIGRATED_DATABASE: name })
          )
        : count({})
    }
    const { passed, failed } = await work({ server, directory, runJest })
    console.log(`${passed} passed, ${failed} failed`)
    return failed === 0 && passed > 0
  }

  process.on("SIGINT", () => void end(130))
  process.on("SIGTERM", () => void end(143))
  run().then(
    (good) => end(good ? 0 : 1),
    (error) => {
      console.error(error.message)
      console.log("0 passed, 1 failed")
      return end(1)
    }
  )
}

/** With its workers, which do not end with it. */
function stopGroup(child) {
  if (child && child.exitCode === null) {
    process.kill(-child.pid, "SIGTERM")
  }
}

async function startEmbedded(directory, end) {
  const { server } = await startPostgres({
    directory: join(directory, "postgres"),
    port: null,
    logFile: join(directory, "postgres.log"),
    password: PASSWORD,
    lasting: false,
    onUnexpectedEnd: (error) => {
      console.error(error.message)
      void end(1)
    },
  })
  return server
}

function environmentOf(server) {
  return {
    DB_HOST: server.host,
    DB_PORT: String(server.port),
    DB_USERNAME: server.user,
    DB_PASSWORD: server.password,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    MEDUSA_DISABLE_TELEMETRY: "1",
    FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
  }
}

/** Counts tests; a file that could not even be loaded, and a run that broke off, count as one failure each. */
async function countJest(jest, directory, kind, env) {
  const outputFile = join(directory, `${kind}.json`)
  const args = [
    join(ROOT, "node_modules/jest/bin/jest.js"),
    ...(WORKERS[kind] ? [`--maxWorkers=${WORKERS[kind]}`] : ["--runInBand"]),
    "--forceExit",
    "--passWithNoTests",
    "--silent",
  ]
  const exitCode = await new Promise((resolve, reject) => {
    jest.child = spawn(process.execPath, [...args, "--json", `--outputFile=${outputFile}`], {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, ...env, TEST_TYPE: kind },
      // jest's own report is on stderr; the JSON that --json also prints is not for people.
      stdio: ["ignore", "ignore", "inherit"],
    })
    jest.child.once("error", reject)
    jest.child.once("exit", (code) => resolve(code ?? 1))
  })
  const report = readReport(outputFile)
  if (!report) {
    return { passed: 0, failed: 1 }
  }
  report.testResults.forEach(tellOfFile)
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/** On one line each, so that a run of thousands ends with what matters. */
function tellOfFile({ name, message, assertionResults }) {
  const file = relative(ROOT, name)
  if (assertionResults.length === 0 && message) {
    console.log(`FAILED: ${file}: ${onOneLine(message)}`)
  }
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status === "pending" || status === "todo") {
      console.log(`skipped: ${fullName}`)
    }
    if (status === "failed") {
      console.log(`FAILED: ${file}: ${fullName}: ${onOneLine(failureMessages.join(" "))}`)
    }
  }
}

function onOneLine(text) {
  return stripVTControlCharacters(text).replace(/\s+/g, " ").slice(0, 500)
}

function readReport(outputFile) {
  try {
    return JSON.parse(readFileSync(outputFile, "utf8"))
  } catch {
    console.error("The run broke off without a report.")
    return null
  }
}
