import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

const NOT_SOURCES = new Set(["node_modules", ".medusa", "__tests__", "uploads", "static", "dist"])

/** One number for the content of files and folders: what was made from them is stale when it has changed. */
export function hashOf(paths) {
  const hash = createHash("sha256")
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(file).update("\0").update(readFileSync(file))
  }
  return hash.digest("hex")
}

export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, "utf8") === value
}

export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}

function filesUnder(path) {
  if (!existsSync(path)) {
    return []
  }
  if (!statSync(path).isDirectory()) {
    return [path]
  }
  return readdirSync(path)
    .filter((name) => !NOT_SOURCES.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
