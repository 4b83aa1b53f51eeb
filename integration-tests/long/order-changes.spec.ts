import { writeFileSync } from "node:fs"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { openHouseAccount, openKuronekoAccount } from "../helpers/account"
import { HttpError } from "../helpers/http"
import { storeSuite, type StoreSuite } from "../helpers/store-suite"
import { CHANGES } from "./order-changes/changes"
import { BOLTS, shipTheRest, type Changing } from "./order-changes/changing"
import { untilInStep, type EndState } from "./order-changes/end-state"
import { STAGES, type Stage } from "./order-changes/stages"
import { HEAD, toRow } from "./order-changes/table"

// A silent agent is given up after this long.
process.env.AGENT_TIMEOUT_MS ??= "400"

jest.setTimeout(180_000)

const CREDIT_LIMIT = 100_000
const PROGRAMS = ["house", "kuroneko"]

/** `CHANGES_ONLY="a return received"`: only that one. */
const only = process.env.CHANGES_ONLY
const changes = Object.keys(CHANGES).filter((name) => !only || name === only)
const cells = PROGRAMS.flatMap((program) =>
  changes.flatMap((change) =>
    (Object.keys(STAGES) as Stage[])
      .filter((stage) => program !== "house" || stage !== "decision pending")
      .map((stage) => ({ program, change, stage }))
  )
)

storeSuite("Every change of an order, at every stage", matrix)

function matrix(suite: StoreSuite): void {
  const rows: string[] = []

  it.each(cells)("$program: $change, $stage", async ({ program, change, stage }) => {
    const changing = await bought(suite, program, stage)
    await STAGES[stage](changing)
    const refusal = await tried(() => CHANGES[change](changing))
    if (stage === "decision pending") {
      await suite.kuroneko.forgetFaults()
    }
    const after = await untilInStep(changing)
    const isOver = change === "cancelled" && !refusal
    const blocked = isOver ? null : await tried(() => shipTheRest(changing))
    const end: EndState = await untilInStep(changing)
    if (!blocked && !isOver) {
      expect(end.held).toBe(0)
    }
    rows.push(toRow({ program, change, stage, refusal, after, blocked, end }))
  })

  // Nothing but the test decides when the schedules run.
  beforeAll(() => new WorkflowScheduler().clear())
  afterAll(
    () => process.env.CHANGES_REPORT && writeFileSync(process.env.CHANGES_REPORT, JSON.stringify([...HEAD, ...rows]))
  )
}

async function bought(suite: StoreSuite, program_id: string, stage: Stage): Promise<Changing> {
  const shopper = await suite.newShopper()
  const ref =
    program_id === "house"
      ? (await openHouseAccount(shopper, suite.staff, CREDIT_LIMIT)) && null
      : (await openKuronekoAccount(shopper, suite.kuroneko, CREDIT_LIMIT)).ref
  if (stage === "decision pending") {
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_before", times: 1_000 })
  }
  const { id: order_id } = await shopper.buy({ bolts: BOLTS, notebook: 1 }, `pp_deferred-invoice_${program_id}`)
  const { items } = await suite.staff.readOrder(order_id)
  const [bolts, notebook] = [BOLTS, 1].map(
    (ordered) => items.find(({ quantity }: { quantity: number }) => quantity === ordered).id as string
  )
  const changing = { suite, shopper, program_id, ref, order_id, bolts, notebook }
  if (stage !== "decision pending") {
    await untilInStep(changing)
  }
  return changing
}

/** The words with which it was refused, which belong into the table like any other outcome. */
async function tried(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) {
      return String(error.body.message)
    }
    throw error
  }
}
