// The built package as a merchant gets it: the demo starts on free ports and an empty data directory, everything answers,
// and after Ctrl-C nothing is left running. `npm run smoke`.
import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { importPackedClient } from "./lib/packed-client.mjs"
import { findFreePort } from "./lib/ports.mjs"
import { ROOT } from "./lib/settings.mjs"

const READY_PATIENCE_MS = 10 * 60_000
const STOP_PATIENCE_MS = 45_000

const dataDir = mkdtempSync(join(tmpdir(), "deferred-invoice-smoke-"))
// Started by root, PostgreSQL runs as another user, who has to get in.
chmodSync(dataDir, 0o755)
const [PORT, SIMULATOR_PORT, SHOP_PORT, POSTGRES_PORT] = await Promise.all(Array.from({ length: 4 }, findFreePort))
const ports = { PORT, SIMULATOR_PORT, SHOP_PORT, POSTGRES_PORT }

function startDemo() {
  const env = { ...process.env, DATA_DIR: dataDir }
  for (const [name, port] of Object.entries(ports)) {
    env[name] = String(port)
  }
  // The embedded PostgreSQL is part of what is tried here.
  delete env.DB_HOST
  const demo = spawn(process.execPath, [join(ROOT, "scripts/start.mjs")], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ready = new Promise((resolve, reject) => {
    let said = ""
    demo.stdout.on("data", (chunk) => {
      process.stdout.write(chunk)
      said += chunk
      if (/^ready/m.test(said)) {
        resolve()
      }
    })
    demo.once("exit", (code) => reject(new Error(`The demo ended with code ${code} before it was ready.`)))
    setTimeout(() => reject(new Error("The demo was not ready in time.")), READY_PATIENCE_MS).unref()
  })
  return { demo, ready, ended: new Promise((resolve) => demo.once("exit", resolve)) }
}

async function requireAnswer(what, url) {
  const { status } = await fetch(url)
  if (status !== 200) {
    throw new Error(`${what} answered ${status} on ${url}.`)
  }
  console.log(`${what} answers`)
}

/** The packed client signs in as the seeded admin and reads the programs. */
async function requireClient() {
  const { DeferredInvoiceSdk } = await importPackedClient(dataDir)
  const auth = { type: "jwt", jwtTokenStorageMethod: "memory" }
  const sdk = new DeferredInvoiceSdk({ baseUrl: `http://localhost:${PORT}`, auth })
  await sdk.auth.login("user", "emailpass", { email: "admin@example.com", password: "supersecret" })
  const { programs } = await sdk.admin.tradeCredit.programs.list()
  if (!programs.some(({ id }) => id === "house")) {
    throw new Error(`The client found no program "house", but: ${JSON.stringify(programs)}.`)
  }
  console.log("the packed client answers")
}

async function requireNobodyListens() {
  for (const [name, port] of Object.entries(ports)) {
    try {
      await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      if (error.cause?.code === "ECONNREFUSED") {
        continue
      }
    }
    throw new Error(`Something still listens on port ${port} (${name}) after the demo was stopped.`)
  }
  console.log("nothing is left running")
}

const { demo, ready, ended } = startDemo()
process.once("SIGTERM", () => demo.kill("SIGTERM"))
try {
  await ready
  await requireAnswer("the store", `http://localhost:${PORT}/health`)
  await requireAnswer("the dashboard", `http://localhost:${PORT}/app/`)
  await requireAnswer("the shop", `http://localhost:${SHOP_PORT}/account`)
  await requireAnswer("the simulator", `http://localhost:${SIMULATOR_PORT}/kuroneko-kakebarai/_simulator/state`)
  await requireClient()
  demo.kill("SIGINT")
  const exitCode = await Promise.race([ended, delay(STOP_PATIENCE_MS, "too late", { ref: false })])
  if (exitCode !== 0) {
    throw new Error(`The demo should have stopped with code 0 after Ctrl-C, and did with: ${exitCode}.`)
  }
  await requireNobodyListens()
} catch (error) {
  console.error(`${error.message} Logs: ${join(dataDir, "logs")}`)
  demo.kill("SIGTERM")
  await Promise.race([ended, delay(STOP_PATIENCE_MS, null, { ref: false })])
  process.exit(1)
}
rmSync(dataDir, { recursive: true, force: true })
