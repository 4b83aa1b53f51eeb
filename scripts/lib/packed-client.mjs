import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { runToEnd } from "./children.mjs"
import { ROOT } from "./settings.mjs"

const NAME = "medusa-plugin-deferred-invoice"
const JS_SDK = "node_modules/@medusajs/js-sdk"

/** The client as a shop gets it: packed as for the registry, beside the js-sdk and nothing else, imported by its name. */
export async function importPackedClient(directory) {
  const shop = join(directory, "packed")
  const installed = join(shop, "node_modules", NAME)
  mkdirSync(installed, { recursive: true })
  mkdirSync(join(shop, JS_SDK, ".."), { recursive: true })
  symlinkSync(join(ROOT, JS_SDK), join(shop, JS_SDK), "junction")

  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
  const logFile = join(directory, "logs/pack.log")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const pack = ["pack", "--ignore-scripts", "--pack-destination", shop]
  await runToEnd({ name: "npm pack", command: npm, args: pack, cwd: ROOT, logFile })
  const unpack = ["-xzf", `${NAME}-${version}.tgz`, "-C", installed, "--strip-components=1"]
  await runToEnd({ name: "tar", command: "tar", args: unpack, cwd: shop, logFile })

  const file = join(shop, "client.mjs")
  writeFileSync(file, `export * from "${NAME}/client"\n`)
  return import(pathToFileURL(file).href)
}
