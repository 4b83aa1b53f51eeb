import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError, InsufficientCreditError } from "../errors"
import { ACCOUNT_COLUMNS, toAccount, toHold, type AccountRow, type HoldRow } from "../rows"
import { MAY_ORDER, SPENDS_FREELY, withinLimits } from "../members/within-limits"
import { rows, violatedUnique, type Fragment, type Sql } from "../sql"
import type { HoldRecord, OverrideRecord, PlaceHold } from "../types"
import { fits, type Allowance } from "./allowance"
import { findOverrideOf } from "./override-credit"
import { post } from "./post"

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
  const insert = (inside: Sql, override: OverrideRecord | null, spends?: string) =>
    insertHold(inside, input, requestHash, { programs, override }, spends)
  // Nearly all holds are the first statement; the rest is looked for only when that writes nothing.
  const attempts = [
    () => insert(sql, null, input.follows_change ? undefined : SPENDS_FREELY),
    () => insertAllowed(sql, input, programs, insert),
  ]
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
async function insertAllowed(
  sql: Sql,
  input: PlaceHold,
  programs: Program[],
  insert: (inside: Sql, override: OverrideRecord | null, spends?: string) => Promise<HoldRow | null>
): Promise<HoldRow | null> {
  const override = await findOverrideOf(sql, input.account_order_id)
  const allowed = override && (await insert(sql, override, input.follows_change ? undefined : MAY_ORDER))
  if (allowed || input.follows_change) {
    return allowed
  }
  return withinLimits(sql, input, programs, (inside) => insert(inside, null))
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

/** @param spends a further condition on the account, of the member who orders */
async function insertHold(
  sql: Sql,
  input: PlaceHold,
  requestHash: string,
  allowance: Allowance,
  spends = "true"
): Promise<HoldRow | null> {
  const hold = holdInsert(input, requestHash)
  if (input.account_id === null) {
    const [row] = await rows<HoldRow>(sql, `${hold.sql} RETURNING *`, hold.bindings)
    return row
  }
  const { override } = allowance
  const fitting = fits(allowance)
  return post<HoldRow>(sql, {
    operation: "hold_placed",
    account_id: input.account_id,
    key: input.key,
    request_hash: requestHash,
    amount: input.amount,
    reference_type: "hold",
    reference_id: String(hold.bindings.hold_id),
    actor: input.actor,
    reason: override && `Allowed beyond available by ${override.actor}: ${override.reason}`,
    overridden_by: override?.actor,
    overridden_amount: override?.amount,
    guard: {
      sql: `status = 'active' AND own_book_of IS NULL AND currency_code = :currency_code
        AND ${fitting.sql} AND ${spends}`,
      bindings: { currency_code: input.currency_code, ...fitting.bindings },
    },
    allowed_beyond: fitting.allowed_beyond,
    subject: { ...hold, sql: `${hold.sql} FROM account RETURNING *` },
  })
}

function holdInsert(input: PlaceHold, requestHash: string): Fragment {
  return {
    sql: `INSERT INTO credit_hold (id, key, request_hash, account_order_id, account_id, payment_session_id, status,
        amount, remaining_amount, currency_code)
      SELECT :hold_id, :key, :request_hash, :account_order_id, :account_id, :payment_session_id, 'open',
        CAST(:amount AS numeric), CAST(:amount AS numeric), :currency_code`,
    bindings: {
      hold_id: generateEntityId(undefined, "crhold"),
      key: input.key,
      request_hash: requestHash,
      account_order_id: input.account_order_id,
      account_id: input.account_id,
      payment_session_id: input.payment_session_id,
      amount: input.amount,
      currency_code: input.currency_code,
    },
  }
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
