import { parseArgs } from "node:util"

/**
 * `--seed N`, `--short`, and the given count by its own name, e.g. `--rounds 50`.
 *
 * @param {{ count: string, full: number, short: number }} counted
 */
export function readArguments({ count, full, short }) {
  const { values } = parseArgs({
    options: { seed: { type: "string" }, short: { type: "boolean", default: false }, [count]: { type: "string" } },
  })
  return {
    // In CI the same every time, one that strikes at an edit, a return and a claim; else a new one, printed so that it can
    // be run again.
    seed: wholeNumber("seed", values.seed) ?? (values.short ? 42 : Date.now() % 1_000_000),
    [count]: wholeNumber(count, values[count]) ?? (values.short ? short : full),
  }
}

function wholeNumber(name, text) {
  if (text === undefined) {
    return null
  }
  if (!/^[0-9]{1,9}$/.test(text)) {
    throw new Error(`--${name} takes a whole number, not "${text}".`)
  }
  return Number(text)
}
