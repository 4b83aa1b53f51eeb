import { setTimeout as delay } from "node:timers/promises"

/** Waits until an address answers 2xx. */
export async function waitUntilHealthy(what, url, patience_ms) {
  const deadline = Date.now() + patience_ms
  for (;;) {
    try {
      const { ok } = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      if (ok) {
        return
      }
    } catch {
      // Not listening yet.
    }
    if (Date.now() > deadline) {
      throw new Error(`${what} did not answer on ${url} within ${patience_ms / 1000} s.`)
    }
    await delay(250)
  }
}
