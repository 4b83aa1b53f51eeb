import { createHash } from "node:crypto"

type Content = Record<string, unknown>

/**
 * What a request asked for, so that a repeated key can be told from a reused one. Who asked and why is no part of it:
 * a retry may come from another worker.
 */
export function contentHash(content: Content): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(content)))
    .digest("hex")
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) {
    return value.toISOString()
  }
  if (Array.isArray(value)) {
    return value.map(canonical)
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, field]) => [name, canonical(field)])
    )
  }
  return value
}
