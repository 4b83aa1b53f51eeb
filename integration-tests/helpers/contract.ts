import type { z } from "@medusajs/framework/zod"
import type { Contract } from "../../src/api/contract/contract"
import { allEntries } from "../../src/api/contract/openapi/document"
import { refusal } from "../../src/api/contract/shapes/refusal"

/** An answer of one of our routes as it went over the wire. */
type Answered = { method: string; url: string; query: Record<string, unknown>; status: number; body: unknown }

const routes = allEntries()
  .map(({ entry }) => ({ entry, pattern: new RegExp(`^${entry.path.replace(/:\w+/g, "[^/]+")}$`) }))
  // `/orders/:order_id` must not be taken for `/orders/new`: the one with fewer parameters is meant.
  .sort((a, b) => a.entry.path.split(":").length - b.entry.path.split(":").length)

/**
 * Every answer of the plugin's routes is as its contract says, to the last key; else the test that asked fails.
 *
 * @throws Error that names the route and the first thing that differs
 */
export function checkAnswer({ method, url, query, status, body }: Answered): void {
  const [path, search] = url.split("?")
  const entry = entryOf(method, path)
  const shape = entry && shapeOf(entry, status)
  if (!entry || shape?.type === "file") {
    return
  }
  if (!shape) {
    throw new Error(`${method} ${entry.path} answered ${status}, of which the contract says nothing.`)
  }
  const { error } = shape.safeParse(body)
  // Of what was picked by `fields`, the rest is left out.
  const isPicked = Boolean(query.fields ?? new URLSearchParams(search).get("fields"))
  const issue = error && unfolded(error.issues).find((one) => !(isPicked && isMissing(one, body)))
  if (issue) {
    throw new Error(
      `${method} ${entry.path} (${status}) is not as its contract says: ${issue.path.join(".")}: ${issue.message}`
    )
  }
}

/** Null: not ours, or not a route at all. */
function entryOf(method: string, path: string): Contract | null {
  if (!/^\/(store|admin)\/trade-credit\//.test(path)) {
    return null
  }
  return routes.find(({ entry, pattern }) => entry.method === method && pattern.test(path))?.entry ?? null
}

function shapeOf(entry: Contract, status: number): z.ZodType | undefined {
  return status >= 400 ? refusal : entry.answers[status]
}

/** Of a union, the issues of the alternative that comes closest. */
function unfolded(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) {
      return [issue]
    }
    const closest = issue.errors.reduce((best, one) => (one.length < best.length ? one : best))
    return unfolded(closest.map((one) => ({ ...one, path: [...issue.path, ...one.path] })))
  })
}

function isMissing({ path }: z.core.$ZodIssue, body: unknown): boolean {
  return path.reduce((inside, key) => (inside as Record<PropertyKey, unknown> | null)?.[key], body) === undefined
}
