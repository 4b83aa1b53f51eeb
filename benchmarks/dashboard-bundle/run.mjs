// The dashboard of the example store, built with the plugin's screens and without them: what they add to its size.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { linkPlugin } from "../../scripts/lib/build.mjs"
import { ROOT, STORE } from "../../scripts/lib/settings.mjs"
import { printTable } from "../lib/measure.mjs"

const { build } = createRequire(join(ROOT, "package.json"))("@medusajs/admin-bundler")
const DRAFT_ORDERS = "@medusajs/draft-order/admin"
const OURS = "medusa-plugin-deferred-invoice/admin"
const SIZES = ["raw", "gzip", "brotli"]

linkPlugin()
// The bundler looks for a store's packages from where it is called.
process.chdir(STORE)
const without = await measure([DRAFT_ORDERS])
const withOurs = await measure([DRAFT_ORDERS, OURS])
report()

/** As `medusa build` does, with these plugins. @returns its files, and of each how large it is and when it is loaded */
async function measure(plugins) {
  const outDir = mkdtempSync(join(tmpdir(), "dashboard-bundle-"))
  try {
    await build({ disable: false, sources: [], plugins, path: "/app", backendUrl: "/", outDir })
    return filesOf(outDir)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

function filesOf(outDir) {
  const page = readFileSync(join(outDir, "index.html"), "utf8")
  const assets = join(outDir, "assets")
  return readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => {
      const content = readFileSync(join(assets, name))
      return {
        // Without the hash of its content, so that it is the same file in both builds.
        name: basename(name).replace(/-[\w-]{8}(\.\w+)$/, "$1"),
        isInitial: page.includes(name),
        raw: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        brotli: brotliCompressSync(content).length,
      }
    })
}

function report() {
  const kb = (bytes) => (bytes / 1_000).toFixed(1)
  const sum = (files, size) => files.reduce((total, file) => total + file[size], 0)
  const initial = (files) => files.filter(({ isInitial }) => isInitial)
  const later = (files) => files.filter(({ isInitial }) => !isInitial)
  const row = (name, of) => [name, ...SIZES.map((size) => kb(sum(of, size)))]
  const added = (name, part) => [name, ...SIZES.map((size) => kb(sum(part(withOurs), size) - sum(part(without), size)))]
  printTable([
    ["kB (1,000 bytes)", ...SIZES],
    row("loaded with every page, without the plugin", initial(without)),
    row("loaded with every page, with it", initial(withOurs)),
    added("**added to every page**", initial),
    added("**added, loaded only where it is shown**", later),
  ])
  const known = new Set(later(without).map(({ name }) => name))
  const own = later(withOurs).filter(({ name }) => !known.has(name))
  printTable([["loaded only where it is shown, kB", ...SIZES], ...own.map((file) => row(file.name, [file]))])
}
