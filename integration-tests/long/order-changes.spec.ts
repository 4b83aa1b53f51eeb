import { writeFileSync } from "node:fs"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { openHouseAccount, openKuronekoAccount } from "../helpers/account"
import { storeSuite, type StoreSuite } from "../helpers/store-suite"
import { CHANGES } from "./order-changes/changes"
import { BOLTS, giveUp, shipTheRest, type Changing } from "./order-changes/changing"
import { untilInStep } from "./order-changes/end-state"
import { refusalOf } from "./order-changes/refusal"
import { STAGES, type Stage } from "./order-changes/stages"
import { toRow, toSection } from "./order-changes/table"

// A silent agent is given up after this long.
process.env.AGENT_TIMEOUT_MS ??= "1000"

jest.setTimeout(300_000)

const CREDIT_LIMIT = 100_000
const PROGRAMS = ["house", "kuroneko"]

const { CHANGES_ONLY, CHANGES_EVERY = "1", CHANGES_REPORT } = process.env
const changes = CHANGES_ONLY?.split(";") ?? Object.keys(CHANGES)
const cells = changes
  .flatMap((change) =>
    (Object.keys(STAGES) as Stage[]).flatMap((stage) =>
      PROGRAMS.filter((program) => program !== "house" || stage !== "decision pending").map((program) => ({
        change,
        stage,
        program,
      }))
    )
  )
  .filter((_, index) => index % Number(CHANGES_EVERY) === 0)

storeSuite("Every change of an order, at every stage", matrix)

function matrix(suite: StoreSuite): void {
  const rows: Record<string, string[]> = Object.fromEntries(changes.map((change) => [change, []]))

  it.each(cells)("$change, $stage, $program", async ({ change, stage, program }) => {
    const changing = await bought(suite, program, stage)
    await STAGES[stage](changing)
    if (stage !== "decision pending") {
      await untilInStep(changing)
    }
    const refusal = await refusalOf(() => CHANGES[change](changing))
    if (refusal) {
      await giveUp(changing)
    }
    await suite.kuroneko.forgetFaults()
    const after = await untilInStep(changing)
    const blocked = after.is_cancelled ? "over" : await refusalOf(() => shipTheRest(changing))
    const end = await untilInStep(changing)
    if (!blocked) {
      expect(end.held).toBe(0)
    }
    rows[change].push(toRow({ program, stage, refusal, after, blocked, end }))
  })

  // Nothing but the test decides when the schedules run.
  beforeAll(() => new WorkflowScheduler().clear())
  // Also of a run that is broken off it is known how far it came.
  afterEach(() => {
    if (CHANGES_REPORT) {
      writeFileSync(CHANGES_REPORT, changes.map((change) => toSection(change, rows[change])).join(""))
    }
  })
}

async function bought(suite: StoreSuite, program_id: string, stage: Stage): Promise<Changing> {
  const shopper = await suite.newShopper()
  const ref =
    program_id === "house"
      ? (await openHouseAccount(shopper, suite.staff, CREDIT_LIMIT)) && null
      : (await openKuronekoAccount(shopper, suite.kuroneko, CREDIT_LIMIT)).ref
  if (stage === "decision pending") {
    await suite.kuroneko.fault({ operation: "AN010", kind: "timeout_after", times: 1_000 })
  }
  const { id: order_id } = await shopper.buy({ bolts: BOLTS, notebook: 1 }, `pp_deferred-invoice_${program_id}`)
  const { items } = await suite.staff.readOrder(order_id)
  const [bolts, notebook] = [BOLTS, 1].map(
    (ordered) => items.find(({ quantity }: { quantity: number }) => quantity === ordered).id as string
  )
  return { suite, shopper, program_id, ref, order_id, bolts, notebook }
}
