// Removes the demo's data, so that the next `npm start` begins anew.
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { requireFreePorts } from "./lib/ports.mjs"
import { readSettings } from "./lib/settings.mjs"

const { dataDir, port } = readSettings()
try {
  await requireFreePorts([{ port, variable: "PORT", what: "the demo, which must be stopped first" }])
  if (existsSync(dataDir) && !["postgres", "logs"].some((name) => existsSync(join(dataDir, name)))) {
    throw new Error(`${dataDir} is not a demo's data directory; check DATA_DIR.`)
  }
  rmSync(dataDir, { recursive: true, force: true })
  console.log(`${dataDir} is gone.`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
