import { setTimeout as delay } from "node:timers/promises"
import { Book, type Comparison } from "./book"
import { capabilityProblems } from "./capability-problems"
import { FaultPlan } from "./fault-plan"
import { Findings } from "./findings"
import { Leaks } from "./leaks"
import { liveThrough } from "./life"
import { Line, silenceMs } from "./line"
import { SimulatorControl } from "./simulator-control"
import type { ConformanceInput, ConformanceReport } from "./types"

const DEADLINE_MS = 250
const GRACE_MS = 500
const PARCELS_MIN = 4
const COMPARE_EVERY_MS = 50

/**
 * Runs the whole life of a buyer and its orders through an adapter, once a seed, against a stand-in of its agent that
 * loses answers, breaks, is slow and talks nonsense, and judges what came of it. It needs no test framework.
 *
 * @returns what was checked; never throws for what an adapter does
 * @throws Error when the simulator's control surface cannot be used, or the example is too small
 * @example
 * const report = await checkConformance({ adapter, simulator: { url }, subject, seeds: [1, 2, 3], secrets: [password] })
 * printConformance(report)
 */
export async function checkConformance(input: ConformanceInput): Promise<ConformanceReport> {
  const { adapter, subject, seeds } = input
  if (subject.parcels.length < PARCELS_MIN) {
    throw new Error(`The example needs ${PARCELS_MIN} parcels; it has ${subject.parcels.length}.`)
  }
  const leaks = new Leaks(input.secrets, subject.application)
  const findings = new Findings((text) => leaks.redact(text))
  capabilityProblems(adapter, subject).forEach((problem) => findings.note("capabilities", problem))
  const totals = { faults: 0, effects: 0, lost: 0, doubled: 0 }
  for (const seed of seeds) {
    const { faults, compared } = await playSeed(input, seed, leaks, findings)
    findings.at(`seed ${seed}, at the end`)
    compared.lost.forEach((words) => findings.note("effects", `lost: ${words}`))
    compared.doubled.forEach((words) => findings.note("effects", `doubled: ${words}`))
    totals.faults += faults
    totals.effects += compared.effects
    totals.lost += compared.lost.length
    totals.doubled += compared.doubled.length
  }
  return { checks: findings.checks(), seeds: [...seeds], plans: seeds.length, ...totals }
}

async function playSeed(input: ConformanceInput, seed: number, leaks: Leaks, findings: Findings) {
  const { adapter, subject, deadline_ms = DEADLINE_MS, grace_ms = GRACE_MS } = input
  const control = new SimulatorControl(input.simulator.url)
  const book = new Book()
  const plan = new FaultPlan(seed)
  const line = new Line({ control, plan, findings, leaks, where: `seed ${seed}`, deadline_ms, grace_ms })
  await control.reset()
  await liveThrough({ adapter, subject, control, line, book, findings }, seed)
  const compared = await compareWhenQuiet(control, book, line, silenceMs(deadline_ms, grace_ms))
  return { faults: line.faults_met, compared }
}

/** What a slow agent still does after the caller gave up is waited for. */
async function compareWhenQuiet(
  control: SimulatorControl,
  book: Book,
  line: Line,
  patienceMs: number
): Promise<Comparison> {
  const until = Date.now() + patienceMs
  for (;;) {
    await line.seeWhatCame()
    const compared = book.compare(await control.state(), line.effects_seen)
    if ((compared.lost.length === 0 && compared.doubled.length === 0) || Date.now() > until) {
      return compared
    }
    await delay(COMPARE_EVERY_MS)
  }
}
