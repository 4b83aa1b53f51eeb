import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { runToEnd } from "./children.mjs"
import { ROOT } from "./settings.mjs"
import { hashOf, isStamped, stamp } from "./stamp.mjs"

/** Stops with a sentence on a Node.js that Medusa does not run on. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
    throw new Error(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`)
  }
}

/** `npm ci` when nothing is installed or package-lock.json has changed since. */
export async function installDependencies(logDir) {
  const lock = join(ROOT, "package-lock.json")
  const stampFile = join(ROOT, "node_modules/.installed-from")
  const wanted = hashOf([lock])
  if (isStamped(stampFile, wanted)) {
    return
  }
  // npm's own record, of an install that was made by hand.
  const npmRecord = join(ROOT, "node_modules/.package-lock.json")
  const installedByHand = existsSync(npmRecord) && statSync(npmRecord).mtimeMs >= statSync(lock).mtimeMs
  if (!installedByHand) {
    console.log("- installing dependencies (about two minutes)")
    await runToEnd({
      name: "npm ci",
      command: process.platform === "win32" ? "npm.cmd" : "npm",
      args: ["ci", "--no-audit", "--no-fund"],
      cwd: ROOT,
      // Set for production, it would leave out what builds and tests need.
      env: { NODE_ENV: "development" },
      logFile: join(logDir, "install.log"),
    })
  }
  stamp(stampFile, wanted)
}
