import { setTimeout as delay } from "node:timers/promises"

const LOOK_EVERY_MS = 250

/** What `look` sees, as soon as it sees something; for what no page shows. */
export async function waitFor(what, look, patience_ms = 60_000) {
  const deadline = Date.now() + patience_ms
  for (;;) {
    const seen = await look()
    if (seen) {
      return seen
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${patience_ms / 1_000} s in vain for ${what}.`)
    }
    await delay(LOOK_EVERY_MS)
  }
}
