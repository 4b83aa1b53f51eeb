import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError, InsufficientCreditError } from "../errors"
import { ACCOUNT_COLUMNS, toAccount, toHold, type AccountRow, type HoldRow } from "../rows"
import { withinLimits } from "../members/within-limits"
import { rows, violatedUnique, type Sql } from "../sql"
import type { HoldRecord, OverrideRecord, PlaceHold } from "../types"
import { allowancesOf, type Allowance } from "./allowance"
import { findOverrideOf } from "./override-credit"

/**
 * Who orders: a member `without_limits`, so that none has to be looked at and one statement does; one who `may_order`, being
 * no accountant, whom no override lets order either, as at the gate; `any`: it was asked already, or is not asked.
 */
type MemberRule = "without_limits" | "may_order" | "any"
type Insert = (inside: Sql, override: OverrideRecord | null, member: MemberRule) => Promise<HoldRow | null>

/** The function is that of `Migration20261122170000`: account, hold and entry in one statement, or nothing. */
const PLACE_ON_ACCOUNT = `SELECT * FROM credit_place_hold(:hold_id, :entry_id, :key, :request_hash, :account_order_id,
  :account_id, :payment_session_id, :amount, :currency_code, :actor, :reason, :tolerances, :limits_of_one,
  :overridden_by, :override_amount, :member)`

const INSERT_WITHOUT_ACCOUNT = `INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id,
    payment_session_id, status, amount, remaining_amount, currency_code)
  VALUES (:hold_id, :key, :request_hash, :account_order_id, :account_id, :payment_session_id, 'open', :amount, :amount,
    :currency_code)
  RETURNING *`

/**
 * The reservation: hold, account and entry in one statement. A key that was used before returns its hold as it is now,
 * also one that was released since: the caller decides what that means.
 */
export async function placeHold(sql: Sql, input: PlaceHold, programs: Program[]): Promise<HoldRecord> {
  assertAmount("The amount of a hold", input.amount, input.currency_code, "positive")
  const requestHash = contentHash({
    account_order_id: input.account_order_id,
    account_id: input.account_id,
    payment_session_id: input.payment_session_id,
    amount: input.amount,
    currency_code: input.currency_code,
  })
  const insert: Insert = (inside, override, member) =>
    insertHold(inside, input, requestHash, { programs, override }, input.follows_change ? "any" : member)
  // Nearly all holds are the first statement; the rest is looked for only when that writes nothing.
  const attempts = [() => insert(sql, null, "without_limits"), () => insertAllowed(sql, input, programs, insert)]
  for (const attempt of attempts) {
    const { row, unique } = await orUnique(attempt)
    if (row) {
      return toHold(row)
    }
    // The key is taken, or the credit does not suffice, perhaps because the first request under this key has used it up.
    const placed = await findPlaced(sql, input.key, requestHash)
    if (placed) {
      return placed
    }
    if (unique === "UQ_credit_hold_open") {
      throw await openHoldExists(sql, input.account_order_id)
    }
  }
  throw await refusal(sql, input)
}

/**
 * As staff allowed this one order, which passes the member's limits with the account's; else within those of the member,
 * which what staff make of an order does not ask for.
 */
async function insertAllowed(sql: Sql, input: PlaceHold, programs: Program[], insert: Insert): Promise<HoldRow | null> {
  const override = await findOverrideOf(sql, input.account_order_id)
  const allowed = override && (await insert(sql, override, "may_order"))
  if (allowed || input.follows_change) {
    return allowed
  }
  return withinLimits(sql, input, programs, (inside) => insert(inside, null, "any"))
}

async function orUnique(
  attempt: () => Promise<HoldRow | null>
): Promise<{ row: HoldRow | null; unique: string | null }> {
  try {
    return { row: await attempt(), unique: null }
  } catch (error) {
    const unique = violatedUnique(error)
    if (unique === null) {
      throw error
    }
    return { row: null, unique }
  }
}

async function insertHold(
  sql: Sql,
  input: PlaceHold,
  requestHash: string,
  { programs, override }: Allowance,
  member: MemberRule
): Promise<HoldRow | null> {
  // One for both: making such an id takes Medusa longer than all else that is done here.
  const id = generateEntityId()
  const bindings = {
    hold_id: `crhold_${id}`,
    key: input.key,
    request_hash: requestHash,
    account_order_id: input.account_order_id,
    account_id: input.account_id,
    payment_session_id: input.payment_session_id,
    amount: input.amount,
    currency_code: input.currency_code,
  }
  if (input.account_id === null) {
    const [row] = await rows<HoldRow>(sql, INSERT_WITHOUT_ACCOUNT, bindings)
    return row
  }
  const [row] = await rows<HoldRow>(sql, PLACE_ON_ACCOUNT, {
    ...bindings,
    entry_id: `crentr_${id}`,
    actor: input.actor,
    reason: override && `Allowed beyond available by ${override.actor}: ${override.reason}`,
    ...allowancesOf(programs),
    overridden_by: override?.actor ?? null,
    override_amount: override?.amount ?? 0,
    member,
  })
  return row ?? null
}

async function findPlaced(sql: Sql, key: string, requestHash: string): Promise<HoldRecord | null> {
  // The entry first: a hold is written together with its entry, so one of this key that comes meanwhile is seen, too.
  const [entry] = await rows(sql, "SELECT 1 FROM credit_ledger_entry WHERE idempotency_key = :key", { key })
  const [row] = await rows<HoldRow>(sql, "SELECT * FROM credit_hold WHERE key = :key", { key })
  if (row ? row.request_hash !== requestHash : entry) {
    throw new IdempotencyConflictError(key)
  }
  return row ? toHold(row) : null
}

/** Why nothing was written. */
async function refusal(sql: Sql, input: PlaceHold): Promise<MedusaError> {
  const [row] = await rows<AccountRow>(sql, `SELECT ${ACCOUNT_COLUMNS} FROM credit_account WHERE id = :id`, {
    id: input.account_id,
  })
  if (!row) {
    return new MedusaError(MedusaError.Types.NOT_FOUND, `There is no credit account ${input.account_id}.`)
  }
  const account = toAccount(row)
  if (account.own_book_of) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is the merchant's own book of ${account.own_book_of} and takes no orders. Place the order on that account.`
    )
  }
  if (account.status !== "active") {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is ${account.status}. Only an active account may place new orders.`
    )
  }
  if (account.currency_code !== input.currency_code) {
    return new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Credit account ${account.id} is in ${account.currency_code}; no order in ${input.currency_code} can be placed on it.`
    )
  }
  const available = account.available_amount ?? 0
  // Credit may have come free since the refusal: nothing is missing then, and the next attempt will succeed.
  const shortfall = Math.max(0, input.amount - available)
  return new InsufficientCreditError(available, shortfall, account.currency_code, account.id)
}

async function openHoldExists(sql: Sql, accountOrderId: string): Promise<MedusaError> {
  const [open] = await rows<HoldRow>(
    sql,
    "SELECT * FROM credit_hold WHERE account_order_id = :id AND status = 'open'",
    { id: accountOrderId }
  )
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Account order ${accountOrderId} already has the open hold ${open?.id ?? "(released meanwhile)"}. Release it before placing another.`
  )
}
