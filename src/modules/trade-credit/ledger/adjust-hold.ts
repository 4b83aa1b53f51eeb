import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { InsufficientCreditError } from "../errors"
import { toHold, type HoldRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, AdjustHold, HoldRecord } from "../types"
import { fits, type Allowance } from "./allowance"
import { findPosted, lockAccount, lockAccountOrder, lockHold } from "./locks"
import { findOverrideOf } from "./override-credit"
import { post } from "./post"

/**
 * An open hold follows its order, in a transaction. An increase is judged like a new hold, by one statement on the
 * account's row; what becomes less always may. Repeated with the same serial it returns the hold as it is now.
 *
 * The spending limits of the member who ordered do not refuse it: they bound what that member decides to buy, and orders
 * are changed by staff. What is added counts in the member's month all the same, so the next order of their own has less.
 */
export async function adjustHold(sql: Sql, input: AdjustHold, programs: Program[]): Promise<HoldRecord> {
  const [found] = await rows<HoldRow>(sql, "SELECT * FROM credit_hold WHERE id = :id", { id: input.hold_id })
  const account = found?.account_id ? await lockAccount(sql, found.account_id) : null
  if (found && !account) {
    await lockAccountOrder(sql, found.account_order_id)
  }
  const hold = await lockHold(sql, input.hold_id)
  assertAmount("The change of a hold", Math.abs(input.change), hold.currency_code, "positive")

  const { hold_id, serial, change } = input
  const key = `adjust:${hold_id}:${serial}`
  const request_hash = contentHash({ hold_id, serial, change })
  const done = account ? await findPosted(sql, key, request_hash) : hold.adjustments >= serial
  if (done) {
    return toHold(hold)
  }
  assertAdjustable(hold, input)
  if (account) {
    await postAdjustment(sql, input, { account, hold, key, request_hash }, programs)
    if (change < 0) {
      await wakeShortOrders(sql, [account.id], hold.account_order_id)
    }
  }
  const [adjusted] = await rows<HoldRow>(
    sql,
    `UPDATE credit_hold SET amount = amount + CAST(:change AS numeric), adjustments = :serial, updated_at = now(),
       remaining_amount = remaining_amount + CAST(:change AS numeric)
     WHERE id = :hold_id RETURNING *`,
    { hold_id, serial, change }
  )
  return toHold(adjusted)
}

function assertAdjustable(hold: HoldRow, { serial, change }: AdjustHold): void {
  const refuse = (problem: string) => {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Hold ${hold.id} ${problem} Nothing was written.`)
  }
  if (hold.status !== "open") {
    refuse(`is ${hold.status} and cannot be adjusted any more; place a new one.`)
  }
  if (serial !== hold.adjustments + 1) {
    refuse(`was adjusted ${hold.adjustments} times, so the next serial is ${hold.adjustments + 1}, not ${serial}.`)
  }
  if (Number(hold.remaining_amount) + change <= 0) {
    refuse(`has ${Number(hold.remaining_amount)} left; release it rather than take ${-change} of it.`)
  }
}

type Posted = { account: AccountRecord; hold: HoldRow; key: string; request_hash: string }

async function postAdjustment(sql: Sql, input: AdjustHold, posted: Posted, programs: Program[]): Promise<void> {
  const { account, hold } = posted
  if (await write(sql, input, posted, { programs, override: null })) {
    return
  }
  const override = await findOverrideOf(sql, hold.account_order_id)
  if (override && (await write(sql, input, posted, { programs, override }))) {
    return
  }
  if (account.status !== "active") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is ${account.status}. Only on an active account may more be held for an order.`
    )
  }
  const available = account.available_amount ?? 0
  throw new InsufficientCreditError(available, Math.max(0, input.change - available), account.currency_code, account.id)
}

/** False: it does not fit. */
async function write(sql: Sql, input: AdjustHold, posted: Posted, allowance: Allowance): Promise<boolean> {
  const { override } = allowance
  const fitting = fits(allowance)
  const entry = await post(sql, {
    operation: "hold_adjusted",
    account_id: posted.account.id,
    key: posted.key,
    request_hash: posted.request_hash,
    amount: input.change,
    reference_type: "hold",
    reference_id: input.hold_id,
    actor: input.actor,
    reason: override ? `Allowed beyond available by ${override.actor}: ${override.reason}` : input.reason,
    overridden_by: override?.actor,
    overridden_amount: override?.amount,
    ...(input.change > 0 && {
      guard: { bindings: fitting.bindings, sql: `status = 'active' AND ${fitting.sql}` },
      allowed_beyond: fitting.allowed_beyond,
    }),
  })
  return entry !== null
}
