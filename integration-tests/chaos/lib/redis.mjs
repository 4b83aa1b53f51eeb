import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { createConnection } from "node:net"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { endChild, startChild } from "../../../scripts/lib/children.mjs"
import { findFreePort } from "../../../scripts/lib/ports.mjs"

const PATIENCE_MS = 20_000

/** Installs Debian's redis-server where it is missing; what stands in the way, or null. */
export async function requireRedis() {
  if (isInstalled()) {
    return null
  }
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).error) {
    return "redis-server is not installed, and only root can install it (apt-get install redis-server)."
  }
  console.log("- installing redis-server")
  // Debian would start a server of its own; ours gets a port and a directory of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" }
  for (const args of [["update"], ["install", "-y", "redis-server"]]) {
    const { status, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8" })
    if (status !== 0) {
      throw new Error(`apt-get ${args.join(" ")} failed: ${stderr.trim()}`)
    }
  }
  return isInstalled() ? null : "redis-server was installed and yet cannot be started."
}

const isInstalled = () => spawnSync("redis-server", ["--version"]).status === 0

/** A Redis on a port and a directory of its own, set up as Debian does. */
export async function startRedis(dataDir) {
  const port = await findFreePort()
  const directory = join(dataDir, "redis")
  mkdirSync(directory, { recursive: true })
  let child = null

  const start = async () => {
    child = startChild({
      name: "Redis",
      command: "redis-server",
      args: ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, "--save", "3600 1 300 100 60 10000"],
      cwd: directory,
      logFile: join(dataDir, "logs", "redis.log"),
      onUnexpectedEnd: (error) => console.error(error.message),
    })
    await untilListening(port)
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    /** As `systemctl restart redis-server` does: it saves what it holds, and everybody's connections break. */
    async restart() {
      await endChild(child, "SIGTERM")
      await start()
    },
  }
}

async function untilListening(port) {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isListening(port))) {
    if (Date.now() > deadline) {
      throw new Error(`Redis did not listen on port ${port} within ${PATIENCE_MS / 1_000} s.`)
    }
    await delay(100)
  }
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" })
    socket.once("connect", () => resolve(true))
    socket.once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
}
