import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { toAccountOrder, type AccountOrderRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountOrderRecord, OpenAccountOrder } from "../types"

/** A completion is over by then, and should its event be lost, the order is found all the same. */
const FIRST_CHECK = "now() + interval '15 seconds'"

/**
 * Inserts the row, or re-points the row of the same cart or order to the new attempt. Two attempts of one cart at once: the
 * loser of the insert finds the winner's row. A first attempt, which nearly all are, is one statement.
 */
export async function openAccountOrder(sql: Sql, input: OpenAccountOrder): Promise<AccountOrderRecord> {
  for (let round = 0; round < 2; round++) {
    const row = (await insert(sql, input)) ?? (await repoint(sql, input))
    if (row) {
      return toAccountOrder(row)
    }
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The account order of cart ${input.cart_id} and order ${input.order_id} is neither there nor can it be made: ` +
      "the cart and the order belong to two different account orders."
  )
}

async function repoint(sql: Sql, input: OpenAccountOrder): Promise<AccountOrderRow | undefined> {
  const [row] = await rows<AccountOrderRow>(
    sql,
    `UPDATE credit_account_order SET program_id = :program_id, account_id = :account_id, customer_id = :customer_id,
       cart_id = COALESCE(:cart_id, cart_id), order_id = COALESCE(:order_id, order_id),
       display_id = COALESCE(:display_id, display_id), payment_session_id = :payment_session_id,
       currency_code = :currency_code, po_number = :po_number, settled_at = NULL, updated_at = now(),
       next_check_at = LEAST(next_check_at, ${FIRST_CHECK}),
       -- A worker that holds the row read the old attempt; it must look at the new one before it lets go.
       again = again OR (claim_owner IS NOT NULL AND claim_expires_at > now())
     WHERE id = (SELECT id FROM credit_account_order
       WHERE cart_id = :cart_id OR order_id = :order_id ORDER BY cart_id = :cart_id DESC NULLS LAST LIMIT 1)
     RETURNING *`,
    { ...input }
  )
  return row
}

async function insert(sql: Sql, input: OpenAccountOrder): Promise<AccountOrderRow | undefined> {
  const [row] = await rows<AccountOrderRow>(
    sql,
    `INSERT INTO credit_account_order (id, program_id, account_id, customer_id, cart_id, order_id, display_id,
       payment_session_id, currency_code, po_number, next_check_at)
     VALUES (:id, :program_id, :account_id, :customer_id, :cart_id, :order_id, :display_id,
       :payment_session_id, :currency_code, :po_number, ${FIRST_CHECK})
     ON CONFLICT DO NOTHING
     RETURNING *`,
    { ...input, id: generateEntityId(undefined, "acord") }
  )
  return row
}
