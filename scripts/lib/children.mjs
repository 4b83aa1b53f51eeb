import { spawn } from "node:child_process"
import { mkdirSync, openSync, closeSync } from "node:fs"
import { dirname } from "node:path"

const END_WITH_PARENT = new URL("end-with-parent.mjs", import.meta.url).href
const STOP_PATIENCE_MS = 10_000
const running = new Set()

/**
 * Starts a process that lives until {@link stopChildren}. It gets a process group of its own, so that Ctrl-C reaches
 * only us and we end everything in order, whatever it has started itself.
 */
export function startChild({
  name,
  command = process.execPath,
  args,
  cwd,
  env = {},
  logFile,
  onUnexpectedEnd,
  ipc = false,
}) {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, "a")
  const stdio = ["ignore", log, log, ...(ipc ? ["ipc"] : [])]
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: true })
  closeSync(log)
  const entry = { name, child, stopping: false, ended: new Promise((done) => child.once("close", done)) }
  running.add(entry)
  const gone = (how) => {
    running.delete(entry)
    if (!entry.stopping) {
      onUnexpectedEnd?.(new Error(`${name} ${how}. Its log: ${logFile}`))
    }
  }
  child.once("error", (error) => gone(`could not be started (${error.message})`))
  child.once("exit", (code, signal) => gone(`ended by itself (${signal ?? `exit code ${code}`})`))
  return child
}

/** A Node.js program that ends with us even when we are killed. */
export function startServer({ args, ...server }) {
  return startChild({ args: ["--import", END_WITH_PARENT, ...args], ipc: true, ...server })
}

/** Runs a command to its end; its output goes to the log, which the error names. */
export function runToEnd({ name, logFile, ...command }) {
  return new Promise((resolve, reject) => {
    const child = startChild({ name, logFile, ...command })
    child.once("error", reject)
    child.once("exit", (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${name} failed (${signal ?? `exit code ${code}`}). Its log: ${logFile}`))
    )
  })
}

/** Ends one of them; with SIGKILL, as a crash would. */
export async function endChild(child, signal) {
  const entry = [...running].find((one) => one.child === child)
  if (entry) {
    entry.stopping = true
    signalGroup(child, signal)
    await entry.ended
  }
}

/** Ends what still runs, last started first; a process that does not listen is killed. */
export async function stopChildren() {
  for (const entry of [...running].reverse()) {
    entry.stopping = true
    signalGroup(entry.child, "SIGTERM")
    const patience = setTimeout(() => signalGroup(entry.child, "SIGKILL"), STOP_PATIENCE_MS)
    await entry.ended
    clearTimeout(patience)
    // What it may have left behind in its group.
    signalGroup(entry.child, "SIGKILL")
  }
}

function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return
  }
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal)
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}
