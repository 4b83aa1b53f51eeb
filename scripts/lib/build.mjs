import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { runToEnd } from "./children.mjs"
import { BUILT_SHOP, BUILT_STORE, DEMO_SECRETS, MEDUSA_CLI, ROOT, SHOP, STORE } from "./settings.mjs"
import { hashOf, isStamped, stamp } from "./stamp.mjs"

const PACKAGE_NAME = "medusa-plugin-deferred-invoice"

/** Builds the plugin when its sources have changed since the last build. Returns the hash of what it is built from. */
export async function buildPlugin(logDir) {
  const sources = hashOf(["src", "package.json", "tsconfig.json"].map((name) => join(ROOT, name)))
  const stampFile = join(ROOT, ".medusa/server/.built-from")
  if (!isStamped(stampFile, sources)) {
    console.log("- building the plugin")
    await medusa({
      name: "The plugin's build",
      args: ["plugin:build"],
      cwd: ROOT,
      logFile: join(logDir, "plugin-build.log"),
    })
    stamp(stampFile, sources)
  }
  return sources
}

/** Lets the example store and shop find the plugin by its package's name, as if it had been installed. */
export function linkPlugin() {
  for (const example of [STORE, SHOP]) {
    const link = join(example, "node_modules", PACKAGE_NAME)
    if (!lstatSync(link, { throwIfNoEntry: false })) {
      mkdirSync(join(example, "node_modules"), { recursive: true })
      symlinkSync(ROOT, link, process.platform === "win32" ? "junction" : "dir")
    }
  }
}

/** Builds the example store with its dashboard, into which the plugin's screens go. Returns the hash of its sources. */
export async function buildStore(logDir, pluginSources) {
  const sources = `${pluginSources}.${hashOf([STORE])}`
  const stampFile = join(BUILT_STORE, ".built-from")
  if (!isStamped(stampFile, sources) || !existsSync(join(BUILT_STORE, "public/admin/index.html"))) {
    console.log("- building the store and its dashboard (about a minute)")
    rmSync(BUILT_STORE, { recursive: true, force: true })
    await medusa({ name: "The store's build", args: ["build"], cwd: STORE, logFile: join(logDir, "store-build.log") })
    stamp(stampFile, sources)
  }
  return sources
}

/** Builds the buyer's shop, into which the plugin's client goes. */
export async function buildShop(logDir, pluginSources) {
  const sources = `${pluginSources}.${hashOf([SHOP])}`
  const stampFile = join(BUILT_SHOP, ".built-from")
  if (!isStamped(stampFile, sources)) {
    console.log("- building the shop")
    await runToEnd({
      name: "The shop's build",
      args: [join(ROOT, "node_modules/vite/bin/vite.js"), "build"],
      cwd: SHOP,
      env: { NODE_ENV: "production" },
      logFile: join(logDir, "shop-build.log"),
    })
    stamp(stampFile, sources)
  }
}

function medusa({ args, ...command }) {
  // A build reads the store's settings, too, which want their secrets; it keeps none of them.
  const env = { ...DEMO_SECRETS, MEDUSA_DISABLE_TELEMETRY: "1", NODE_ENV: "production" }
  return runToEnd({ args: [MEDUSA_CLI, ...args], env, ...command })
}
