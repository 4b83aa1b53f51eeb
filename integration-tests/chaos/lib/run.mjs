import { stopChildren } from "../../../scripts/lib/children.mjs"
import { reportScan, scanLogs } from "../../../scripts/lib/log-scan.mjs"
import { judge } from "./aftermath.mjs"
import { readArguments } from "./arguments.mjs"
import { CONFIDENTIAL } from "./companies.mjs"

/**
 * A chaos test from its command line to its last line.
 *
 * @param {{ count: string, full: number, short: number }} counted what `--rounds 50` or `--orders 200` counts
 * @param {(wanted: object) => Promise<{ site: object, world: object } | { skipped: string }>} wreak everything up to the
 * moment from which the site is left alone
 */
export async function runChaos(counted, wreak) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void stopChildren().then(() => process.exit(1)))
  }
  try {
    const wanted = readArguments(counted)
    const title = `seed ${wanted.seed}, ${wanted[counted.count]} ${counted.count}`
    console.log(title)
    const startedAt = Date.now()
    const { passed, failed } = await judged(await wreak(wanted))
    console.log(`${title}, ${Math.round((Date.now() - startedAt) / 1_000)} s`)
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed === 0 ? 0 : 1
  } catch (error) {
    console.error(error)
    await stopChildren()
    console.log("0 passed, 1 failed")
    process.exitCode = 1
  }
}

async function judged({ skipped, site, world }) {
  if (skipped) {
    console.log(`skipped: ${skipped}`)
    return { passed: 0, failed: 0 }
  }
  console.log("- waiting until all has come to rest")
  world.tally.lines().forEach((line) => console.log(line))
  const { passed, failed } = await judge(world)
  const scan = scanLogs(site.logDir, [...CONFIDENTIAL, ...site.secrets])
  reportScan(scan)
  const isClean = scan.findings.length === 0
  await site.close({ keep: failed > 0 || !isClean })
  return { passed: passed + (isClean ? 1 : 0), failed: failed + (isClean ? 0 : 1) }
}
