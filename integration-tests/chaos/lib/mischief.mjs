import { setTimeout as delay } from "node:timers/promises"
import { DEED_NAMES } from "./wire.mjs"

const OPERATIONS = ["AN010", "AN020", "AN030", "AN050", "AN060", "AN070"]
const KINDS = ["timeout_before", "timeout_after", "http_500"]

/**
 * Calls of the agent that will go wrong: before or after their effect, with a broken connection or an error. What is left
 * from last time is forgotten: an agent that went on failing for good would rightly be left alone for good.
 */
export async function spoilCalls({ agent, tally }, random) {
  await agent.forgetFaults()
  for (let left = random.between(1, 3); left > 0; left--) {
    const times = random.between(1, 3)
    await agent.fault({
      operation: random.pick(OPERATIONS),
      kind: random.pick(KINDS),
      times,
      delay_ms: random.between(0, 3_000),
    })
    tally.count("faults at the agent", times)
  }
}

const DEED_PATIENCE_MS = 60_000
/** Some strikes fall when nobody does anything in particular: into a sweep, a job, the start. */
const ANYTIME = "anything"

/** In the middle of which deed each of so many strikes is to fall: every kind before any comes again. */
export function drawMoments(random, strikes) {
  const moments = []
  while (moments.length < strikes) {
    moments.push(...random.shuffled([...DEED_NAMES, ANYTIME]))
  }
  return moments.slice(0, strikes)
}

/** After so many others a deed is waited for again that nobody came to do. */
const MISSED_AGAIN_AFTER = 1

/**
 * Waits for the moment of this strike: somewhere between the deed's beginning and its end.
 *
 * @returns when that was, in words
 */
export async function waitForMoment({ wire }, random, moments, strike) {
  const deed = moments[strike]
  const took_ms = deed === ANYTIME ? random.between(0, 8_000) : await wire.next(deed, DEED_PATIENCE_MS)
  await delay(random.between(0, Math.max(took_ms ?? 0, 50)))
  if (took_ms === null) {
    moments.splice(strike + 1 + MISSED_AGAIN_AFTER, 0, deed)
    return `at no particular moment, for nobody came to ${deed}`
  }
  return `in the middle of: ${deed}`
}
