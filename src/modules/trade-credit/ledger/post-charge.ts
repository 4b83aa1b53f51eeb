import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { assertAmount, minorOf } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError } from "../errors"
import { toCharge, type ChargeRow } from "../rows"
import { rows, violatedUnique, type Sql } from "../sql"
import type { ChargeRecord, PostCharge } from "../types"
import { lockAccount, lockHold } from "./locks"
import { post } from "./post"

/**
 * Value shipped: charge, lines, hold and entry, in a transaction. The goods are gone, so nothing about the account's
 * credit or status can refuse it; only contradictory input is refused.
 */
export async function postCharge(sql: Sql, input: PostCharge): Promise<ChargeRecord> {
  assertCharge(input)
  const requestHash = contentHash({ ...input, key: undefined, actor: undefined })
  await lockBook(sql, input)
  const posted = await findCharge(sql, input.key)
  if (posted) {
    if (posted.request_hash !== requestHash) {
      throw new IdempotencyConflictError(input.key)
    }
    return toCharge(posted)
  }
  const covered = await takeFromHold(sql, input)
  const chargeId = await insertCharge(sql, input, requestHash, covered)
  await insertLines(sql, chargeId, input)
  if (input.account_id) {
    await post(sql, {
      operation: "charge_posted",
      account_id: input.account_id,
      key: input.key,
      request_hash: requestHash,
      amount: input.amount,
      covered_amount: covered,
      reference_type: "charge",
      reference_id: chargeId,
      actor: input.actor,
      event_at: input.event_at,
    })
  }
  return toCharge((await findCharge(sql, input.key))!)
}

function assertCharge(input: PostCharge): void {
  assertAmount("The amount of a charge", input.amount, input.currency_code, "zero")
  const sum = input.lines.reduce((total, line) => {
    assertAmount(`The amount of the line "${line.title}"`, line.amount, input.currency_code, "any")
    return total + minorOf(line.amount, input.currency_code)
  }, 0)
  if (sum !== minorOf(input.amount, input.currency_code)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The lines of charge ${input.key} do not add up to its amount of ${input.amount} ${input.currency_code}.`
    )
  }
}

/** Serialises the charges of one account, or of one order where there is no account, and checks what is theirs. */
async function lockBook(sql: Sql, input: PostCharge): Promise<void> {
  if (input.account_id) {
    const account = await lockAccount(sql, input.account_id)
    if (account.currency_code !== input.currency_code) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Charge ${input.key} is in ${input.currency_code}, but credit account ${account.id} is in ${account.currency_code}.`
      )
    }
    return
  }
  await rows(sql, "SELECT id FROM credit_account_order WHERE id = :id FOR NO KEY UPDATE", {
    id: input.account_order_id,
  })
}

/** Reduces the hold by what the charge takes of it; what is beyond was never reserved. */
async function takeFromHold(sql: Sql, input: PostCharge): Promise<number> {
  if (!input.hold_id) {
    return 0
  }
  const hold = await lockHold(sql, input.hold_id)
  if (hold.account_order_id !== input.account_order_id || hold.account_id !== input.account_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Hold ${hold.id} belongs to account order ${hold.account_order_id}, not to ${input.account_order_id} of charge ${input.key}.`
    )
  }
  const covered = Math.min(input.amount, Number(hold.remaining_amount))
  await sql.raw(
    `UPDATE credit_hold SET updated_at = now(), remaining_amount = remaining_amount - CAST(:covered AS numeric),
       status = CASE WHEN status = 'open' AND remaining_amount = CAST(:covered AS numeric) THEN 'charged' ELSE status END
     WHERE id = :id`,
    { id: hold.id, covered }
  )
  return covered
}

async function insertCharge(sql: Sql, input: PostCharge, requestHash: string, covered: number): Promise<string> {
  const id = generateEntityId(undefined, "crchrg")
  try {
    await sql("credit_charge").insert({
      id,
      key: input.key,
      request_hash: requestHash,
      account_order_id: input.account_order_id,
      account_id: input.account_id,
      hold_id: input.hold_id,
      order_id: input.order_id,
      fulfillment_id: input.fulfillment_id,
      amount: input.amount,
      covered_amount: covered,
      currency_code: input.currency_code,
      event_at: input.event_at,
    })
  } catch (error) {
    const unique = violatedUnique(error)
    if (unique === "UQ_credit_charge_fulfillment") {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `Fulfillment ${input.fulfillment_id} was charged before under another key than ${input.key}. Nothing was written.`
      )
    }
    throw unique === "UQ_credit_charge_key" ? new IdempotencyConflictError(input.key) : error
  }
  return id
}

async function insertLines(sql: Sql, chargeId: string, { lines }: PostCharge): Promise<void> {
  if (lines.length === 0) {
    return
  }
  await sql("credit_charge_line").insert(
    lines.map((line, position) => ({
      id: generateEntityId(undefined, "crchrl"),
      charge_id: chargeId,
      position,
      kind: line.kind,
      reference_id: line.reference_id,
      title: line.title,
      quantity: line.quantity,
      tax_rate: line.tax_rate,
      amount: line.amount,
    }))
  )
}

/** A charge with its lines, for any condition on `credit_charge`. */
export function chargesWhere(condition: string): string {
  return `SELECT credit_charge.*, (
      SELECT COALESCE(json_agg(json_build_object('id', line.id, 'kind', line.kind, 'reference_id', line.reference_id,
        'title', line.title, 'quantity', line.quantity, 'tax_rate', line.tax_rate, 'amount', line.amount)
        ORDER BY line.position), '[]')
      FROM credit_charge_line line WHERE line.charge_id = credit_charge.id
    ) AS lines
    FROM credit_charge WHERE ${condition} ORDER BY credit_charge.created_at, credit_charge.id`
}

async function findCharge(sql: Sql, key: string): Promise<ChargeRow | undefined> {
  const [row] = await rows<ChargeRow>(sql, chargesWhere("key = :key"), { key })
  return row
}
