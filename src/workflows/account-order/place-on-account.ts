import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { isRefusalCode, staffWords, type RefusalCode } from "../../domain/credit/staff-words"
import { placementProblem } from "../../domain/order-life/placement"
import type { Program } from "../../domain/program/program"
import { depsOf, type AccountOrderDeps } from "../deps"
import { judgePrograms, type ProgramReason } from "../eligibility/judge-programs"
import { dropPlacement, startPlacement } from "./placement-session"
import { readOrderToPlace, type PlacementReading } from "./read-order-to-place"
import { staffRefusal } from "./staff-refusal"
import { wakeOrderPatiently } from "./wake-order"
import { authorizePlacedSessionWorkflow } from "./workflows/authorize-placed-session"

export type PlaceOnAccount = { order_id: string; program_id: string; po_number: string | null; actor: string }

/** Longer than the longest decision of an agent, with the gate before it. */
const LEASE_SECONDS = 60
const TRIES_MAX = 20
const PAUSE_MS = 150

/**
 * Puts an order on account that was entered by staff, or that stands unpaid for another reason: the same gate, hold and
 * decision as at checkout. Nothing is left of an attempt that was refused. A server that dies before the session is there
 * leaves nothing to mend; after that, the order is found (`adopt-orders.ts`) and authorised like any stalled checkout, or placed
 * anew, once no completion can be running any more. The second of two presses at once waits, and finds the order on account.
 *
 * @throws MedusaError `not_found`; `not_allowed` with the gate's code and what to do; `duplicate_error` when it is on
 * account otherwise, or busy
 */
export async function placeOnAccount(container: MedusaContainer, input: PlaceOnAccount): Promise<void> {
  const deps = depsOf(container)
  const owner = randomUUID()
  await claimPatiently(deps, input.order_id, owner)
  try {
    await place(container, deps, input)
  } finally {
    await deps.tradeCredit
      .releasePlacement({ order_id: input.order_id, owner })
      .catch((error: Error) =>
        deps.logger.error(`The placement of ${input.order_id} runs out by itself: ${error.message}`)
      )
  }
  // Goods may have left before: they are charged now.
  await wakeOrderPatiently(container, input.order_id)
}

async function claimPatiently({ tradeCredit }: AccountOrderDeps, order_id: string, owner: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    if (await tradeCredit.claimPlacement({ order_id, owner, lease_seconds: LEASE_SECONDS })) {
      return
    }
    await wait(PAUSE_MS)
  }
  throw refusal("placement_under_way")
}

async function place(container: MedusaContainer, deps: AccountOrderDeps, input: PlaceOnAccount): Promise<void> {
  const program = deps.tradeCredit.program(input.program_id)
  const reading = await readOrderToPlace(deps, input.order_id)
  if (!reading) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${input.order_id} was not found`)
  }
  const problem = placementProblem(reading.state)
  if (problem === "already_on_account" && isSame(reading, input)) {
    return
  }
  if (problem) {
    throw refusal(problem)
  }
  await judge(deps, reading, program, input.po_number)
  const session_id = await startPlacement(container, {
    ...input,
    customer_id: reading.customer_id,
    provider_id: program.provider_id,
  })
  if (!session_id) {
    throw refusal("nothing_to_pay")
  }
  try {
    await authorizePlacedSessionWorkflow(container).run({ input: { session_id } })
  } catch (error) {
    const isGivenUp = await dropPlacement(container, { order_id: input.order_id, session_id })
    if (!isGivenUp) {
      throw refusal("placement_under_way")
    }
    // Another order may have taken the credit meanwhile: then with figures.
    await judge(deps, reading, program, input.po_number)
    throw asRefusal(error, program)
  }
}

const isSame = ({ record }: PlacementReading, { program_id, po_number }: PlaceOnAccount) =>
  record?.program_id === program_id && record.po_number === po_number

/** Before anything is written; authorising judges again. */
async function judge(
  deps: AccountOrderDeps,
  { customer_id, purchase }: PlacementReading,
  program: Program,
  po_number: string | null
): Promise<void> {
  const [{ eligible, reasons }] = await judgePrograms(deps, {
    customer_id,
    programs: [program],
    purchase: { ...purchase, po_number },
    stage: "authorisation",
  })
  if (!eligible) {
    throw refusal(reasons[0].code, reasons.map((reason) => wordsOf(reason, program)).join(" "))
  }
}

export function wordsOf({ code, shortfall_amount }: ProgramReason, { currency_code, book }: Program): string {
  const shortfall = shortfall_amount === undefined ? "" : `${shortfall_amount} ${currency_code.toUpperCase()}`
  return staffWords(code, shortfall, book)
}

/** What authorising says is for the buyer. */
function asRefusal(error: unknown, { book }: Program): unknown {
  return MedusaError.isMedusaError(error) && isRefusalCode(error.code)
    ? refusal(error.code, staffWords(error.code, "", book))
    : error
}

const refusal = (code: RefusalCode, words = staffWords(code)) => staffRefusal(code, words)
