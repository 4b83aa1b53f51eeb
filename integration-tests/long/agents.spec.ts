import { writeFileSync } from "node:fs"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { storeSuite, type StoreSuite } from "../helpers/store-suite"
import { FaultPlan } from "./agent-plans/fault-plan"
import { Life } from "./agent-plans/life"
import { reconcile } from "./agent-plans/reconcile"

// A silent agent is given up after this long; it is silent for longer.
process.env.AGENT_TIMEOUT_MS ??= "400"

jest.setTimeout(180_000)

/** `AGENT_SEEDS=17,18`: which plans; `scripts/test-agents.mjs` makes them of `--plans` and `--seed`. */
const SEEDS = (process.env.AGENT_SEEDS ?? "1,2").split(",").map(Number)

// Without subscribers and schedules of its own, so that nothing but the seed decides when what is heard and done.
storeSuite("Lives of buyers whose agent loses answers, breaks and is silent", tests, { subscribers: false })

function tests(suite: StoreSuite): void {
  const totals = { plans: 0, faults: 0, effects: 0, lost: 0, doubled: 0 }
  const ended: number[] = []

  it.each(SEEDS)("plan with the seed %i ends with the store and the agent agreeing", async (seed) => {
    totals.plans += 1
    const plan = new FaultPlan(seed)
    const life = new Life(suite, plan, await suite.newShopper())
    await life.begin()
    for (const story of plan.stories()) {
      await life.live(story)
    }
    const { faults, effects, lost, doubled } = await reconcile(suite, life)
    totals.faults += faults
    totals.effects += effects
    totals.lost += lost.length
    totals.doubled += doubled.length
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
    ended.push(seed)
  })

  // After each, so that a run that breaks off has said how far it came.
  const report = () =>
    process.env.AGENT_REPORT && writeFileSync(process.env.AGENT_REPORT, JSON.stringify({ totals, ended }))
  beforeAll(async () => {
    await new WorkflowScheduler().clear()
    void report()
  })
  afterEach(() => void report())
}
