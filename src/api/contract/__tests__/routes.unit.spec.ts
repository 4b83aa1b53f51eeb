import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { allEntries } from "../openapi/document"

const API = join(__dirname, "../..")

/** `GET /store/trade-credit/applications/:id` for each handler on disk. */
function routesOnDisk(folder: string): string[] {
  const files = readdirSync(join(API, folder), { recursive: true, encoding: "utf8" })
  return files
    .filter((file) => file.split("/").at(-1) === "route.ts")
    .flatMap((file) => {
      const source = readFileSync(join(API, folder, file), "utf8")
      const path = `/${folder}/${file.replace(/\/route\.ts$/, "")}`.replace(/\[(\w+)\]/g, ":$1")
      return [...source.matchAll(/^export const ([A-Z]+) =/gm)].map(([, method]) => `${method} ${path}`)
    })
}

const inContract = allEntries().map(({ entry }) => `${entry.method} ${entry.path}`)

test("each route on disk has its entry, and each entry its route", () => {
  const onDisk = [...routesOnDisk("store/trade-credit"), ...routesOnDisk("admin/trade-credit")]
  expect(onDisk.length).toBeGreaterThan(60)
  expect([...inContract].sort()).toEqual([...onDisk].sort())
})

test("who may call a route is where it stands: staff under /admin, and nobody else there", () => {
  const wrong = allEntries().filter(({ entry }) => entry.path.startsWith("/admin/") !== (entry.access === "staff"))
  expect(wrong.map(({ id }) => id)).toEqual([])
})
