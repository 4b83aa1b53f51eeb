import { MedusaError } from "@medusajs/framework/utils"
import { overrideProblem, overrideWords, type OverriddenAccount } from "../../domain/credit/override"
import { staffWords } from "../../domain/credit/staff-words"
import { placementProblem } from "../../domain/order-life/placement"
import type { Program } from "../../domain/program/program"
import type { AccountRecord, ByStaff, OverrideCredit, OverrideRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { judgePrograms, type ProgramReason } from "../eligibility/judge-programs"
import { readOrderToPlace, type PlacementReading } from "./read-order-to-place"

/**
 * A person lets one order go beyond the limits: one that has grown on account, or that is to be placed on account. Only where
 * that does something, or staff would wait for it in vain; taking it back (0) is always possible.
 *
 * @throws MedusaError `not_found` · `not_allowed` with a code and what to do
 */
export async function overrideOrderCredit(
  deps: AccountOrderDeps,
  { is_person, ...input }: ByStaff<OverrideCredit>
): Promise<OverrideRecord> {
  if (!is_person) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, overrideWords("person_required"), "person_required")
  }
  if (input.amount > 0) {
    await assertUseful(deps, input)
  }
  return deps.tradeCredit.overrideCredit(input)
}

async function assertUseful(deps: AccountOrderDeps, { order_id, amount }: OverrideCredit): Promise<void> {
  const reading = await readOrderToPlace(deps, order_id)
  if (!reading) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order with id: ${order_id} was not found`)
  }
  const isOnAccount = reading.state.on_account === "yes" && !reading.state.canceled
  const obstacle = isOnAccount ? null : placementProblem(reading.state)
  if (obstacle) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, staffWords(obstacle), obstacle)
  }
  const problem = overrideProblem(amount, isOnAccount ? await lenderOf(deps, reading) : await lendersFor(deps, reading))
  if (problem) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, overrideWords(problem), problem)
  }
}

/** What staff change of an order on account the member's limits do not ask about, so only the account's are passed. */
async function lenderOf({ tradeCredit }: AccountOrderDeps, { record }: PlacementReading): Promise<OverriddenAccount[]> {
  const { account } = await tradeCredit.readAccountOrder(record!.id)
  return account ? [accountOf(tradeCredit.program(record!.program_id), account, [])] : []
}

/** Nobody has said yet in which program the order is to be placed. */
async function lendersFor(
  deps: AccountOrderDeps,
  { customer_id, purchase }: PlacementReading
): Promise<OverriddenAccount[]> {
  const judgements = await judgePrograms(deps, {
    customer_id,
    programs: deps.tradeCredit.programs(),
    purchase: { ...purchase, po_number: null },
    stage: "listing",
  })
  return judgements.flatMap(({ program, account, reasons }) => (account ? [accountOf(program, account, reasons)] : []))
}

function accountOf(
  { book, second_person_above }: Program,
  { status, credit_limit }: AccountRecord,
  reasons: ProgramReason[]
): OverriddenAccount {
  const blocking = reasons.filter(({ kind }) => kind === "blocking")
  return {
    book,
    status,
    credit_limit,
    // Without an amount it is no limit but the role: no override lets an accountant order.
    is_beyond_member_only:
      blocking.length > 0 &&
      blocking.every(
        ({ code, shortfall_amount }) => code === "member_limit_exceeded" && shortfall_amount !== undefined
      ),
    second_person_above: second_person_above.limit,
  }
}
