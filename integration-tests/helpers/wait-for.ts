import { setTimeout as delay } from "node:timers/promises"

const POLL_EVERY_MS = 100

/**
 * Reads again and again until what was read is as expected; the only place in the tests where time passes. It may take as
 * long as the product takes to mend what got lost between two things at once, on a busy machine.
 *
 * @throws when it hasn't become so in time, with what was read last.
 */
export async function waitFor<T>(
  what: string,
  read: () => T | Promise<T>,
  isReached: (value: T) => boolean,
  timeout_ms = 60_000
): Promise<T> {
  const deadline = Date.now() + timeout_ms
  for (;;) {
    const value = await read()
    if (isReached(value)) {
      return value
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout_ms} ms in vain for ${what}; last seen: ${JSON.stringify(value)}`)
    }
    await delay(POLL_EVERY_MS)
  }
}
