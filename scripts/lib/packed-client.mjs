import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { runToEnd } from "./children.mjs"
import { ROOT } from "./settings.mjs"

const NAME = "medusa-plugin-deferred-invoice"

/** The client as a shop gets it: packed as for the registry, installed beside the js-sdk and a newer React, imported by its name. */
export async function importPackedClient(directory) {
  const shop = join(directory, "packed")
  mkdirSync(shop)
  const { version, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
  const logFile = join(directory, "logs/pack.log")
  const command = process.platform === "win32" ? "npm.cmd" : "npm"
  const pack = ["pack", "--ignore-scripts", "--pack-destination", shop]
  await runToEnd({ name: "npm pack", command, args: pack, cwd: ROOT, logFile })

  const shops = [`@medusajs/js-sdk@${devDependencies["@medusajs/js-sdk"]}`, "react@19.2.9", "react-dom@19.2.9"]
  writeFileSync(join(shop, "package.json"), JSON.stringify({ private: true }))
  const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=5"]
  const args = [...install, ...shops, `./${NAME}-${version}.tgz`]
  await runToEnd({ name: "npm install of the plugin in a shop", command, args, cwd: shop, logFile })
  for (const server of ["@medusajs/medusa", "@medusajs/framework"]) {
    if (existsSync(join(shop, "node_modules", server))) {
      throw new Error(`A shop that installs the client should not get ${server}, and does.`)
    }
  }

  const file = join(shop, "client.mjs")
  writeFileSync(file, `export * from "${NAME}/client"\n`)
  return import(pathToFileURL(file).href)
}
