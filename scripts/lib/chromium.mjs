import { execFile, spawnSync } from "node:child_process"
import { accessSync, constants, existsSync, mkdirSync, renameSync } from "node:fs"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"
import { ROOT } from "./settings.mjs"

const INSTALLED = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const UNPACKED_IN = join(ROOT, "node_modules/.cache/chromium")
const UNPACKING_MAX_MS = 120_000
/** Root has no sandbox; the rest keeps it from calling anybody but the pages of a test. */
const ARGS = [
  "--no-sandbox",
  ...["--disable-gpu", "--disable-quic", "--disable-sync", "--disable-component-update"],
  ...["--disable-background-networking", "--no-first-run"],
]

/** None of them starts; its message says why not. */
export class NoChromium extends Error {}

/**
 * Starts the first Chromium that can be started: an installed one, Chrome where it usually lies, else the one that the npm
 * package `@sparticuz/chromium` unpacks (which has no Japanese fonts: fine for tests, not for pictures).
 *
 * @throws {NoChromium}
 */
export async function startChromium({ headed = false } = {}) {
  // Not at the top: it may have to be installed first.
  const { chromium } = await import("playwright-core")
  const reasons = []
  for (const [name, find] of Object.entries(CANDIDATES)) {
    try {
      const found = await find()
      if (found) {
        return await chromium.launch({ headless: !headed, args: ARGS, ...found })
      }
      reasons.push(`${name}: not found`)
    } catch (error) {
      reasons.push(`${name}: ${error.message.split("\n")[0]}`)
    }
  }
  throw new NoChromium(`No Chromium can be started (${reasons.join("; ")}).`)
}

const CANDIDATES = {
  ...Object.fromEntries(INSTALLED.map((name) => [name, () => inPath(name)])),
  Chrome: () => ({ channel: "chrome" }),
  "the unpacked one": async () => ({ executablePath: (await unpack()).executablePath }),
  "the unpacked one with its own libraries": async () => {
    const { executablePath, env } = await unpack()
    return { executablePath, env: { ...process.env, ...env } }
  },
}

function inPath(name) {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name))
  const executablePath = places.find(isExecutable)
  return executablePath && { executablePath }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function unpack() {
  if (!existsSync(UNPACKED_IN)) {
    // Elsewhere first: cut off halfway, it would look as if it were there.
    const beside = `${UNPACKED_IN}-${process.pid}`
    mkdirSync(beside, { recursive: true })
    await unpackInto(beside)
    renameSync(beside, UNPACKED_IN)
  }
  return unpackInto(UNPACKED_IN)
}

async function unpackInto(folder) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, "scripts/lib/unpack-chromium.mjs")], {
    env: { ...process.env, TMPDIR: folder },
    timeout: UNPACKING_MAX_MS,
  })
  return JSON.parse(stdout)
}

/** Where none can be started: installs Debian's, if this is a Debian and we may. Says what it did. */
export async function ensureChromium() {
  try {
    await (await startChromium()).close()
    return
  } catch (error) {
    if (!(error instanceof NoChromium)) {
      throw error
    }
    console.log(error.message)
  }
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).error) {
    console.log("Only root can install one here (apt-get install chromium): the browser tests will be skipped.")
    return
  }
  console.log("- installing chromium")
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8" })
    if (status !== 0) {
      console.log(`apt-get ${args.join(" ")} failed: ${stderr.trim()}`)
      return
    }
  }
}
