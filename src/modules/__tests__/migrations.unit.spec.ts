import { readdirSync } from "node:fs"
import { join } from "node:path"

// All modules keep what they have migrated in one table, by name alone: of two with the same name, one would never run.
it("gives each migration a name of its own, whatever its module", () => {
  const modules = ["trade-credit", "billing-agent"]
  const names = modules.flatMap((name) => readdirSync(join(__dirname, "..", name, "migrations")))
  expect(names.length).toBeGreaterThan(modules.length)
  expect(new Set(names).size).toBe(names.length)
})
