import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createOrUpdateOrderPaymentCollectionWorkflow,
  createPaymentSessionsWorkflow,
  deletePaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { isRefusalCode, staffWords, type RefusalCode } from "../../domain/credit/staff-words"
import { placementProblem } from "../../domain/order-life/placement"
import type { Program } from "../../domain/program/program"
import { depsOf, type AccountOrderDeps } from "../deps"
import { judgePrograms, type ProgramReason } from "../eligibility/judge-programs"
import { findAccountOrder } from "./find-account-order"
import { readOrderToPlace, type PlacementReading } from "./read-order-to-place"
import { wakeOrder } from "./wake-order"
import { authorizePlacedSessionWorkflow } from "./workflows/authorize-placed-session"

export type PlaceOnAccount = { order_id: string; program_id: string; po_number: string | null; actor: string }

/** Longer than the longest decision of an agent, with the gate before it. */
const LEASE_SECONDS = 60
const TRIES_MAX = 20
const PAUSE_MS = 150

/**
 * Puts an order on account that was entered by staff, or that stands unpaid for another reason: the same gate, hold and
 * decision as at checkout. Nothing is left of an attempt that was refused. A server that dies before the session is there
 * leaves nothing to mend; after that, the order is found (`adopt-orders.ts`) and authorised like any stalled checkout.
 * The second of two presses at once waits, and finds the order on account.
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
  await wakeOrder(container, { order_id: input.order_id })
}

async function claimPatiently({ tradeCredit }: AccountOrderDeps, order_id: string, owner: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    if (await tradeCredit.claimPlacement({ order_id, owner, lease_seconds: LEASE_SECONDS })) {
      return
    }
    await wait(PAUSE_MS)
  }
  throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, staffWords("placement_under_way"), "placement_under_way")
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
  const session_id = await startSession(container, reading, program, input)
  try {
    await authorizePlacedSessionWorkflow(container).run({ input: { session_id } })
  } catch (error) {
    const isGivenUp = await giveUp(container, deps, input.order_id, session_id)
    if (!isGivenUp) {
      throw refusal("placement_under_way")
    }
    // Another order may have taken the credit meanwhile: then with figures.
    await judge(deps, reading, program, input.po_number)
    throw asRefusal(error)
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

export function wordsOf({ code, shortfall_amount }: ProgramReason, { currency_code }: Program): string {
  return staffWords(code, shortfall_amount === undefined ? "" : `${shortfall_amount} ${currency_code.toUpperCase()}`)
}

/** The unpaid collection is brought to what is to be paid, or made: converting a draft makes none (05 §10). */
async function startSession(
  container: MedusaContainer,
  { customer_id }: PlacementReading,
  program: Program,
  { order_id, po_number, actor }: PlaceOnAccount
): Promise<string> {
  await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id } })
  const { pg } = depsOf(container)
  const collection: { id: string } | undefined = await pg("order_payment_collection as link")
    .join("payment_collection", "payment_collection.id", "link.payment_collection_id")
    .where({ "link.order_id": order_id })
    .whereNull("link.deleted_at")
    .whereNull("payment_collection.deleted_at")
    .whereIn("payment_collection.status", ["not_paid", "awaiting"])
    .orderBy("payment_collection.created_at", "desc")
    .first("payment_collection.id")
  if (!collection) {
    throw refusal("nothing_to_pay")
  }
  const { result } = await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: program.provider_id,
      data: { po_number },
      // Kept with the session and out of reach of any client (09 12). Not Medusa's `customer_id`: it would make an account
      // holder, which of two sessions at once one cannot, and copy the customer's addresses into the session.
      context: { placed_by: actor, placed_for: customer_id },
    },
  })
  return result.id
}

/**
 * The agent, or a checkout that was faster, said no: the session goes and the order stays unpaid. Where credit is held all
 * the same, something broke in between; the session stays, and the sweeper takes it up.
 */
async function giveUp(
  container: MedusaContainer,
  deps: AccountOrderDeps,
  order_id: string,
  session_id: string
): Promise<boolean> {
  const record = await findAccountOrder(deps, { order_id })
  const book = record && (await deps.tradeCredit.readAccountOrder(record.id))
  if (book?.holds.some(({ status }) => status === "open")) {
    return false
  }
  await deletePaymentSessionsWorkflow(container).run({ input: { ids: [session_id] } })
  if (record) {
    await deps.tradeCredit.discardAccountOrder(record.id)
  }
  return true
}

/** What authorising says is for the buyer. */
function asRefusal(error: unknown): unknown {
  return MedusaError.isMedusaError(error) && isRefusalCode(error.code) ? refusal(error.code) : error
}

function refusal(code: RefusalCode, words = staffWords(code)): MedusaError {
  const isConflict = code === "already_on_account" || code === "placement_under_way" || code === "busy"
  return new MedusaError(isConflict ? MedusaError.Types.DUPLICATE_ERROR : MedusaError.Types.NOT_ALLOWED, words, code)
}
